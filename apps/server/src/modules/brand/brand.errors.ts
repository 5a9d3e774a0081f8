import { defineErrors } from '../../foundation/errors/coded-error.js';

export const brandErrors = defineErrors('brand', {
  stale: [409, '刚刚有人改过公司资料，请看过最新的再改'],
});
