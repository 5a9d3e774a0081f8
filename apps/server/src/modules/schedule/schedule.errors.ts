import { defineErrors } from '../../foundation/errors/coded-error.js';
import { Alternatives } from './schedule.dto.js';

export const scheduleErrors = defineErrors('schedule', {
  offGrid: [400, '请选择整点或半点的时间', Alternatives],
  past: [400, '这个时间已经过了或太近，请选晚一点的时间', Alternatives],
  tooFarAhead: [400, '最多可预约 30 天内的时间', Alternatives],
  outsideShift: [400, '这个时间师傅不上班，请选其他时间', Alternatives],
  timeOff: [409, '师傅这段时间休息，请选其他时间', Alternatives],
  notNextToVisit: [409, '这个时间不在师傅到小区的时段旁边，请选其他时间', Alternatives],
  slotTaken: [409, '这个时间约不上了，请选其他时间', Alternatives],
});
