import { Field, ListOf } from '../openapi/view-fields.js';
import { defineErrors } from './coded-error.js';

export class InvalidField {
  @Field('path of the field, such as items.0.name') field!: string;
  @Field('the rule that it breaks') problem!: string;
}

export class InvalidFields {
  @ListOf(() => InvalidField) fields!: InvalidField[];
}

export const requestErrors = defineErrors('request', {
  invalid: [400, '填写的内容不正确，请检查后再试', InvalidFields],
  malformed: [400, '请求格式不正确'],
  tooDeep: [400, '请求内容嵌套太深'],
  tooWide: [400, '请求内容的项目太多'],
  tooSlow: [408, '网络太慢，请换个网络再试'],
  tooLarge: [413, '内容太大，请精简后再试'],
  headersTooLarge: [431, '请求头太大，请重新打开后再试'],
  unsupportedType: [415, '不支持的内容格式'],
  notFound: [404, '没有找到您要的内容'],
  tooMany: [429, '操作太频繁，请稍后再试'],
  keyMissing: [400, '缺少防重复标识，请重试'],
  keyReused: [422, '这次操作与之前的内容不一致，请重新操作'],
  doneBefore: [409, '这次操作之前已经完成，请刷新后查看'],
  inFlight: [409, '正在处理，请稍候'],
  unavailable: [503, '系统繁忙，请稍后再试'],
  timeout: [503, '处理超时，请稍后再试'],
  unexpected: [500, '系统出错了，请稍后再试'],
});

export const authErrors = defineErrors('auth', {
  required: [401, '请先登录'],
  forbidden: [403, '您没有权限进行此操作'],
});
