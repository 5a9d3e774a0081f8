import { View } from '@tarojs/components';
import type { Me, Residency } from '../../api/contract';
import { aria } from '../../platform/aria';
import { open } from '../../platform/navigate';
import { links, pages } from '../../routes';
import { SecondButton, TextButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { FaultLine } from '../../shared/ui/fault-line';
import { Section } from '../../shared/ui/section';
import { Tag } from '../../shared/ui/tag';
import { CommunityName } from '../community/community-name';
import { useCurrentCommunity } from '../community/current-community';
import './my-communities.scss';
import { communityCount, mayAddCommunity } from './resident.view';
import { useResidencies } from './use-residencies';

export function MyCommunities({ me }: { me: Me }) {
  const { makeDefault, remove, busy, error } = useResidencies();
  return (
    <Section id="my-communities" title="我的小区" aside={<View className="soft">{communityCount(me)}</View>}>
      <Card kind="flush">
        {me.residencies.map((residency) => (
          <ResidencyRow
            key={residency.communityId}
            residency={residency}
            busy={busy}
            onDefault={() => void makeDefault(residency)}
            onRemove={() => void remove(residency)}
          />
        ))}
        <View className="my-communities__add">
          <FaultLine fault={error} />
          {mayAddCommunity(me) ? (
            <SecondButton id="add-community" onTap={() => void open(links.chooseCommunity())}>
              {me.residencies.length > 0 ? '再加一个小区' : '找我的小区'}
            </SecondButton>
          ) : (
            <View className="soft">已经是 {me.maxCommunities} 个了，移除一个才能再加</View>
          )}
        </View>
      </Card>
    </Section>
  );
}

interface RowProps {
  residency: Residency;
  busy: boolean;
  onDefault(): void;
  onRemove(): void;
}

function ResidencyRow({ residency, busy, onDefault, onRemove }: RowProps) {
  const { communityId, name, place, isDefault } = residency;
  const show = useCurrentCommunity((state) => state.show);
  const enter = () => {
    show(communityId);
    void open(pages.community);
  };
  return (
    <View className="residency" id={`residency-${communityId}`}>
      <View className="residency__text" id={`enter-${communityId}`} {...aria({ role: 'button' })} onClick={enter}>
        <View className="residency__name">
          <View>
            <CommunityName name={name} />
          </View>
          {isDefault && <Tag tone="good">默认</Tag>}
        </View>
        <View className="soft">{place}</View>
      </View>
      <View className="residency__buttons">
        {!isDefault && (
          <TextButton id={`default-${communityId}`} disabled={busy} label={`把${name}设为默认`} onTap={onDefault}>
            设为默认
          </TextButton>
        )}
        <TextButton id={`remove-${communityId}`} disabled={busy} label={`移除${name}`} onTap={onRemove}>
          移除
        </TextButton>
      </View>
    </View>
  );
}
