import { defineErrors } from '../../foundation/errors/coded-error.js';

export const identityErrors = defineErrors('identity', {
  stateInvalid: [401, '登录已失效，请重新打开页面'],
  wrongPassword: [401, '用户名或密码不正确。连续输错后，请等 15 分钟再试'],
});
