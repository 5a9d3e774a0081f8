import { defineErrors } from '../../foundation/errors/coded-error.js';

export const staffErrors = defineErrors('staff', {
  wrongSignIn: [401, '用户名、密码或验证码不正确。连续输错后，请等 15 分钟再试'],
  wrongProof: [422, '密码或验证码不正确。验证码每 30 秒换一次，用过的不能再用'],
  linkGone: [410, '这个链接用过了，或已过期。请管理员再给一个'],
  wrongCode: [422, '验证码不正确。请看手机验证器上现在的 6 位数字，等它换一次再输'],
  weakPassword: [422, '密码太容易猜：至少 12 个字，不要用用户名，也不要只重复几个字'],
  nameTaken: [409, '这个用户名已经有人用了'],
  unknown: [404, '没有这个账号'],
  lastAdmin: [409, '这是最后一位能用的管理员，先请另一位管理员'],
  regionMissing: [422, '区域经理至少要选一个区域'],
  regionUnneeded: [422, '只有区域经理才选区域'],
  divisionUnknown: [422, '有的区域找不到，请重新选'],
  oneself: [409, '不能对自己的账号这样做，请另一位管理员来做'],
});
