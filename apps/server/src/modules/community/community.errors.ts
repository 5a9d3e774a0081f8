import { defineErrors } from '../../foundation/errors/coded-error.js';

export const communityErrors = defineErrors('community', {
  unknown: [404, '没有找到这个小区'],
  mergeItself: [400, '不能把小区合并到它自己'],
  alreadyMerged: [409, '这个小区已经合并过了'],
});
