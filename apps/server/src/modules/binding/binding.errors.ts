import { defineErrors } from '../../foundation/errors/coded-error.js';
import { Nullable } from '../../foundation/openapi/view-fields.js';

export class CoolDown {
  @Nullable(String, 'UTC instant from which on the butler may be switched again; null: no switch was made lately')
  coolDownUntil!: string | null;
}

export const bindingErrors = defineErrors('binding', {
  codeUnknown: [404, '没有找到这个二维码对应的师傅'],
  codeRevoked: [410, '这个二维码已经停用，请扫师傅的新码'],
  notYet: [409, '这位师傅还没有开始接单，请过几天再扫，或先选别的师傅'],
  switchNeeded: [409, '您已有管家，更换前请先确认', CoolDown],
  coolDown: [409, '您刚换过管家，24 小时后可再次更换', CoolDown],
  ownCode: [409, '这是您自己的码，不能绑定自己', CoolDown],
  notCovered: [400, '这位师傅不负责您选的小区，请重新选择小区'],
  noButler: [404, '您还没有管家'],
  attemptUnknown: [404, '没有找到这次扫码记录'],
});
