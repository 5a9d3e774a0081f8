import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Job, Workbench } from '../../api/contract';
import { businessDate, dayName } from '../../shared/format/shanghai-time';
import { useNow } from '../../shared/hooks/use-now';
import { Card } from '../../shared/ui/card';
import { DayStrip } from '../../shared/ui/day-strip';
import { Section } from '../../shared/ui/section';
import { HandOverSheet } from './hand-over-sheet';
import { JobCard } from './job-card';
import { grouped } from './job-steps.view';
import { OverJobs } from './over-jobs';
import { WhySheet } from './why-sheet';
import { jobsOn, leftOver, shownDays, workStrip } from './workbench.view';

/** What is left of earlier days on top, then one day at a time: where he goes next, then the rest in the order of the clock. */
export function WorkDays({ workbench }: { workbench: Workbench }) {
  const now = useNow();
  const today = businessDate(now);
  const [chosen, setChosen] = useState(today);
  const [asked, setAsked] = useState<{ job: Job; what: 'why' | 'handover' } | null>(null);
  const days = shownDays(workbench.days, today);
  const { next, waiting, over } = grouped(jobsOn(workbench, chosen), chosen === today);
  const onAsk = (job: Job, what: 'why' | 'handover') => setAsked({ job, what });
  const close = () => setAsked(null);
  const left = leftOver(workbench);
  const count = waiting.length + (next ? 1 : 0);
  return (
    <>
      {left.length > 0 && (
        <Section id="work-unfinished" title="还没交单的">
          {left.map((job) => (
            <JobCard key={job.id} job={job} atHand={false} now={now} onAsk={onAsk} />
          ))}
        </Section>
      )}
      <Card kind={left.length > 0 ? 'plain' : 'lifted'} id="work-strip">
        <DayStrip days={workStrip(days, today)} chosen={chosen} onChoose={setChosen} />
      </Card>
      {next && (
        <Section id="work-next" title="下一站">
          <JobCard job={next} atHand now={now} onAsk={onAsk} />
        </Section>
      )}
      {(waiting.length > 0 || (!next && over.length === 0)) && (
        <Section id="work-day" title={next ? `之后还有 ${waiting.length} 单` : dayTitle(chosen, today, count)}>
          {count === 0 && (
            <Card id="work-free">
              <View>{chosen === today ? '今天没有安排，休息一下' : '这一天还没有安排'}</View>
            </Card>
          )}
          {waiting.map((job) => (
            <JobCard key={job.id} job={job} atHand={false} now={now} onAsk={onAsk} />
          ))}
        </Section>
      )}
      {over.length > 0 && (
        <Section title={chosen === today && count === 0 ? '今天的都做完了，辛苦了' : `结束的 ${over.length} 单`}>
          <OverJobs jobs={over} />
        </Section>
      )}
      <HandOverSheet
        job={asked?.what === 'handover' ? asked.job : null}
        ownId={workbench.engineer.id}
        onClose={close}
      />
      <WhySheet job={asked?.what === 'why' ? asked.job : null} onClose={close} />
    </>
  );
}

const dayTitle = (date: string, today: string, count: number) =>
  `${dayName(date, today)}${count > 0 ? ` · ${count} 单` : ''}`;
