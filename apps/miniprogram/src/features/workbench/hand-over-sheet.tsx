import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Job } from '../../api/contract';
import { toast } from '../../platform/message';
import { clockTime } from '../../shared/format/shanghai-time';
import { BottomSheet } from '../../shared/ui/bottom-sheet';
import { PrimaryButton } from '../../shared/ui/button';
import { Choice } from '../../shared/ui/choice';
import { FaultLine } from '../../shared/ui/fault-line';
import { useCommunityPage } from '../community/use-community-page';
import { asMaster } from '../engineer/engineer.view';
import { saidName } from '../community/community-name.view';
import { useHandOver } from './use-workbench';
import './sheet-form.scss';

interface Props {
  job: Job | null;
  ownId: string;
  onClose(): void;
}

/** He cannot come to this one: a colleague does. */
export const HandOverSheet = ({ job, ownId, onClose }: Props) => (
  <BottomSheet id="handover-sheet" title="转给谁？" open={job !== null} onClose={onClose}>
    {job && <HandOver key={job.id} job={job} ownId={ownId} onClose={onClose} />}
  </BottomSheet>
);

function HandOver({ job, ownId, onClose }: Props & { job: Job }) {
  const [to, setTo] = useState<string | undefined>(undefined);
  const page = useCommunityPage(job.communityId);
  const change = useHandOver(job.id);
  const mayChoose = job.can.choose;
  const colleagues = mayChoose ? (page.data?.engineers ?? []).filter(({ id }) => id !== ownId) : [];
  const chosen = colleagues.find(({ id }) => id === to);

  const choose = (id: string | undefined) => {
    change.clear();
    setTo(id);
  };

  async function onConfirm() {
    if (!(await change.run(to))) return;
    toast('已转出，住户会收到通知');
    onClose();
  }

  return (
    <View className="sheet-form">
      <View className="soft">
        {clockTime(job.start)} {job.serviceName}，{saidName(job.communityName)}
      </View>
      <Choice
        id="handover-anyone"
        shape="round"
        chosen={to === undefined}
        title="谁合适给谁"
        text={mayChoose ? '找有空、离得近的师傅；都没空时由客服安排' : '约好的时间已经过了，由客服和住户另约时间'}
        onTap={() => choose(undefined)}
      />
      {colleagues.map(({ id, name, title }) => (
        <Choice
          key={id}
          id={`handover-to-${id}`}
          shape="round"
          chosen={id === to}
          title={name}
          text={title}
          onTap={() => choose(id)}
        />
      ))}
      <View className="sheet-form__confirm">
        <FaultLine fault={change.error} />
        <PrimaryButton id="handover-confirm" busy={change.busy} onTap={() => void onConfirm()}>
          {chosen ? `转给${asMaster(chosen.name)}` : '转给同事'}
        </PrimaryButton>
      </View>
    </View>
  );
}
