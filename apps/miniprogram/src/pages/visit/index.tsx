import { useFreshOnShow } from '../../api/use-fresh-on-show';
import { NoCommunity } from '../../features/community-page/no-community';
import { shownCommunity, useCurrentCommunity } from '../../features/community/current-community';
import { communityIn } from '../../features/community/community.view';
import { NextVisitRow } from '../../features/notification/next-visit-row';
import { useLevels } from '../../features/notification/use-levels';
import { useMe } from '../../features/resident/use-me';
import { useVisits, visitsKey } from '../../features/visit/use-visits';
import { VisitsBones } from '../../features/visit/visit-bones';
import { VisitRow } from '../../features/visit/visit-row';
import { open } from '../../platform/navigate';
import { useBottomReached } from '../../platform/page-events';
import { usePageParams } from '../../platform/page-params';
import { useRefreshOnPull } from '../../platform/pull-down';
import { links } from '../../routes';
import { Card } from '../../shared/ui/card';
import { ListEnd } from '../../shared/ui/list-end';
import { MessageCard } from '../../shared/ui/message-card';
import { PageRoot } from '../../shared/ui/page-root';
import { PageTitle } from '../../shared/ui/page-title';
import { PageState } from '../../shared/ui/page-state';

const nothing = (
  <MessageCard id="no-visits" icon="calendar" title="这两周还没有师傅要来" text="打开上面的提醒，师傅要来时告诉您" />
);

/** Who comes to a community in the next two weeks, and the wish to be told. */
export default function VisitsPage() {
  const params = usePageParams('communityId');
  const who = useMe();
  const me = who.data;
  const chosen = useCurrentCommunity((state) => state.id);
  const id = communityIn(params.communityId) ?? shownCommunity(chosen, me);
  const visits = useVisits(id, !who.isPending);
  const level = useLevels(me !== undefined).data?.communities.find((one) => one.communityId === id);
  useFreshOnShow(visitsKey(id ?? ''));
  useRefreshOnPull(() => visits.refetch());
  useBottomReached(() => {
    if (visits.hasNextPage && !visits.isFetching) void visits.fetchNextPage();
  });

  if (id === null && !who.isPending)
    return (
      <PageRoot id="page-visits">
        <NoCommunity />
      </PageRoot>
    );
  return (
    <PageRoot id="page-visits">
      <PageTitle>师傅要来小区</PageTitle>
      {level && <NextVisitRow of={level} />}
      <PageState
        of={visits}
        skeleton={<VisitsBones />}
        empty={nothing}
        isEmpty={({ pages }) => pages[0].items.length === 0}
      >
        {({ pages }) => (
          <>
            <Card kind="flush">
              {pages
                .flatMap(({ items }) => items)
                .map((visit) => (
                  <VisitRow key={visit.id} visit={visit} onTap={() => void open(links.visit(visit.id))} />
                ))}
            </Card>
            <ListEnd of={visits} />
          </>
        )}
      </PageState>
    </PageRoot>
  );
}
