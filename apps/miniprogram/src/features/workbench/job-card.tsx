import { View } from '@tarojs/components';
import type { Job } from '../../api/contract';
import { confirm, toast } from '../../platform/message';
import { clockTime } from '../../shared/format/shanghai-time';
import { PrimaryButton, SecondButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { FaultLine } from '../../shared/ui/fault-line';
import { Tag } from '../../shared/ui/tag';
import { stateText } from '../booking/booking.view';
import { JobContact } from './job-contact';
import { useJobChange } from './use-workbench';
import { actionText, travelText } from './workbench.view';
import './job-card.scss';

interface Props {
  job: Job;
  /** The next thing to do today; its button is the warm one. */
  atHand: boolean;
}

export function JobCard({ job, atHand }: Props) {
  const { name, tone } = stateText(job.state);
  return (
    <Card id={`job-${job.id}`}>
      <View className="job-card__head">
        <View className="job-card__clock">
          {clockTime(job.start)}–{clockTime(job.end)}
        </View>
        <Tag tone={tone}>{name}</Tag>
      </View>
      <View className="job-card__what">{job.serviceName}</View>
      <View>{job.communityName}</View>
      {job.note && (
        <View id={`job-${job.id}-note`} className="job-card__note">
          住户说：{job.note}
        </View>
      )}
      {job.contact && <JobContact id={job.id} contact={job.contact} communityName={job.communityName} />}
      {travelText(job.travelMinutes) && <View className="soft">{travelText(job.travelMinutes)}</View>}
      <JobAction job={job} atHand={atHand} />
      <View className="job-card__no">单号 {job.no}</View>
    </Card>
  );
}

function JobAction({ job, atHand }: Props) {
  const change = useJobChange();
  const action = job.next;
  if (!action) return <FaultLine fault={change.error} />;

  async function act() {
    if (!action) return;
    if (action === 'complete') {
      const sure = await confirm({
        title: '这一单做完了吗？',
        text: '点“做完了”后，住户会看到服务已完成，不能再改回来',
        yes: '做完了',
        no: '还没有',
      });
      if (!sure) return;
    }
    if (await change.run({ id: job.id, action })) toast(`${actionText(action)}，已记录`);
  }

  const button = { id: `job-${job.id}-${action}`, busy: change.busy, onTap: () => void act() };
  return (
    <View className="job-card__action">
      <FaultLine fault={change.error} />
      {atHand ? (
        <PrimaryButton {...button}>{actionText(action)}</PrimaryButton>
      ) : (
        <SecondButton {...button}>{actionText(action)}</SecondButton>
      )}
    </View>
  );
}
