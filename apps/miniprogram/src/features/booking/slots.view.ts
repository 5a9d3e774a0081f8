import type { Alternative, SlotDay } from '../../api/contract';
import { ApiError } from '../../api/api-error';
import { stripDayDate, stripDayName } from '../../shared/format/strip-day';
import { addDays, businessDate, clockTime } from '../../shared/format/shanghai-time';
import type { StripDay } from '../../shared/ui/day-strip';

export const SHOWN_DAYS = 7;

/** Seven days from today, whether the server says something about each or not. */
export function stripDays(days: SlotDay[], today: string): StripDay[] {
  return Array.from({ length: SHOWN_DAYS }, (_, i) => {
    const date = addDays(today, i);
    const open = (days.find((day) => day.date === date)?.slots.length ?? 0) > 0;
    return { date, name: stripDayName(date, today), day: stripDayDate(date), note: open ? '可约' : '没空', off: !open };
  });
}

type Slot = SlotDay['slots'][number];

export const slotsOn = (days: SlotDay[], date: string | null) => days.find((day) => day.date === date)?.slots ?? [];

/** The day to look at: the one chosen while it has time left, else the first that has. */
export function shownDate(days: SlotDay[], chosen: string | null): string | null {
  if (slotsOn(days, chosen).length > 0) return chosen;
  return days.find((day) => day.slots.length > 0)?.date ?? null;
}

/** What differs about a time from what is wished for, in a word; nothing else is said, so that there is less to read. */
export function slotNote({ start, preferred }: Slot, { master, moved }: { master: string; moved?: string }): string {
  if (start === moved) return '原来的';
  return master !== '' && !preferred ? '别的师傅' : '';
}

/** The day to open the times on: of the time chosen, else of the booking that moves. */
export const openingDay = (start: string | null, moved?: string): string | null => {
  const from = start ?? moved;
  return from ? businessDate(from) : null;
};

export interface PartOfDay<S> {
  id: 'morning' | 'afternoon' | 'evening';
  title: string;
  slots: S[];
}

/** Parts of the day without any slot are left out. */
export function partsOfDay<S extends { start: string }>(slots: S[]): PartOfDay<S>[] {
  const within = (from: string, to: string) =>
    slots.filter(({ start }) => clockTime(start) >= from && clockTime(start) < to);
  const parts: PartOfDay<S>[] = [
    { id: 'morning', title: '上午', slots: within('00:00', '12:00') },
    { id: 'afternoon', title: '下午', slots: within('12:00', '18:00') },
    { id: 'evening', title: '晚上', slots: within('18:00', '24:00') },
  ];
  return parts.filter((part) => part.slots.length > 0);
}

const isTaken = (fault: unknown) => fault instanceof ApiError && fault.code === 'schedule.slotTaken';

/** The times that a refusal of the server offers instead; null when the refusal was about something else than the time. */
export function alternativesOf(fault: unknown): Alternative[] | null {
  if (!(fault instanceof ApiError)) return null;
  const { alternatives } = (fault.details ?? {}) as { alternatives?: Alternative[] };
  if (Array.isArray(alternatives)) return alternatives;
  return isTaken(fault) ? [] : null;
}

/** What happened to the time that was wished for. */
export const lostTitle = (fault: ApiError | null) => (!fault || isTaken(fault) ? '这个时间约不上了' : fault.message);
