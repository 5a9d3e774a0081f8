import { View } from '@tarojs/components';
import { useState } from 'react';
import type { BindCommunity } from '../../api/contract';
import { aria } from '../../platform/aria';
import { open as openPage } from '../../platform/navigate';
import { links } from '../../routes';
import { BottomSheet } from '../../shared/ui/bottom-sheet';
import { SecondButton, TextButton } from '../../shared/ui/button';
import { Choice } from '../../shared/ui/choice';
import { Icon } from '../../shared/ui/icon';
import { CommunityName } from '../community/community-name';
import { choiceText } from './binding.view';
import './community-choice.scss';

interface Props {
  chosen: { id: string; name: string; hint: string } | null;
  communities: BindCommunity[];
  onChoose(community: { id: string; name: string }): void;
}

/** The community is already filled in; it takes a tap only when it is the wrong one. The way to all others stays in sight. */
export function CommunityChoice({ chosen, communities, onChoose }: Props) {
  const [open, setOpen] = useState(false);
  const search = () => {
    setOpen(false);
    void openPage(links.chooseCommunity('bind'));
  };
  const choose = (community: BindCommunity) => {
    setOpen(false);
    onChoose(community);
  };

  return (
    <View className="community-choice">
      <Icon name="pin" />
      <View className="community-choice__text">
        <View id="bind-community" className="community-choice__name">
          {chosen ? <CommunityName name={chosen.name} /> : '您住在哪个小区？'}
        </View>
        <View className="soft">{chosen?.hint ?? '选好后就能绑定'}</View>
      </View>
      <TextButton id="bind-change-community" onTap={communities.length > 0 ? () => setOpen(true) : search}>
        {chosen ? '不是这里' : '选择'}
      </TextButton>
      <BottomSheet id="bind-communities" title="您住在哪个小区？" open={open} onClose={() => setOpen(false)}>
        <View className="community-choice__search">
          <SecondButton id="bind-search-community" onTap={search}>
            <Icon name="search" />
            都不是，我来找
          </SecondButton>
        </View>
        <View className="community-choice__list" {...aria({ role: 'radiogroup', label: '您住在哪个小区？' })}>
          {communities.map((community) => (
            <Choice
              key={community.id}
              id={`bind-community-${community.id}`}
              shape="round"
              chosen={community.id === chosen?.id}
              title={community.name}
              drawn={<CommunityName name={community.name} />}
              text={choiceText(community)}
              onTap={() => choose(community)}
            />
          ))}
        </View>
      </BottomSheet>
    </View>
  );
}
