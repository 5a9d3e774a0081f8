import type { DayPart, OwnVisit } from '../../api/contract';
import { stripDayDate, stripDayName } from '../../shared/format/strip-day';
import { addDays, clockTime, dayName } from '../../shared/format/shanghai-time';
import type { StripDay } from '../../shared/ui/day-strip';

/** The server takes announcements of the coming two weeks. */
export const ANNOUNCED_DAYS = 14;

/** When he comes; `all` is sent as no part. */
export type PartChoice = DayPart | 'all';

const PARTS: { part: PartChoice; name: string; until: string }[] = [
  { part: 'morning', name: '上午', until: '12:00' },
  { part: 'afternoon', name: '下午', until: '18:00' },
  { part: 'evening', name: '晚上', until: '24:00' },
  { part: 'all', name: '全天', until: '24:00' },
];

export const partName = (part: DayPart | null) => PARTS.find((each) => each.part === (part ?? 'all'))?.name ?? '';

/** Parts of the day that are not over yet. */
export function partsLeft(day: string, today: string, now: Date) {
  const clock = clockTime(now.toISOString());
  return PARTS.filter(({ until }) => day > today || clock < until);
}

export const announceStrip = (today: string): StripDay[] =>
  Array.from({ length: ANNOUNCED_DAYS }, (_, i) => {
    const date = addDays(today, i);
    return { date, name: stripDayName(date, today), day: stripDayDate(date), note: '', off: false };
  });

/** Those that still hold; the server sends them in the order of the days. */
export const heldVisits = (visits: OwnVisit[]) => visits.filter(({ state }) => state === 'announced');

/** `明天 · 下午` */
export const visitWhen = ({ day, part }: Pick<OwnVisit, 'day' | 'part'>, today: string) =>
  `${dayName(day, today)} · ${partName(part)}`;

/** `明天下午`, within a sentence. */
export const visitName = (visit: Pick<OwnVisit, 'day' | 'part'>, today: string) =>
  visitWhen(visit, today).replace(' · ', '');

/** `还有 2 单要做 · 其中 1 单是邻居接着约的 · 做完 3 单` */
export function guestsText({ bookings, joined, finished }: Pick<OwnVisit, 'bookings' | 'joined' | 'finished'>): string {
  if (bookings === 0) return finished > 0 ? `${finished} 单都做完了` : '还没有人约';
  const parts = [`还有 ${bookings} 单要做`, joined > 0 && `其中 ${joined} 单是邻居接着约的`];
  return [...parts, finished > 0 && `做完 ${finished} 单`].filter(Boolean).join(' · ');
}

export type Withdrawal = 'unannounce' | 'comesNot';

/** What can be taken back: a visit that only follows from bookings was never announced by him. */
export const withdrawals = ({ source, bookings }: Pick<OwnVisit, 'source' | 'bookings'>): Withdrawal[] => [
  ...(source === 'engineer' ? (['unannounce'] as const) : []),
  ...(bookings > 0 ? (['comesNot'] as const) : []),
];

const NAMES: Record<Withdrawal, string> = { unannounce: '只是不公布了', comesNot: '去不了，请帮我改约' };

export const withdrawalName = (kind: Withdrawal) => NAMES[kind];

/** What happens to those who booked (a visit with bookings stays in sight as long as he serves them), said before it happens. */
export function withdrawalText(kind: Withdrawal, { bookings }: Pick<OwnVisit, 'bookings'>): string {
  if (kind === 'comesNot')
    return `还没做的 ${bookings} 单会马上换别的师傅，每户收到一次通知；没有师傅有空时，客服会联系住户。`;
  return bookings > 0
    ? `约好的 ${bookings} 单还是您上门，小区里只按这几单显示。`
    : '小区里不再显示您要来。还没有人约，不影响任何住户。';
}
