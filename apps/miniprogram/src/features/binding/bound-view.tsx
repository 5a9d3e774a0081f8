import { View } from '@tarojs/components';
import type { EngineerCard } from '../../api/contract';
import { replace } from '../../platform/navigate';
import { links, pages } from '../../routes';
import { PrimaryButton, SecondButton } from '../../shared/ui/button';
import { MessageCard } from '../../shared/ui/message-card';
import { CommunityName } from '../community/community-name';
import { useCurrentCommunity } from '../community/current-community';
import { EngineerRow } from '../engineer/engineer-row';
import { asMaster } from '../engineer/engineer.view';
import './bound-view.scss';

interface Props {
  engineer: EngineerCard;
  community: { id: string; name: string } | null;
  /** Was it made by the tap just now, or is it an older one? */
  fresh: boolean;
}

/** Done: said large and plainly, with the two things people do next. */
export function BoundView({ engineer, community, fresh }: Props) {
  const show = useCurrentCommunity((state) => state.show);
  const master = asMaster(engineer.name);
  const enter = () => {
    if (community) show(community.id);
    void replace(pages.community);
  };
  const book = () => void replace(community ? links.services(community.id, engineer.id) : links.engineer(engineer.id));

  return (
    <View className="bound">
      <MessageCard
        id="bound-ok"
        icon="check"
        title={fresh ? '绑定好了' : '他已经是您的管家'}
        text={fresh ? `${master}是您的管家了，家里有事直接约他` : '不用再绑定，家里有事直接约他'}
      >
        <View className="bound__card">
          <EngineerRow
            id="bound-engineer"
            engineer={engineer}
            note={
              <>
                <View>工号 {engineer.employeeNo}</View>
                {community && <CommunityName name={community.name} />}
              </>
            }
          />
        </View>
        <PrimaryButton id="bound-enter" onTap={enter}>
          进入小区
        </PrimaryButton>
        <SecondButton id="bound-book" onTap={book}>
          预约服务
        </SecondButton>
      </MessageCard>
    </View>
  );
}
