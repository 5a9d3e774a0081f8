import { defineErrors } from '../../foundation/errors/coded-error.js';
import { HangingBookings } from '../engineer/hanging.dto.js';

export const catalogErrors = defineErrors('catalog', {
  unknown: [404, '没有找到这项服务'],
  bookingsHang: [409, '这项服务还有没做完的预约，请看清楚后再下架', HangingBookings],
  withdrawn: [410, '这项服务已下架，请选择其他服务'],
});
