import { useFreshOnShow } from '../../api/use-fresh-on-show';
import { CommunitySkeleton } from '../../features/community-page/community-skeleton';
import { CommunityView } from '../../features/community-page/community-view';
import { NoCommunity } from '../../features/community-page/no-community';
import {
  shownCommunity,
  useCurrentCommunity,
  useLinkedCommunity,
  useRemembered,
} from '../../features/community/current-community';
import { COMMUNITY_PAGE, useCommunityPage, useOwnCommunityPage } from '../../features/community/use-community-page';
import { UNREAD } from '../../features/notification/use-notices';
import { useUnreadBadge } from '../../features/notification/use-unread-badge';
import { useWorkbenchFirst } from '../../features/workbench/use-workbench-first';
import { isStranger, ME, useMe } from '../../features/resident/use-me';
import { useSyncLargeFont } from '../../features/resident/use-sync-large-font';
import { usePageParams } from '../../platform/page-params';
import { useShare } from '../../platform/share';
import { links, pages } from '../../routes';
import { SecondButton } from '../../shared/ui/button';
import { PageRoot } from '../../shared/ui/page-root';
import { PageState } from '../../shared/ui/page-state';

/** Home: the community, its people, its services. */
export default function CommunityHome() {
  useLinkedCommunity(usePageParams('id').id);
  const me = useMe();
  const chosen = useCurrentCommunity((state) => state.id);
  const show = useCurrentCommunity((state) => state.show);
  const id = shownCommunity(chosen, me.data);
  const page = useCommunityPage(id);
  useSyncLargeFont(me.data);
  useRemembered(page.data?.community.id, id);
  useOwnCommunityPage(page, me.data !== undefined);
  useUnreadBadge(me.data !== undefined);
  useFreshOnShow(ME, [COMMUNITY_PAGE], UNREAD);
  useWorkbenchFirst(me.data);
  useShare('家里的事，有固定的师傅', id ? links.community(id) : pages.community);

  if (id === null) {
    return (
      <PageRoot id="page-community">
        {isStranger(me.error) ? (
          <NoCommunity />
        ) : (
          <PageState of={me} skeleton={<CommunitySkeleton />}>
            {() => <NoCommunity />}
          </PageState>
        )}
      </PageRoot>
    );
  }
  const other = (
    <SecondButton id="other-community" onTap={() => show(null)}>
      看别的小区
    </SecondButton>
  );
  return (
    <PageRoot id="page-community">
      <PageState of={page} skeleton={<CommunitySkeleton />} onFault={({ status }) => (status === 404 ? other : null)}>
        {(data) => <CommunityView page={data} me={me.data} />}
      </PageState>
    </PageRoot>
  );
}
