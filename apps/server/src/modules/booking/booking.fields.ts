import { choice, moment, own } from '../../foundation/audit/fields.js';
import { CANCEL_CAUSES, causeText } from './rules/cancel-cause.js';
import type { BookingState } from './rules/may-change.js';

const STATES: Record<BookingState, string> = {
  requested: '待接单',
  scheduled: '已接单',
  on_the_way: '在路上',
  on_site: '已到达',
  completed: '已完成',
  reviewed: '已评价',
  cancelled: '已取消',
  no_show: '没做成',
  reopened: '再次上门',
};

/** What the record tells of a booking: nothing of whoever lives there. */
export const BOOKING_FIELDS = {
  state: choice('状态', STATES),
  engineerId: own('师傅编号'),
  startAt: moment('上门时间'),
  cancelCause: choice('取消原因', Object.fromEntries(CANCEL_CAUSES.map((cause) => [cause, causeText(cause)]))),
};
