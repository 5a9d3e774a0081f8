import type { Fields } from './json-answer.js';
import type { Shape } from './wechat-wire.js';
import { type Picture, SUGGESTS, type TextVerdict, type WechatUser } from './wechat.gateway.js';

const TOKEN = /^[!-~]{1,512}$/;
const OPENID = /^[\w-]{6,64}$/;
const PHONE = /^\d{5,15}$/;
const COUNTRY = /^[1-9]\d{0,3}$/;
const HOME = '86';
const TRACE = /^[!-~]{1,128}$/;
const PICTURE = /^image\/(jpeg|png)$/;
const LINK = /^https?:\/\/[!-~]{1,500}$/;
const DAY_S = 86_400;

export interface Token {
  value: string;
  seconds: number;
}

/** Ids of WeChat's go into columns that take nothing but ASCII. */
export const isTraceId = (value: unknown): value is string => isLike(TRACE, value);

/** What each API answers when it grants. Whatever else it says is no answer. */
export const tokenIn: Shape<Token> = ({ access_token: value, expires_in: seconds }) =>
  isLike(TOKEN, value) && isWhole(seconds, 1, DAY_S) ? { value, seconds } : null;

export const userIn: Shape<WechatUser> = ({ openid, unionid = null }) => {
  if (!isLike(OPENID, openid)) return null;
  if (unionid === null || unionid === '') return { openid, unionid: null };
  return isLike(OPENID, unionid) ? { openid, unionid } : null;
};

/** WeChat tells the country apart; ours goes without saying. */
export const phoneIn: Shape<string> = ({ phone_info: info }) => {
  const { purePhoneNumber: number, countryCode = HOME } = fieldsOf(info);
  if (!isLike(PHONE, number) || !isLike(COUNTRY, countryCode)) return null;
  return countryCode === HOME ? number : `+${countryCode}${number}`;
};

/** In bytes, which no JSON can hold. */
export const pictureIn: Shape<Picture> = ({ type, picture: bytes }) =>
  isLike(PICTURE, type) && bytes instanceof Buffer && bytes.length > 0 ? { type, bytes } : null;

export const linkIn: Shape<string> = ({ url_link: link }) => (isLike(LINK, link) ? link : null);

/** An answer without a verdict must never count as a pass. */
export const verdictIn: Shape<TextVerdict> = ({ result, trace_id: traceId }) => {
  const { suggest, label } = fieldsOf(result);
  const known = SUGGESTS.find((each) => each === suggest);
  return known && isWhole(label, 0, 1_000_000) && isTraceId(traceId) ? { suggest: known, label, traceId } : null;
};

export const traceIn: Shape<{ traceId: string }> = ({ trace_id: traceId }) => (isTraceId(traceId) ? { traceId } : null);

/** A message was taken only when WeChat says so: an empty answer says nothing. */
export const takenIn: Shape<true> = ({ errcode }) => (errcode === 0 ? true : null);

const isLike = (form: RegExp, value: unknown): value is string => typeof value === 'string' && form.test(value);

const isWhole = (value: unknown, least: number, most: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});
