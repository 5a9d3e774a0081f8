import { View } from '@tarojs/components';
import type { CommunityPage } from '../../api/contract';
import { aria } from '../../platform/aria';
import { open } from '../../platform/navigate';
import { links } from '../../routes';
import { Dotted } from '../../shared/ui/dotted';
import { Icon } from '../../shared/ui/icon';
import { CommunityName } from './community-name';
import { sizeText } from './community.view';
import './community-hero.scss';

interface Props {
  community: Pick<CommunityPage['community'], 'name' | 'place' | 'households' | 'householdsDemo'> | null;
  residents: number;
}

/** Which community this is, and the way to another. Keeps its height while loading. */
export function CommunityHero({ community, residents }: Props) {
  const size = community ? sizeText(community, residents) : '';
  return (
    <View className="community-hero">
      <View className="community-hero__row">
        <View id="community-name" className="community-hero__name" {...aria({ role: 'heading' })}>
          {community && <CommunityName name={community.name} />}
        </View>
        <View
          id="switch-community"
          className="community-hero__switch"
          hoverClass="community-hero__switch--pressed"
          {...aria({ role: 'button', label: '换一个小区' })}
          onClick={() => void open(links.chooseCommunity())}
        >
          <Icon name="swap" />
          切换
        </View>
      </View>
      <View className="community-hero__line">{community?.place ?? ''}</View>
      <View className="community-hero__line">
        <Dotted text={community?.householdsDemo && size ? `${size} · 演示数据` : size} />
      </View>
    </View>
  );
}
