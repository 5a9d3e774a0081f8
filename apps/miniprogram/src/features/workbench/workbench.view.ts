import type { Job, Workbench } from '../../api/contract';
import { stripDayDate, stripDayName } from '../../shared/format/strip-day';
import { addDays } from '../../shared/format/shanghai-time';
import type { StripDay } from '../../shared/ui/day-strip';

type Day = Workbench['days'][number];

/** Yesterday is asked for too: work that ran past midnight must still be finished. */
export const firstDay = (today: string) => addDays(today, -1);
export const ASKED_DAYS = 8;

/** The days to show: from today on, and yesterday only while something of it is unfinished. */
export const shownDays = (days: Day[], today: string) =>
  days.filter(({ date, bookings }) => date >= today || bookings.some(({ next }) => next !== null));

export const workStrip = (days: Day[], today: string): StripDay[] =>
  days.map(({ date, bookings }) => {
    const open = bookings.filter(({ state }) => state !== 'cancelled').length;
    return {
      date,
      name: stripDayName(date, today),
      day: stripDayDate(date),
      note: open ? `${open} 单` : '',
      off: false,
    };
  });

/** The job at hand: the earliest that waits for a tap. Only its button stands out. */
export const jobAtHand = (jobs: Job[]) => jobs.find(({ next }) => next !== null)?.id ?? null;

const ACTIONS: Record<NonNullable<Job['next']>, string> = { accept: '接单', start: '开始服务', complete: '完成服务' };

export const actionText = (action: NonNullable<Job['next']>) => ACTIONS[action];

/** The way to the next place; nothing when it is around the corner. */
export const travelText = (minutes: number) => (minutes > 0 ? `做完后留 ${minutes} 分钟路程` : '');

/** The same list with one job replaced by what the server says of it now. */
export const withJob = (workbench: Workbench, changed: Job): Workbench => ({
  ...workbench,
  days: workbench.days.map((day) => ({
    ...day,
    bookings: day.bookings.map((job) => (job.id === changed.id ? changed : job)),
  })),
});

/** `43 户请您做管家` */
export const residentsText = (residents: number) =>
  residents > 0 ? `${residents} 户请您做管家` : '还没有住户绑定您，给住户看看您的二维码';
