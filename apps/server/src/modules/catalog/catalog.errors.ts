import { defineErrors } from '../../foundation/errors/coded-error.js';
import { HangingBookings } from '../engineer/hanging.dto.js';
import { StaleServiceItem } from './catalog.dto.js';

export const catalogErrors = defineErrors('catalog', {
  unknown: [404, '没有找到这项服务'],
  bookingsHang: [409, '这项服务还有没做完的预约，请看清楚后再下架', HangingBookings],
  stale: [409, '您打开以后，有人改过这项服务；请看过最新的再改', StaleServiceItem],
  withdrawn: [410, '这项服务已下架，请选择其他服务'],
});
