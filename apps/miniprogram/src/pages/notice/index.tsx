import { useFreshOnShow } from '../../api/use-fresh-on-show';
import { NoticeBones } from '../../features/notification/notice-bones';
import { NoticeList } from '../../features/notification/notice-list';
import { NOTICES, useNotices } from '../../features/notification/use-notices';
import { OpenInWechat } from '../../features/wechat/open-in-wechat';
import { open } from '../../platform/navigate';
import { useBottomReached } from '../../platform/page-events';
import { useRefreshOnPull } from '../../platform/pull-down';
import { pages as routes } from '../../routes';
import { SecondButton } from '../../shared/ui/button';
import { ListEnd } from '../../shared/ui/list-end';
import { MessageCard } from '../../shared/ui/message-card';
import { PageRoot } from '../../shared/ui/page-root';
import { PageState } from '../../shared/ui/page-state';

const nothing = (
  <MessageCard id="no-notices" icon="bell" title="还没有消息" text="师傅要来小区、预约有变化，都会在这里告诉您">
    <SecondButton id="to-levels" onTap={() => void open(routes.noticeLevels)}>
      选择要听哪些消息
    </SecondButton>
  </MessageCard>
);

/** The inbox: everything that was told, newest first, whether it was pushed or not. */
export default function NoticesPage() {
  const notices = useNotices();
  useFreshOnShow(NOTICES);
  useRefreshOnPull(() => notices.refetch());
  useBottomReached(() => {
    if (notices.hasNextPage && !notices.isFetching) void notices.fetchNextPage();
  });

  return (
    <PageRoot id="page-notices">
      <PageState
        of={notices}
        skeleton={<NoticeBones />}
        empty={nothing}
        isEmpty={({ pages }) => pages[0].items.length === 0}
        onFault={({ code }) => code === 'client.needsWechat' && <OpenInWechat path="pages/notice/index" query="" />}
      >
        {({ pages }) => (
          <>
            <NoticeList notices={pages.flatMap(({ items }) => items)} />
            <ListEnd of={notices} />
          </>
        )}
      </PageState>
    </PageRoot>
  );
}
