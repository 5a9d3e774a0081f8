import { useFreshOnShow } from '../../api/use-fresh-on-show';
import { EngineersOnly } from '../../features/workbench/engineers-only';
import { OwnVisitRows } from '../../features/workbench/own-visit-rows';
import { heldVisits } from '../../features/workbench/own-visits.view';
import { OWN_VISITS, useOwnVisits } from '../../features/workbench/use-own-visits';
import { serverNow } from '../../platform/clock';
import { open } from '../../platform/navigate';
import { useRefreshOnPull } from '../../platform/pull-down';
import { pages } from '../../routes';
import { businessDate } from '../../shared/format/shanghai-time';
import { Bone } from '../../shared/ui/bone';
import { BottomBar } from '../../shared/ui/bottom-bar';
import { PrimaryButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { MessageCard } from '../../shared/ui/message-card';
import { PageRoot } from '../../shared/ui/page-root';
import { PageTitle } from '../../shared/ui/page-title';
import { PageState } from '../../shared/ui/page-state';

const bones = (
  <Card id="own-visits-loading">
    <Bone shape="title" width="50%" />
    <Bone width="70%" />
    <Bone width="40%" />
  </Card>
);

const nothing = (
  <MessageCard
    id="no-own-visits"
    icon="calendar"
    title="还没有公布上门"
    text="告诉小区您哪天来，邻居就能接着约，少跑空路"
  />
);

/** Where the engineer said that he comes. */
export default function WorkbenchVisits() {
  return (
    <PageRoot id="page-own-visits" withBar>
      <EngineersOnly path="pages/workbench/visits" skeleton={bones}>
        <Visits />
      </EngineersOnly>
    </PageRoot>
  );
}

function Visits() {
  const today = businessDate(serverNow());
  const visits = useOwnVisits(today);
  useFreshOnShow(OWN_VISITS);
  useRefreshOnPull(() => visits.refetch());
  return (
    <>
      <PageTitle>我要去的小区</PageTitle>
      <PageState of={visits} skeleton={bones} empty={nothing} isEmpty={({ items }) => heldVisits(items).length === 0}>
        {({ items }) => <OwnVisitRows visits={heldVisits(items)} today={today} />}
      </PageState>
      <BottomBar>
        <PrimaryButton id="open-announce" onTap={() => void open(pages.workbenchAnnounce)}>
          公布一次上门
        </PrimaryButton>
      </BottomBar>
    </>
  );
}
