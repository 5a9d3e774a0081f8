import { StaleCommunity } from './community.dto.js';
import { defineErrors } from '../../foundation/errors/coded-error.js';

export const communityErrors = defineErrors('community', {
  unknown: [404, '没有找到这个小区'],
  mergeItself: [400, '不能把小区合并到它自己'],
  alreadyMerged: [409, '这个小区已经合并过了'],
  nameUnsearchable: [400, '名称里要有字、字母或数字'],
  divisionUnknown: [404, '没有找到这个区县或街道'],
  householdsHalf: [400, '户数和截至日期要一起填'],
  asOfAhead: [400, '截至日期不能晚于今天'],
  positionHalf: [400, '纬度和经度要一起填'],
  stale: [409, '您打开以后，有人改过这个小区；请看过最新的再改', StaleCommunity],
});
