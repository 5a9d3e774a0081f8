import { randomBytes } from 'node:crypto';
import { Clock } from '../../apps/server/src/foundation/clock/clock.js';
import { type MessageServer, pushRequest } from '../../tools/wechat-sim/src/message-server.js';
import type { PushEvent } from '../../tools/wechat-sim/src/push-text.js';
import { MESSAGE_KEYS, type World } from './world.js';

export const MESSAGES_PATH = '/api/wechat/messages';

/** What WeChat says of a picture, as a push holds it. */
export function mediaCheck(traceId: string, suggest: string = 'pass', more: PushEvent = {}): PushEvent {
  const label = suggest === 'pass' ? 100 : 20002;
  return {
    ToUserName: 'gh_simulated0001',
    FromUserName: 'oTestTestTestTestTestTestTes',
    CreateTime: 1_795_000_000,
    MsgType: 'event',
    Event: 'wxa_media_check',
    appid: 'wx5100000000000001',
    trace_id: traceId,
    version: 2,
    detail: [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }],
    errcode: 0,
    errmsg: 'ok',
    result: { suggest, label },
    ...more,
  };
}

/** Like one of WeChat's, which nobody has used before. */
export const newTraceId = (): string =>
  [randomBytes(4), randomBytes(4), randomBytes(4)].map((part) => part.toString('hex')).join('-');

/** Signs and seals an event as WeChat does: safe mode and JSON, at the server's time, when nothing else is said. */
export function signedPush(world: World, event: PushEvent, how: Partial<MessageServer> & { at?: Date } = {}) {
  const { at = world.app.get(Clock).now(), ...server } = how;
  const { url, ...rest } = pushRequest({ ...defaults(world), ...server }, event, at.getTime());
  const { pathname, search } = new URL(url);
  return { url: `${pathname}${search}`, ...rest };
}

const defaults = (world: World): MessageServer => ({
  url: `http://127.0.0.1${MESSAGES_PATH}`,
  token: MESSAGE_KEYS.WECHAT_MESSAGE_TOKEN,
  aesKey: MESSAGE_KEYS.WECHAT_MESSAGE_AES_KEY,
  mode: 'safe',
  format: 'json',
  appid: world.config.WECHAT_APPID,
});

/** Sends a push the way WeChat does and gives the answer. The world needs `MESSAGE_KEYS`. */
export async function push(world: World, event: PushEvent, how: Partial<MessageServer> & { at?: Date } = {}) {
  return send(world, signedPush(world, event, how));
}

export async function send(world: World, { url, type, body }: ReturnType<typeof signedPush>) {
  const answer = await world.app.inject({ method: 'POST', url, headers: { 'content-type': type }, payload: body });
  return { status: answer.statusCode, text: answer.payload, type: String(answer.headers['content-type']) };
}
