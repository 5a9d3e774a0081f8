import type { Booking, BookingPreview, BookingState } from '../../api/contract';
import { whenText } from '../../shared/format/shanghai-time';
import type { Tone } from '../../shared/ui/tag';
import { asMaster } from '../engineer/engineer.view';

interface StateText {
  /** Two to four characters, for a list. */
  name: string;
  tone: Tone;
  /** What it means for the resident, for the page of one booking. */
  text: string;
}

const STATES: Record<BookingState, StateText> = {
  requested: { name: '待接单', tone: 'warm', text: '已经预约好，等师傅接单' },
  scheduled: { name: '已约好', tone: 'brand', text: '师傅已接单，到时间上门' },
  on_the_way: { name: '在路上', tone: 'warm', text: '师傅已经出发，请家里留人' },
  on_site: { name: '服务中', tone: 'warm', text: '师傅正在为您服务' },
  completed: { name: '已完成', tone: 'good', text: '这次服务做完了' },
  reviewed: { name: '已评价', tone: 'good', text: '这次服务做完了，谢谢您的评价' },
  cancelled: { name: '已取消', tone: 'plain', text: '这次预约已经取消' },
  no_show: { name: '没做成', tone: 'plain', text: '这次没有服务成，可以再约一次' },
  reopened: { name: '返修中', tone: 'warm', text: '正在为您重新处理' },
};

export const stateText = (state: BookingState) => STATES[state];

const STEPS = ['已预约', '已接单', '上门', '完成'];

const REACHED: Record<BookingState, number> = {
  requested: 0,
  scheduled: 1,
  on_the_way: 1,
  on_site: 2,
  completed: 3,
  reviewed: 3,
  cancelled: -1,
  no_show: -1,
  reopened: 1,
};

export interface ProgressStep {
  name: string;
  state: 'done' | 'now' | 'ahead';
}

/** The line of four steps; none for a booking that came to nothing. */
export function progress(state: BookingState): ProgressStep[] {
  const reached = REACHED[state];
  if (reached < 0) return [];
  const finished = reached === STEPS.length - 1;
  return STEPS.map((name, i) => ({ name, state: i < reached || finished ? 'done' : i === reached ? 'now' : 'ahead' }));
}

/** `王师傅这个时间没空，换成李师傅`: only when another one than wished for comes. */
export function changedText(booking: Pick<Booking, 'engineer' | 'engineerChanged'>): string {
  if (!booking.engineerChanged || !booking.engineer) return '';
  return `您想约的师傅没空，换成了${asMaster(booking.engineer.name)}`;
}

/** `王师傅 · 明天 09:00–10:30` */
export const previewLine = ({ engineer, start, end }: Pick<BookingPreview, 'engineer' | 'start' | 'end'>, now: Date) =>
  `${asMaster(engineer.name)} · ${whenText(start, end, now)}`;

/** How free times are asked for when a booking is moved: under the same wish as it was made. */
export const rescheduleQuestion = ({ serviceItem, communityId, mode, preferredEngineerId }: Booking) => ({
  serviceItemId: serviceItem.id,
  communityId,
  mode,
  engineerId: preferredEngineerId ?? undefined,
});

/** Somebody else comes than was wished for: nobody confirms that without having read it. */
export const isSurprise = ({ isPreferred }: Pick<BookingPreview, 'isPreferred'>, master: string) =>
  master !== '' && !isPreferred;

/** It is over and may be wanted again. */
export const isOver = (state: BookingState) => ['completed', 'reviewed', 'cancelled', 'no_show'].includes(state);

/** Newest change first, as people ask "what happened last?". */
export const newestFirst = (history: Booking['history']) => [...history].reverse();
