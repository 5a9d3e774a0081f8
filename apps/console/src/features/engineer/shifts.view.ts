import type { components } from '@qianqu/contract';

type Shift = components['schemas']['ShiftWish'];

export const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

/** Hours as they stand in two fields of time. */
export interface Span {
  from: string;
  until: string;
}

/** The spans of each weekday, Monday first. */
export type Week = Span[][];

const pad = (n: number) => String(n).padStart(2, '0');
/** `09:00`; the end of the day is `00:00`, as a field of time has no 24:00. */
const clock = (minute: number) => `${pad(Math.floor(minute / 60) % 24)}:${pad(minute % 60)}`;

const minuteOf = (text: string): number => {
  const [hour, minute] = text.split(':').map(Number);
  return hour * 60 + minute;
};

/** Minutes of the day; null: not both are filled in. */
function minutesOf({ from, until }: Span): { start: number; end: number } | null {
  if (!/^\d\d:\d\d$/.test(from) || !/^\d\d:\d\d$/.test(until)) return null;
  return { start: minuteOf(from), end: minuteOf(until) || 1440 };
}

export const weekOf = (shifts: Shift[]): Week =>
  WEEKDAYS.map((_day, n) =>
    shifts
      .filter(({ weekday }) => weekday === n + 1)
      .map(({ startMinute, endMinute }) => ({ from: clock(startMinute), until: clock(endMinute) })),
  );

/** What is wrong with a day, or null. */
export function dayFault(spans: Span[]): string | null {
  const all = spans.map(minutesOf);
  if (all.includes(null)) return '时间没有填完';
  const sorted = (all as { start: number; end: number }[]).sort((a, b) => a.start - b.start);
  if (sorted.some(({ start, end }) => end <= start)) return '结束要晚于开始';
  return sorted.some(({ start }, n) => n > 0 && start < sorted[n - 1].end) ? '两段时间重叠了' : null;
}

/** As the server takes it; only of a week without faults. */
export const shiftsOf = (week: Week): Shift[] =>
  week.flatMap((spans, n) =>
    spans.map((span) => {
      const { start, end } = minutesOf(span)!;
      return { weekday: n + 1, startMinute: start, endMinute: end };
    }),
  );

/** Where a span lies on a bar of a whole day, per cents; null: it lies nowhere yet. */
export function barOf(span: Span): { left: number; width: number } | null {
  const minutes = minutesOf(span);
  if (!minutes || minutes.end <= minutes.start) return null;
  return { left: (minutes.start / 1440) * 100, width: ((minutes.end - minutes.start) / 1440) * 100 };
}

/** Hours of the whole week, with at most one place behind the point. */
export const weekHours = (week: Week): number =>
  Math.round(
    week
      .flat()
      .flatMap((span) => minutesOf(span) ?? [])
      .reduce((sum, { start, end }) => sum + Math.max(0, end - start), 0) / 6,
  ) / 10;
