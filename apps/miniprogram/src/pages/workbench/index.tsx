import { useFreshOnShow } from '../../api/use-fresh-on-show';
import { useKeptFresh } from '../../api/use-kept-fresh';
import { MyNotices } from '../../features/notification/my-notices';
import { UNREAD } from '../../features/notification/use-notices';
import { EngineersOnly } from '../../features/workbench/engineers-only';
import { useWorkbench, WORKBENCH, workbenchKey } from '../../features/workbench/use-workbench';
import { hasUrgent } from '../../features/workbench/workbench.view';
import { WorkDays } from '../../features/workbench/work-days';
import { WorkbenchBones } from '../../features/workbench/workbench-bones';
import { WorkbenchHead } from '../../features/workbench/workbench-head';
import { open } from '../../platform/navigate';
import { useRefreshOnPull } from '../../platform/pull-down';
import { pages } from '../../routes';
import { businessDate } from '../../shared/format/shanghai-time';
import { useNow } from '../../shared/hooks/use-now';
import { Card } from '../../shared/ui/card';
import { ListRow } from '../../shared/ui/list-row';
import { PageRoot } from '../../shared/ui/page-root';
import { PageState } from '../../shared/ui/page-state';

const bones = <WorkbenchBones />;

/** What an engineer has to do, today first. */
export default function WorkbenchPage() {
  return (
    <PageRoot id="page-workbench">
      <EngineersOnly path="pages/workbench/index" skeleton={bones}>
        <Bench />
      </EngineersOnly>
    </PageRoot>
  );
}

function Bench() {
  const today = businessDate(useNow());
  const workbench = useWorkbench(today);
  useFreshOnShow(WORKBENCH, UNREAD);
  useKeptFresh(workbenchKey(today), UNREAD);
  useRefreshOnPull(() => workbench.refetch());
  return (
    <PageState of={workbench} skeleton={bones}>
      {(data) => (
        <>
          <WorkbenchHead workbench={data} withRoom={!hasUrgent(data, today)} />
          <WorkDays workbench={data} />
          <MyNotices />
          <Card kind="flush">
            <ListRow
              id="open-code"
              icon="scan"
              title="我的二维码"
              detail="给住户扫，一点就绑定"
              onTap={() => void open(pages.workbenchCode)}
            />
            <ListRow
              id="open-visits"
              icon="calendar"
              title="我的上门"
              detail="告诉小区您哪天来，邻居可以接着约"
              onTap={() => void open(pages.workbenchVisits)}
            />
            <ListRow
              id="open-reviews"
              icon="star"
              title="住户的评价"
              detail="看看住户怎么说，可以回复"
              onTap={() => void open(pages.workbenchReviews)}
            />
            <ListRow
              id="open-photos"
              icon="camera"
              title="我的电话、照片和证书"
              detail="住户打得到您，开门前先看照片"
              onTap={() => void open(pages.workbenchPhotos)}
            />
            <ListRow
              id="open-communities"
              icon="home"
              title="服务的小区"
              onTap={() => void open(pages.workbenchCommunities)}
            />
          </Card>
        </>
      )}
    </PageState>
  );
}
