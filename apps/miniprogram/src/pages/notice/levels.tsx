import { CommunityLevels } from '../../features/notification/community-levels';
import { NoticeBones } from '../../features/notification/notice-bones';
import { useLevels } from '../../features/notification/use-levels';
import { OpenInWechat } from '../../features/wechat/open-in-wechat';
import { open } from '../../platform/navigate';
import { links } from '../../routes';
import { PrimaryButton } from '../../shared/ui/button';
import { MessageCard } from '../../shared/ui/message-card';
import { PageRoot } from '../../shared/ui/page-root';
import { PageState } from '../../shared/ui/page-state';
import { PageTitle } from '../../shared/ui/page-title';

const nothing = (
  <MessageCard id="no-levels" icon="home" title="还没有小区" text="加入小区后，可以选要听哪些消息">
    <PrimaryButton id="find-community" onTap={() => void open(links.chooseCommunity())}>
      找我的小区
    </PrimaryButton>
  </MessageCard>
);

/** How much one wants to hear of each of one's communities. */
export default function NoticeLevelsPage() {
  const levels = useLevels();
  return (
    <PageRoot id="page-notice-levels">
      <PageState
        of={levels}
        skeleton={<NoticeBones />}
        empty={nothing}
        isEmpty={({ communities }) => communities.length === 0}
        onFault={({ code }) => code === 'client.needsWechat' && <OpenInWechat path="pages/notice/levels" query="" />}
      >
        {({ communities }) => (
          <>
            <PageTitle>您想听哪些消息？</PageTitle>
            {communities.map((one) => (
              <CommunityLevels key={one.communityId} of={one} />
            ))}
          </>
        )}
      </PageState>
    </PageRoot>
  );
}
