import { AnnounceForm } from '../../features/workbench/announce-form';
import { EngineersOnly } from '../../features/workbench/engineers-only';
import { useCoveredCommunities } from '../../features/workbench/use-workbench';
import { Bone } from '../../shared/ui/bone';
import { Card } from '../../shared/ui/card';
import { MessageCard } from '../../shared/ui/message-card';
import { PageRoot } from '../../shared/ui/page-root';
import { PageState } from '../../shared/ui/page-state';

const bones = (
  <Card id="announce-loading">
    <Bone shape="title" width="50%" />
    <Bone shape="block" />
    <Bone shape="block" />
  </Card>
);

const nothing = (
  <MessageCard id="no-work-communities" icon="home" title="还没有负责的小区" text="运营人员安排小区后，才能公布上门" />
);

/** The engineer says that he comes to a community. */
export default function WorkbenchAnnounce() {
  return (
    <PageRoot id="page-announce" withBar>
      <EngineersOnly path="pages/workbench/announce" skeleton={bones}>
        <Announce />
      </EngineersOnly>
    </PageRoot>
  );
}

function Announce() {
  const communities = useCoveredCommunities();
  return (
    <PageState of={communities} skeleton={bones} empty={nothing} isEmpty={({ pages }) => pages[0].items.length === 0}>
      {({ pages }) => <AnnounceForm communities={pages.flatMap(({ items }) => items)} />}
    </PageState>
  );
}
