import { CommunityRows } from '../../features/workbench/community-rows';
import { EngineersOnly } from '../../features/workbench/engineers-only';
import { useCoveredCommunities } from '../../features/workbench/use-workbench';
import { serverNow } from '../../platform/clock';
import { useBottomReached } from '../../platform/page-events';
import { useRefreshOnPull } from '../../platform/pull-down';
import { businessDate } from '../../shared/format/shanghai-time';
import { Card } from '../../shared/ui/card';
import { ListEnd } from '../../shared/ui/list-end';
import { MessageCard } from '../../shared/ui/message-card';
import { PageRoot } from '../../shared/ui/page-root';
import { PageState } from '../../shared/ui/page-state';
import { PersonBones } from '../../shared/ui/person-bones';

const bones = (
  <Card kind="flush" id="work-communities-loading">
    {[0, 1, 2, 3].map((row) => (
      <PersonBones key={row} />
    ))}
  </Card>
);

const nothing = (
  <MessageCard id="no-work-communities" icon="home" title="还没有负责的小区" text="运营人员安排后，会显示在这里" />
);

/** The communities an engineer covers. */
export default function WorkbenchCommunities() {
  return (
    <PageRoot id="page-workbench-communities">
      <EngineersOnly path="pages/workbench/communities" skeleton={bones}>
        <Covered />
      </EngineersOnly>
    </PageRoot>
  );
}

function Covered() {
  const communities = useCoveredCommunities();
  useRefreshOnPull(() => communities.refetch());
  useBottomReached(() => {
    if (communities.hasNextPage && !communities.isFetching) void communities.fetchNextPage();
  });
  return (
    <PageState of={communities} skeleton={bones} empty={nothing} isEmpty={({ pages }) => pages[0].items.length === 0}>
      {({ pages }) => (
        <>
          <CommunityRows communities={pages.flatMap(({ items }) => items)} today={businessDate(serverNow())} />
          <ListEnd of={communities} />
        </>
      )}
    </PageState>
  );
}
