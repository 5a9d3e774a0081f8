import type { Job, TimeOff, Workbench } from '../../api/contract';
import { stripDayDate, stripDayName } from '../../shared/format/strip-day';
import { addDays, businessDate, clockTime, dayName, whenText } from '../../shared/format/shanghai-time';
import type { StripDay } from '../../shared/ui/day-strip';
import { paidText } from '../booking/booking.view';

type Day = Workbench['days'][number];

/** Yesterday is asked for too: work that ran past midnight must still be finished. */
export const firstDay = (today: string) => addDays(today, -1);
export const ASKED_DAYS = 8;
const lastDay = (today: string) => addDays(firstDay(today), ASKED_DAYS - 1);

/** The days to show: from today on, and yesterday only while something of it is unfinished. */
export const shownDays = (days: Day[], today: string) =>
  days.filter(({ date, bookings }) => date >= today || bookings.some(({ next }) => next !== null));

export const workStrip = (days: Day[], today: string, timeOff: TimeOff[] = []): StripDay[] =>
  days.map(({ date, bookings }) => {
    const open = bookings.filter(({ state }) => state !== 'cancelled').length;
    const rests = timeOff.some((off) => businessDate(off.startsAt) <= date && date <= lastDate(off));
    return {
      date,
      name: stripDayName(date, today),
      day: stripDayDate(date),
      note: open ? `${open} 单` : rests ? '休息' : '',
      off: false,
    };
  });

/** The last day of which it takes something: until midnight is until the end of the day before. */
const lastDate = ({ endsAt }: Pick<TimeOff, 'endsAt'>) => businessDate(Date.parse(endsAt) - 1);

/** `明天 09:00–12:00`, `12月1日 周二 全天`, `明天 09:00 到 12月3日 周四 18:00`; of one that runs `现在起，到今天 18:00`. */
export function timeOffText({ startsAt, endsAt }: Pick<TimeOff, 'startsAt' | 'endsAt'>, now: Date): string {
  const today = businessDate(now);
  const [first, last] = [businessDate(startsAt), lastDate({ endsAt })];
  const wholeEnd = clockTime(endsAt) === '00:00';
  const end = `${dayName(last, today)}${wholeEnd ? '' : ` ${clockTime(endsAt)}`}`;
  if (Date.parse(startsAt) <= now.getTime()) return `现在起，到${end}`;
  const wholeDays = wholeEnd && clockTime(startsAt) === '00:00';
  if (first === last)
    return wholeDays ? `${end} 全天` : `${whenText(startsAt, null, now)}–${wholeEnd ? '24:00' : clockTime(endsAt)}`;
  return `${wholeDays ? dayName(first, today) : whenText(startsAt, null, now)} 到 ${end}`;
}

/** The way to the next place; nothing when it is around the corner. */
export const travelText = (minutes: number) => (minutes > 0 ? `做完后留 ${minutes} 分钟路程` : '');

const withDays = (workbench: Workbench, change: (bookings: Job[]) => Job[]): Workbench => ({
  ...workbench,
  days: workbench.days.map((day) => ({ ...day, bookings: change(day.bookings) })),
  unfinished: change(workbench.unfinished),
  toAccept: change(toAccept(workbench)),
});

/** What waits for his yes, whatever day it is for; what he has just accepted has gone. A server of the version before tells none. */
export const toAccept = ({ toAccept: jobs = [] }: Partial<Pick<Workbench, 'toAccept'>>) =>
  jobs.filter(({ next }) => next === 'accept');

/** What waits for his yes and is not of today: today's has its card, and its button, in the list of the day. */
export const newElsewhere = (workbench: Workbench, today: string) =>
  toAccept(workbench).filter(({ id }) => !jobsOn(workbench, today).some((job) => job.id === id));

/** What he is at, or on his way to, of today or begun the day before: it stands before everything else. */
export function atNow(workbench: Workbench, today: string): Job | null {
  const open = [firstDay(today), today].flatMap((date) => jobsOn(workbench, date)).filter(({ next }) => next !== null);
  return open.find(({ state }) => state === 'on_site') ?? open.find(({ state }) => state === 'on_the_way') ?? null;
}

/** `之后还有 2 单，1 单待接` */
export function afterText(waiting: Pick<Job, 'next'>[]): string {
  const news = waiting.filter(({ next }) => next === 'accept').length;
  return `之后还有 ${waiting.length} 单${news > 0 ? `，${news} 单待接` : ''}`;
}

/** One whose day the strip does not show. */
export const isBeyond = ({ id }: Job, days: Day[]) =>
  !days.some(({ bookings }) => bookings.some((job) => job.id === id));

/** The same list with one job replaced by what the server says of it now. */
export const withJob = (workbench: Workbench, changed: Job) =>
  withDays(workbench, (jobs) => jobs.map((job) => (job.id === changed.id ? changed : job)));

/** The same list without a job that is somebody else's now. */
export const withoutJob = (workbench: Workbench, id: string) =>
  withDays(workbench, (jobs) => jobs.filter((job) => job.id !== id));

export const jobOf = (workbench: Workbench, id: string) =>
  [...workbench.unfinished, ...workbench.days.flatMap(({ bookings }) => bookings), ...toAccept(workbench)].find(
    (job) => job.id === id,
  ) ?? null;

/** What is left of the days before yesterday; what was just finished has gone. */
export const leftOver = ({ unfinished }: Workbench) => unfinished.filter(({ next }) => next !== null);

/** Something stands above the days. */
export const hasUrgent = (workbench: Workbench, today: string) =>
  leftOver(workbench).length + newElsewhere(workbench, today).length > 0 || atNow(workbench, today) !== null;

/** `09:00–10:00`; with its day when that is over, or beyond the strip. */
export const spanOf = ({ start, end }: Pick<Job, 'start' | 'end'>, now: Date) =>
  businessDate(start) < businessDate(now) || businessDate(start) > lastDay(businessDate(now))
    ? whenText(start, end, now)
    : `${clockTime(start)}–${clockTime(end)}`;

export const jobsOn = (workbench: Workbench, date: string) =>
  workbench.days.find((day) => day.date === date)?.bookings ?? [];

/** `43 户请您做管家` */
export const residentsText = (residents: number) =>
  residents > 0 ? `${residents} 户请您做管家` : '还没有住户绑定您，给住户看看您的二维码';

/** What a job that is over has cost; nothing when it came to nothing. */
export const overText = (job: Pick<Job, 'priceFen' | 'record'>) => (job.record ? paidText(job, job.record) : '');
