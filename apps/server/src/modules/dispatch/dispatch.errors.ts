import { defineErrors } from '../../foundation/errors/coded-error.js';
import { OtherEngineer } from './dispatch.dto.js';

export const dispatchErrors = defineErrors('dispatch', {
  nobodyServes: [409, '附近暂时没有能做这项服务的师傅'],
  engineerNeeded: [400, '请选择要预约的师傅'],
  otherEngineer: [409, '这个时间换了别的师傅，请看清是谁再确认', OtherEngineer],
  engineerCannot: [400, '这位师傅不做这项服务或不负责这个小区'],
});
