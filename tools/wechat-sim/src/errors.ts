import { randomBytes } from 'node:crypto';

/** The platform's answers, by a name of our own. [errcode, errmsg] */
const ANSWERS = {
  busy: [-1, 'system error'],
  badCredential: [
    40001,
    'invalid credential, access_token is invalid or not latest, could get access_token by getStableAccessToken',
  ],
  badGrantType: [40002, 'invalid grant_type'],
  badOpenid: [40003, 'invalid openid'],
  badMediaType: [40004, 'invalid media type'],
  badMessageType: [40008, 'invalid message type'],
  badAppid: [40013, 'invalid appid'],
  malformedToken: [40014, 'invalid access_token'],
  badCode: [40029, 'invalid code'],
  badTemplate: [40037, 'invalid template_id'],
  badArguments: [40097, 'invalid args'],
  badSecret: [40125, 'invalid appsecret'],
  badContentScene: [40129, 'invalid scene'],
  codeUsed: [40163, 'code been used'],
  badPath: [40165, 'invalid weapp pagepath'],
  badScene: [40169, 'invalid length for scene, or the data is not json string'],
  badQuery: [40212, 'invalid query'],
  userBlocked: [40226, 'code blocked'],
  tokenMissing: [41001, 'access_token missing'],
  appidMissing: [41002, 'appid missing'],
  secretMissing: [41004, 'appsecret missing'],
  codeMissing: [41008, 'missing code'],
  openidMissing: [41009, 'missing openid'],
  badPage: [41030, 'invalid page'],
  tokenExpired: [42001, 'access_token expired'],
  getRequired: [43001, 'require GET method'],
  postRequired: [43002, 'require POST method'],
  openidMismatch: [43104, 'appid not match with openid'],
  emptyBody: [44002, 'empty post data'],
  contentTooLong: [45002, 'content size out of limit'],
  quotaReached: [45009, 'reach max api daily quota limit'],
  minuteQuotaReached: [45009, 'reach max api minutely quota limit'],
  tooFrequent: [45011, 'api minute-quota reach limit, must slower, retry next minute'],
  badFormat: [47001, 'data format error'],
  notAuthorized: [48001, 'api unauthorized'],
  visitExpired: [61010, 'code is expired'],
  badExpireTime: [85401, 'time limit between 1min and 30day'],
} as const satisfies Record<string, readonly [number, string]>;

export type AnswerName = keyof typeof ANSWERS;

/** Of several texts the first one counts: a used-up 45009 without further words is the daily one. */
const MESSAGE_BY_CODE = new Map<number, string>(
  Object.values(ANSWERS)
    .map(([code, message]) => [code, message] as const)
    .reverse(),
);

/** Thrown by a handler; answered with HTTP 200, as the platform does. */
export class WechatRefusal extends Error {
  constructor(
    readonly errcode: number,
    readonly errmsg: string,
  ) {
    super(`${errcode} ${errmsg}`);
  }
}

export function refuse(name: AnswerName): WechatRefusal {
  const [errcode, errmsg] = ANSWERS[name];
  return new WechatRefusal(errcode, errmsg);
}

/** A refusal for a code asked for by fault injection; unknown codes get a neutral text. */
export function refuseWithCode(errcode: number): WechatRefusal {
  return new WechatRefusal(errcode, MESSAGE_BY_CODE.get(errcode) ?? 'simulated fault');
}

/** Request id: eight hex digits of the time, then random ones, as seen in real answers. */
export function newRid(nowMs: number): string {
  const seconds = Math.floor(nowMs / 1000)
    .toString(16)
    .padStart(8, '0')
    .slice(-8);
  return `${seconds}-${randomBytes(4).toString('hex')}-${randomBytes(4).toString('hex')}`;
}

export function errorBody(refusal: WechatRefusal, rid: string): { errcode: number; errmsg: string } {
  return { errcode: refusal.errcode, errmsg: `${refusal.errmsg} rid: ${rid}` };
}
