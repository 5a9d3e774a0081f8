/** Templates of the WeChat account that news of a booking is pushed with. */
export type BookingTemplate = 'booking' | 'arrival';

export interface BookingFacts {
  state: string;
  by: 'resident' | 'engineer' | 'operator' | 'system';
  hasEngineer: boolean;
  /** What was done: `moved` in time, given to another `engineer`, or any other step. */
  change: string;
}

export type BookingNewsKind =
  | 'bookingScheduled'
  | 'bookingMoved'
  | 'bookingReassigned'
  | 'bookingWaiting'
  | 'bookingCancelled'
  | 'bookingOnTheWay'
  | 'bookingCompleted'
  | 'bookingNoShow';

const BY_STATE: Record<string, BookingNewsKind> = {
  scheduled: 'bookingScheduled',
  cancelled: 'bookingCancelled',
  on_the_way: 'bookingOnTheWay',
  completed: 'bookingCompleted',
  no_show: 'bookingNoShow',
};

/** What a resident is told of his own booking, or null: what he did himself is no news to him. */
export function bookingNews({ state, by, hasEngineer, change }: BookingFacts): BookingNewsKind | null {
  if (by === 'resident') return null;
  if (change === 'engineer') return hasEngineer ? 'bookingReassigned' : 'bookingWaiting';
  if (change === 'moved') return 'bookingMoved';
  return Object.hasOwn(BY_STATE, state) ? BY_STATE[state] : null;
}

interface Wording {
  title: string;
  status: string;
  template: BookingTemplate;
  body: (about: BookingWords) => string;
}

export interface BookingWords {
  service: string;
  engineer: string;
  /** 11月22日周日 14:00 */
  when: string;
  /** When it was to be before; empty where that is not told. */
  from: string;
}

/** 从 11月21日周六 09:00 改到 11月22日周日 14:00 */
export const movedText = ({ from, when }: Pick<BookingWords, 'from' | 'when'>) =>
  `${from && `从 ${from} `}改到 ${when}`;

export const BOOKING_TEXT: Record<BookingNewsKind, Wording> = {
  bookingScheduled: {
    title: '师傅已接单',
    status: '已接单',
    template: 'booking',
    body: ({ service, engineer, when }) => `${engineer}将在 ${when} 上门，服务：${service}。`,
  },
  bookingMoved: {
    title: '上门时间有变化',
    status: '时间有变化',
    template: 'booking',
    body: ({ service, engineer, ...times }) => `${service}${movedText(times)}，由${engineer}上门。`,
  },
  bookingReassigned: {
    title: '为您换了一位师傅',
    status: '已换师傅',
    template: 'booking',
    body: ({ service, engineer, when }) => `${service}改由${engineer}上门，时间 ${when}。`,
  },
  bookingWaiting: {
    title: '正在为您重新安排师傅',
    status: '重新安排',
    template: 'booking',
    body: ({ service, when }) =>
      `原师傅无法上门，${when} 的${service}正在重新安排，定好后马上告诉您。不想等，可以点这里换个时间。`,
  },
  bookingCancelled: {
    title: '预约已取消',
    status: '已取消',
    template: 'booking',
    body: ({ service, when }) => `${when} 的${service}已取消。点这里可以再约一次。`,
  },
  bookingOnTheWay: {
    title: '师傅出发了',
    status: '师傅已出发',
    template: 'arrival',
    body: ({ service, engineer }) => `${engineer}已出发，请留意电话和开门。服务：${service}。`,
  },
  bookingCompleted: {
    title: '服务完成，请您评价',
    status: '已完成',
    template: 'booking',
    body: ({ service, engineer }) => `${engineer}完成了${service}，您满意吗？点这里评价。`,
  },
  bookingNoShow: {
    title: '师傅到了，没人开门',
    status: '没人开门',
    template: 'booking',
    body: ({ service, engineer, when }) =>
      `${engineer}来过了，没人开门，${when} 的${service}没做成。您可以再约一次；如果不是这样，请投诉告诉我们。`,
  },
};
