import { defineErrors } from '../../foundation/errors/coded-error.js';

export const dispatchErrors = defineErrors('dispatch', {
  nobodyServes: [409, '附近暂时没有能做这项服务的师傅'],
  engineerNeeded: [400, '请选择要预约的师傅'],
  engineerCannot: [400, '这位师傅不做这项服务或不负责这个小区'],
});
