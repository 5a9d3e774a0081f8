import { View } from '@tarojs/components';
import type { Job, PhraseView } from '../../api/contract';
import { toast } from '../../platform/message';
import { clockTime } from '../../shared/format/shanghai-time';
import { BottomSheet } from '../../shared/ui/bottom-sheet';
import { FaultLine } from '../../shared/ui/fault-line';
import { PhraseButtons } from '../booking/phrase-buttons';
import { usePhrases, useSay } from './use-say';

interface Props {
  job: Job | null;
  onClose(): void;
}

/** Words for the resident, each said with one tap. */
export const SaySheet = ({ job, onClose }: Props) => (
  <BottomSheet id="say-sheet" title="告诉住户一句" open={job !== null} onClose={onClose}>
    {job && <Say key={job.id} job={job} onClose={onClose} />}
  </BottomSheet>
);

function Say({ job, onClose }: { job: Job; onClose(): void }) {
  const phrases = usePhrases();
  const say = useSay(job.id);

  async function onSay(phrase: PhraseView) {
    if (!(await say.run(phrase))) return;
    toast('已告诉住户');
    onClose();
  }

  return (
    <View>
      <View className="soft">
        {clockTime(job.start)} {job.serviceName}，点一句马上发
      </View>
      <FaultLine fault={say.error} />
      <PhraseButtons of={phrases} busy={say.busy} onSay={(phrase) => void onSay(phrase)} />
    </View>
  );
}
