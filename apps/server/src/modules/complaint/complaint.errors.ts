import { defineErrors } from '../../foundation/errors/coded-error.js';

export const complaintErrors = defineErrors('complaint', {
  unknown: [404, '没有找到这条投诉'],
  targetNeeded: [400, '请选择要投诉的预约或小区'],
  notMember: [409, '您还没有加入这个小区，不能提交投诉'],
  handledAlready: [409, '这条投诉已经处理过了'],
});
