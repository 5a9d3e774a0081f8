import type { Job, Workbench } from '../../api/contract';
import { back } from '../../platform/navigate';
import { PrimaryButton } from '../../shared/ui/button';
import { MessageCard } from '../../shared/ui/message-card';
import { FinishForm } from './finish-form-view';
import { FinishedView } from './finished-view';
import { jobOf } from './workbench.view';

/** The form while the work goes on; what was written down once it is over. */
export function FinishScreen({ workbench, id }: { workbench: Workbench; id: string }) {
  const job = jobOf(workbench, id);
  if (job?.record) return <FinishedView job={job} record={job.record} workbench={workbench} />;
  if (job?.next === 'complete') return <FinishForm key={job.id} job={job} />;
  return <NotNow job={job} />;
}

const NotNow = ({ job }: { job: Job | null }) => (
  <MessageCard
    id="finish-not-now"
    icon="alert"
    title={job ? '这一单现在不能点完成' : '没有找到这一单'}
    text={job ? '请先在工作台点“到了，开始服务”' : '可能已经转给同事，或被取消了'}
  >
    <PrimaryButton id="finish-back" onTap={() => void back()}>
      回到工作台
    </PrimaryButton>
  </MessageCard>
);
