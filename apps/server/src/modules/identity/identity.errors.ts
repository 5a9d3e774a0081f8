import { defineErrors } from '../../foundation/errors/coded-error.js';

export const identityErrors = defineErrors('identity', {
  stateInvalid: [401, '登录已失效，请重新打开页面'],
});
