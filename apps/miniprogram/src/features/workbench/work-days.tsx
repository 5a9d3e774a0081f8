import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Workbench } from '../../api/contract';
import { businessDate, dayName } from '../../shared/format/shanghai-time';
import { Card } from '../../shared/ui/card';
import { DayStrip } from '../../shared/ui/day-strip';
import { Section } from '../../shared/ui/section';
import { JobCard } from './job-card';
import { jobAtHand, shownDays, workStrip } from './workbench.view';

/** One day at a time, its jobs in the order of the clock. */
export function WorkDays({ workbench }: { workbench: Workbench }) {
  const today = businessDate(new Date());
  const [chosen, setChosen] = useState(today);
  const days = shownDays(workbench.days, today);
  const jobs = days.find(({ date }) => date === chosen)?.bookings ?? [];
  const first = jobAtHand(jobs);
  return (
    <>
      <Card kind="lifted" id="work-strip">
        <DayStrip days={workStrip(days, today)} chosen={chosen} onChoose={setChosen} />
      </Card>
      <Section id="work-day" title={`${dayName(chosen, today)}${jobs.length > 0 ? ` · ${jobs.length} 单` : ''}`}>
        {jobs.length === 0 && (
          <Card id="work-free">
            <View>{chosen === today ? '今天没有安排，休息一下' : '这一天还没有安排'}</View>
          </Card>
        )}
        {jobs.map((job) => (
          <JobCard key={job.id} job={job} atHand={job.id === first} />
        ))}
      </Section>
    </>
  );
}
