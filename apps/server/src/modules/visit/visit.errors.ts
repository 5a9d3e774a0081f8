import { defineErrors } from '../../foundation/errors/coded-error.js';
import { Alternatives } from '../schedule/schedule.dto.js';

export const visitErrors = defineErrors('visit', {
  unknown: [404, '没有找到这次上门'],
  over: [409, '师傅这次不来了，请选其他时间', Alternatives],
  notCovered: [409, '您不负责这个小区，不能发布上门'],
  past: [400, '这个时间已经过了'],
  tooFarAhead: [400, '最多可发布 14 天内的上门'],
  notWorking: [409, '这段时间您不上班，请选其他时间'],
  alreadyJoined: [409, '您已经约了师傅这次上门'],
});
