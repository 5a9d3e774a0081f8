import { View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import type { Job, Workbench } from '../../api/contract';
import { scrollToId } from '../../platform/scroll';
import { businessDate, dayName } from '../../shared/format/shanghai-time';
import { useNow } from '../../shared/hooks/use-now';
import { Card } from '../../shared/ui/card';
import { DayStrip } from '../../shared/ui/day-strip';
import { Section } from '../../shared/ui/section';
import { HandOverSheet } from './hand-over-sheet';
import { JobCard } from './job-card';
import type { AskAbout } from './job-steps';
import { grouped } from './job-steps.view';
import { NewJobs } from './new-jobs';
import { OwnTimeOff } from './own-time-off';
import { OverJobs } from './over-jobs';
import { SaySheet } from './say-sheet';
import { WhySheet } from './why-sheet';
import {
  afterText,
  atNow,
  hasUrgent,
  isBeyond,
  jobsOn,
  leftOver,
  newElsewhere,
  shownDays,
  workStrip,
} from './workbench.view';

/** What he is at, what is new and what is left of earlier days on top, then one day at a time: where he goes next, then the rest by the clock. */
export function WorkDays({ workbench }: { workbench: Workbench }) {
  const now = useNow();
  const today = businessDate(now);
  const [picked, setPicked] = useState<string | null>(null);
  const [target, setTarget] = useState<Job | null>(null);
  const chosen = picked ?? today;
  const [asked, setAsked] = useState<{ job: Job; what: Parameters<AskAbout>[1] } | null>(null);
  const days = shownDays(workbench.days, today);
  const current = atNow(workbench, today);
  const others = jobsOn(workbench, chosen).filter((job) => job !== current);
  const isHere = current !== null && chosen === today;
  const { next, waiting, over } = grouped(others, chosen === today && !isHere);
  const onAsk: AskAbout = (job, what) => setAsked({ job, what });
  const close = () => setAsked(null);
  const left = leftOver(workbench);
  const news = newElsewhere(workbench, today);
  const later = news.filter((job) => job.id === target?.id && isBeyond(job, days));
  useEffect(() => {
    if (target) scrollToId(`job-${target.id}`);
  }, [target]);
  // It has just gone to the top: who tapped goes with it.
  const nowId = current?.id;
  const before = useRef(nowId);
  useEffect(() => {
    if (nowId && nowId !== before.current) scrollToId('work-now');
    before.current = nowId;
  }, [nowId]);
  const onShow = (job: Job) => {
    if (jobsOn(workbench, businessDate(job.start)).length > 0) setPicked(businessDate(job.start));
    setTarget({ ...job });
  };
  const isShown = (job: Job) => later.includes(job) || others.some(({ id }) => id === job.id);
  const count = waiting.length + (next ? 1 : 0);
  return (
    <>
      {current && (
        <Section id="work-now" title="现在">
          <JobCard job={current} atHand now={now} onAsk={onAsk} />
        </Section>
      )}
      {news.length > 0 && <NewJobs jobs={news} now={now} isShown={isShown} onShow={onShow} />}
      {left.length > 0 && (
        <Section id="work-unfinished" title="还没交单的">
          {left.map((job) => (
            <JobCard key={job.id} job={job} atHand={false} now={now} onAsk={onAsk} />
          ))}
        </Section>
      )}
      <Card kind={hasUrgent(workbench, today) ? 'plain' : 'lifted'} id="work-strip">
        <DayStrip days={workStrip(days, today, workbench.timeOff)} chosen={chosen} onChoose={setPicked} />
      </Card>
      {next && (
        <Section id="work-next" title="下一站">
          <JobCard job={next} atHand now={now} onAsk={onAsk} />
        </Section>
      )}
      {(waiting.length > 0 || (!next && !isHere && over.length === 0)) && (
        <Section id="work-day" title={next || isHere ? afterText(waiting) : dayTitle(chosen, today, count)}>
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
      {later.length > 0 && (
        <Section id="work-later" title="再往后的">
          {later.map((job) => (
            <JobCard key={job.id} job={job} atHand={false} now={now} onAsk={onAsk} />
          ))}
        </Section>
      )}
      {over.length > 0 && (
        <Section
          title={chosen === today && count === 0 && !isHere ? '今天的都做完了，辛苦了' : `结束的 ${over.length} 单`}
        >
          <OverJobs jobs={over} />
        </Section>
      )}
      <OwnTimeOff timeOff={workbench.timeOff ?? []} now={now} />
      <HandOverSheet
        job={asked?.what === 'handover' ? asked.job : null}
        ownId={workbench.engineer.id}
        onClose={close}
      />
      <SaySheet job={asked?.what === 'say' ? asked.job : null} onClose={close} />
      <WhySheet job={asked?.what === 'why' ? asked.job : null} onClose={close} />
    </>
  );
}

const dayTitle = (date: string, today: string, count: number) =>
  `${dayName(date, today)}${count > 0 ? ` · ${count} 单` : ''}`;
