import { View } from '@tarojs/components';
import type { Job } from '../../api/contract';
import { confirm, toast } from '../../platform/message';
import { open } from '../../platform/navigate';
import { links } from '../../routes';
import { PrimaryButton, SecondButton, TextButton } from '../../shared/ui/button';
import { FaultLine } from '../../shared/ui/fault-line';
import { absence, nextStep, saidText, stepText, waitText, type Step } from './job-steps.view';
import { useJobChange } from './use-workbench';
import './job-steps.scss';

export type AskAbout = (job: Job, what: 'why' | 'handover' | 'say') => void;

interface Props {
  job: Job;
  atHand: boolean;
  now: Date;
  onAsk: AskAbout;
}

/** A tap too early would call the resident to the door. */
const DEPARTURE = { title: '现在出发吗？', text: '住户马上会收到“师傅出发了”的通知', yes: '现在出发', no: '还没有' };

/** One button for what comes next; what is rarer stands below it and is smaller. */
export function JobSteps({ job, atHand, now, onAsk }: Props) {
  const change = useJobChange();
  const step = nextStep(job, now);
  const wait = waitText(job, now);
  const empty = absence(job, now);

  async function take(next: Step) {
    if (next === 'complete') return open(links.workbenchFinish(job.id));
    if (next === 'depart' && !(await confirm(DEPARTURE))) return;
    if (await change.run({ id: job.id, start: job.start, step: next })) toast(saidText(next));
  }

  async function onNobody() {
    const text = '请先打电话确认。登记后这一单就结束了，住户会收到通知，可以再约。';
    if (!(await confirm({ title: '家里没有人吗？', text, yes: '没有人', no: '再等等' }))) return;
    if (await change.run({ id: job.id, start: job.start, step: 'no-show' })) toast('已登记：家里没人');
  }

  const Main = atHand ? PrimaryButton : SecondButton;
  return (
    <View className="job-steps">
      <FaultLine fault={change.error} />
      {wait && (
        <View id={`job-${job.id}-wait`} className="soft">
          {wait}
        </View>
      )}
      {step && (
        <Main id={`job-${job.id}-${step}`} busy={change.busy} onTap={() => void take(step)}>
          {stepText(step)}
        </Main>
      )}
      {step === 'depart' && atHand && (
        <SecondButton id={`job-${job.id}-arrived`} busy={change.busy} onTap={() => void take('start')}>
          已经到了，直接开始
        </SecondButton>
      )}
      {empty && !empty.now && <View className="soft">{empty.text}</View>}
      <View className="job-steps__rare">
        {empty?.now && (
          <TextButton id={`job-${job.id}-nobody`} busy={change.busy} onTap={() => void onNobody()}>
            家里没人
          </TextButton>
        )}
        {job.can.handOver && (
          <TextButton id={`job-${job.id}-handover`} onTap={() => onAsk(job, 'handover')}>
            转给同事
          </TextButton>
        )}
        <TextButton id={`job-${job.id}-why`} onTap={() => onAsk(job, 'why')}>
          为什么派给我
        </TextButton>
      </View>
    </View>
  );
}
