import { useKeptFresh } from '../../api/use-kept-fresh';
import { EngineersOnly } from '../../features/workbench/engineers-only';
import { FinishScreen } from '../../features/workbench/finish-screen';
import { useWorkbench, workbenchKey } from '../../features/workbench/use-workbench';
import { serverNow } from '../../platform/clock';
import { usePageParams } from '../../platform/page-params';
import { businessDate } from '../../shared/format/shanghai-time';
import { Bone } from '../../shared/ui/bone';
import { Card } from '../../shared/ui/card';
import { PageRoot } from '../../shared/ui/page-root';
import { PageState } from '../../shared/ui/page-state';

const bones = (
  <Card id="finish-loading">
    <Bone shape="title" width="50%" />
    <Bone shape="block" />
    <Bone shape="block" />
  </Card>
);

/** What was done on a job, written down when it is over. */
export default function WorkbenchFinish() {
  return (
    <PageRoot id="page-finish" withBar>
      <EngineersOnly path="pages/workbench/finish" skeleton={bones}>
        <Finish />
      </EngineersOnly>
    </PageRoot>
  );
}

function Finish() {
  const { id } = usePageParams('id');
  const today = businessDate(serverNow());
  const workbench = useWorkbench(today);
  useKeptFresh(workbenchKey(today));
  return (
    <PageState of={workbench} skeleton={bones}>
      {(data) => <FinishScreen workbench={data} id={id} />}
    </PageState>
  );
}
