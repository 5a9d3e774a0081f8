import type { Alternative, DayPart, JoinSlot, ServiceItem, VisitCard } from '../../api/contract';
import { businessDate, dayName } from '../../shared/format/shanghai-time';
import { asMaster } from '../engineer/engineer.view';

const PARTS: Record<DayPart, string> = { morning: '上午', afternoon: '下午', evening: '晚上' };

/** `明天下午`, `11月25日 周三` */
export const visitDay = ({ day, part }: Pick<VisitCard, 'day' | 'part'>, now: Date) =>
  `${dayName(day, businessDate(now))}${part ? PARTS[part] : ''}`;

/** `张师傅 明天下午到小区` */
export const visitTitle = (visit: Pick<VisitCard, 'engineer' | 'day' | 'part'>, now: Date) =>
  `${asMaster(visit.engineer.name)} ${visitDay(visit, now)}到小区`;

/** What a neighbour can still do about it. */
export function seatsText({ seatsLeft, joined, state }: Pick<VisitCard, 'seatsLeft' | 'joined' | 'state'>): string {
  if (state === 'cancelled') return '师傅这次不来了';
  if (state === 'done') return '这次已经结束';
  if (joined) return '您已经约好了';
  if (seatsLeft === null) return '可以预约';
  return seatsLeft > 0 ? `最多还可预约 ${seatsLeft} 位` : '这次已经约满';
}

export const isOpen = ({ seatsLeft, joined, state }: Pick<VisitCard, 'seatsLeft' | 'joined' | 'state'>) =>
  state === 'announced' && !joined && seatsLeft !== 0;

/** The shortest is the likeliest to fit between two others; of equally short ones the cheapest comes first. */
export const shortestFirst = (services: ServiceItem[]): ServiceItem[] =>
  [...services].sort((a, b) => a.durationMinutes - b.durationMinutes || a.priceFen - b.priceFen);

/** What was chosen: a seat on the visit, or a time offered in its stead, which is a booking like any other. */
export interface ChosenTime {
  start: string;
  end: string;
  engineerId: string;
  engineerName: string;
  onVisit: boolean;
}

type Host = { id: string; name: string };

export const seatOnVisit = ({ start, end }: JoinSlot, engineer: Host): ChosenTime => ({
  start,
  end,
  engineerId: engineer.id,
  engineerName: engineer.name,
  onVisit: true,
});

/** Whether a time that was offered is a seat on the same visit, as it is free now. */
export const isOnVisit = (offer: Alternative, engineer: Pick<Host, 'id'>, slots: JoinSlot[]) =>
  offer.engineerId === engineer.id && slots.some(({ start }) => start === offer.start);
