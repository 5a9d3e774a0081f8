import type { Job } from '../../api/contract';
import { businessDate, clockTime, dayName } from '../../shared/format/shanghai-time';

/** What an engineer says of a job, in this order. */
export type Step = 'accept' | 'depart' | 'start' | 'complete';

/** The server lets nobody report an empty home before he has waited this long. */
const PATIENCE_MS = 15 * 60_000;

const STEPS: Record<Step, { button: string; said: string }> = {
  accept: { button: '接单', said: '已接单' },
  depart: { button: '出发', said: '已告诉住户：您出发了' },
  start: { button: '到了，开始服务', said: '已记下到达时间' },
  complete: { button: '做完了，填服务单', said: '' },
};

export const stepText = (step: Step) => STEPS[step].button;
export const saidText = (step: Step) => STEPS[step].said;

const isBeforeTheDay = (start: string, now: Date) => businessDate(now) < businessDate(start);

/** The one thing to do next; null when nothing is left, or when its day has not come: the server refuses work before. */
export function nextStep({ next, can, start }: Pick<Job, 'next' | 'can' | 'start'>, now: Date): Step | null {
  if (next === null || next === 'accept') return next;
  if (isBeforeTheDay(start, now)) return null;
  return can.depart ? 'depart' : next;
}

/** Why an accepted job has no button yet. */
export function waitText({ next, start }: Pick<Job, 'next' | 'start'>, now: Date): string {
  if (next === null || next === 'accept' || !isBeforeTheDay(start, now)) return '';
  return `已接单。${dayName(businessDate(start), businessDate(now))}上门，到那天这里会出现“出发”`;
}

export interface Absence {
  /** It can be reported now; else `text` says from when on. */
  now: boolean;
  text: string;
}

/** Whether "nobody is at home" can be said; null when that is out of the question, as before he has departed. */
export function absence({ can, start }: Pick<Job, 'can' | 'start'>, now: Date): Absence | null {
  if (!can.noShow) return null;
  const from = new Date(new Date(start).getTime() + PATIENCE_MS);
  if (now >= from) return { now: true, text: '' };
  return { now: false, text: `等到 ${clockTime(from.toISOString())} 家里还没有人，可以在这里登记` };
}

export interface Groups {
  /** Only today: where he goes now, or is. */
  next: Job | null;
  waiting: Job[];
  over: Job[];
}

/** A day sorted by what is still to do. What he has begun goes before what comes earlier by the clock. */
export function grouped(jobs: Job[], isToday: boolean): Groups {
  const open = jobs.filter((job) => job.next !== null);
  const begun = open.find(({ state }) => state === 'on_site') ?? open.find(({ state }) => state === 'on_the_way');
  const next = isToday ? (begun ?? open[0] ?? null) : null;
  return {
    next,
    waiting: open.filter((job) => job !== next),
    over: jobs.filter((job) => job.next === null),
  };
}
