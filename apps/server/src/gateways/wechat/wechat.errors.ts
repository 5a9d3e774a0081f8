import { defineErrors } from '../../foundation/errors/coded-error.js';
import { Field, Nullable } from '../../foundation/openapi/view-fields.js';

/** When WeChat is asked again; null: right away. */
export class RestsUntil {
  @Nullable(String, 'UTC instant') until!: string | null;
}

export class WechatErrcode {
  @Field("WeChat's own number") errcode!: number;
}

export const wechatErrors = defineErrors('wechat', {
  codeInvalid: [401, '登录已失效，请重新打开'],
  phoneCodeInvalid: [400, '手机号授权已失效，请重新授权'],
  blocked: [401, '微信提示该账号存在风险，暂时无法登录'],
  busy: [503, '微信暂时没有响应，请稍后再试', RestsUntil],
  quota: [503, '微信调用次数已达上限，请稍后再试', RestsUntil],
  tooMany: [429, '现在请求的人太多，请过一会儿再试'],
  authorAway: [409, '微信暂时认不出作者，内容会稍后再检查', WechatErrcode],
  noMessageServer: [404, '没有启用微信消息推送'],
  badSignature: [403, '消息的签名不正确'],
  badMessage: [400, '消息的格式不正确'],
  messageLater: [503, '消息暂时没有处理完，请稍后再推送'],
  refused: [502, '微信没有接受这次请求', WechatErrcode],
});

/** Why WeChat gives nothing, whatever it is asked for. */
export const WECHAT_AWAY = [wechatErrors.busy, wechatErrors.quota, wechatErrors.refused];

/** Why WeChat lets nobody in by a code. */
export const NO_LOGIN = [wechatErrors.codeInvalid, wechatErrors.blocked, ...WECHAT_AWAY];
