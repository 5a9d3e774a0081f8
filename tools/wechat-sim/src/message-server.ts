import { randomBytes } from 'node:crypto';
import { type PushFormat, pushText, type PushEvent } from './push-text.js';
import { sealPush, signPush } from './push-cipher.js';
import { SimRefusal } from './sim-refusal.js';

export const PUSH_MODES = ['plain', 'compat', 'safe'] as const;
export type PushMode = (typeof PUSH_MODES)[number];

/** What a developer enters under 消息推送 at mp.weixin.qq.com. */
export interface MessageServer {
  url: string;
  token: string;
  aesKey: string | null;
  mode: PushMode;
  format: PushFormat;
  /** The app that sealed messages are made for; another one only to try how the server takes it. */
  appid: string;
}

const TOKEN = /^[A-Za-z0-9]{3,32}$/;
const AES_KEY = /^[A-Za-z0-9]{43}$/;

/** Reads the settings from outside, or says which one is wrong. */
export function readMessageServer(value: unknown, ownAppid: string): MessageServer {
  const {
    url,
    token,
    aesKey = null,
    format = 'json',
    appid = ownAppid,
    ...rest
  } = (value ?? {}) as Record<string, unknown>;
  const { mode = aesKey === null ? 'plain' : 'safe' } = rest;
  const wrong = (why: string) => new SimRefusal(400, `message server: ${why}`);
  if (typeof url !== 'string' || !/^https?:\/\//.test(url) || !URL.canParse(url)) throw wrong('url is an http address');
  if (typeof token !== 'string' || !TOKEN.test(token)) throw wrong('token is 3 to 32 letters and digits');
  if (aesKey !== null && (typeof aesKey !== 'string' || !AES_KEY.test(aesKey)))
    throw wrong('aesKey is 43 letters and digits');
  const knownMode = PUSH_MODES.find((each) => each === mode);
  if (!knownMode) throw wrong(`mode is ${PUSH_MODES.join(', ')}`);
  if (knownMode !== 'plain' && aesKey === null) throw wrong(`the mode ${knownMode} needs an aesKey`);
  if (format !== 'json' && format !== 'xml') throw wrong('format is json or xml');
  if (typeof appid !== 'string') throw wrong('appid is a text');
  return { url, token, aesKey, mode: knownMode, format, appid };
}

export interface PushRequest {
  url: string;
  type: string;
  body: string;
}

/** One push as it goes over the wire: address with signature, and the body in the chosen mode and format. */
export function pushRequest(server: MessageServer, event: PushEvent, nowMs: number): PushRequest {
  const { token, aesKey, mode, format, appid } = server;
  const [timestamp, nonce] = [String(Math.floor(nowMs / 1000)), String(randomBytes(4).readUInt32BE())];
  const url = new URL(server.url);
  const add = (fields: Record<string, string>) =>
    Object.entries(fields).forEach(([name, value]) => url.searchParams.set(name, value));
  add({ signature: signPush(token, timestamp, nonce), timestamp, nonce, openid: String(event.FromUserName) });
  const type = format === 'json' ? 'application/json' : 'text/xml';
  if (mode === 'plain' || aesKey === null) return { url: url.href, type, body: pushText(event, format) };

  const sealed = sealPush(aesKey, pushText(event, format), appid);
  add({ encrypt_type: 'aes', msg_signature: signPush(token, timestamp, nonce, sealed) });
  const outer = { ...(mode === 'compat' ? event : { ToUserName: event.ToUserName }), Encrypt: sealed };
  return { url: url.href, type, body: pushText(outer, format) };
}

/** The question asked when the address is entered: whoever knows the token sends `echostr` back. */
export function echoRequest({ url: address, token }: MessageServer, nowMs: number): { url: string; echo: string } {
  const [timestamp, nonce] = [String(Math.floor(nowMs / 1000)), String(randomBytes(4).readUInt32BE())];
  const echo = String(randomBytes(8).readBigUInt64BE());
  const url = new URL(address);
  for (const [name, value] of Object.entries({
    signature: signPush(token, timestamp, nonce),
    timestamp,
    nonce,
    echostr: echo,
  }))
    url.searchParams.set(name, value);
  return { url: url.href, echo };
}
