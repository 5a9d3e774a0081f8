import { Injectable, Logger } from '@nestjs/common';
import { Config } from '../../../config/config.js';
import { Clock } from '../../../foundation/clock/clock.js';
import type { CodedError } from '../../../foundation/errors/coded-error.js';
import { parseJson } from '../../../foundation/http/json-body.js';
import { Metrics } from '../../../foundation/metrics/metrics.js';
import { wechatErrors } from '../wechat.errors.js';
import { MessageCipher } from './message-cipher.js';
import { isSignature, signatureOf } from './message-signature.js';
import { readXml } from './message-xml.js';

export type Message = Record<string, unknown>;
export type Query = Record<string, unknown>;

const TOLERATED_S = 600;
const ECHO = /^[!-~]{1,256}$/;

/** Lets only WeChat's own messages pass. With an AES key only sealed ones: a plain one's signature does not cover its text. */
@Injectable()
export class MessageGate {
  private readonly logger = new Logger(MessageGate.name);
  private readonly token: string | undefined;
  private readonly cipher: MessageCipher | null;
  private readonly appid: string;

  constructor(
    config: Config,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
  ) {
    const { WECHAT_MESSAGE_TOKEN: token, WECHAT_MESSAGE_AES_KEY: key, WECHAT_APPID: appid } = config;
    if (key && !token) throw new Error('WECHAT_MESSAGE_AES_KEY without WECHAT_MESSAGE_TOKEN');
    this.token = token;
    this.appid = appid;
    this.cipher = key ? new MessageCipher(key) : null;
  }

  /** What WeChat wants to read back when the address is entered in its console. */
  echo(query: Query): string {
    const token = this.requireToken();
    this.checkSignature(query, 'signature', token);
    const echo = textOf(query.echostr);
    if (!ECHO.test(echo)) throw this.refused('no echostr');
    return echo;
  }

  /** The message in a push, as JSON or XML, plain or sealed. */
  read(query: Query, body: unknown): Message {
    const token = this.requireToken();
    const outer = parse(body) ?? {};
    const message = this.cipher ? this.unsealed(query, outer, token) : this.plain(query, outer, token);
    const { appid = this.appid } = message;
    if (appid !== this.appid) throw this.refused('made for another app');
    return message;
  }

  private plain(query: Query, outer: Message, token: string): Message {
    this.checkSignature(query, 'signature', token);
    if (typeof outer.MsgType !== 'string')
      throw this.refused('Encrypt' in outer ? 'sealed, but there is no WECHAT_MESSAGE_AES_KEY' : 'not a message');
    return outer;
  }

  private unsealed(query: Query, outer: Message, token: string): Message {
    const { Encrypt: sealed } = outer;
    if (typeof sealed !== 'string') throw this.refused('not sealed: choose the safe mode');
    this.checkSignature(query, 'msg_signature', token, sealed);
    const opened = this.cipher!.open(sealed);
    if (!opened) throw this.refused('sealed with another key');
    if (opened.appid !== this.appid) throw this.refused('made for another app');
    const message = parse(Buffer.from(opened.message));
    if (typeof message?.MsgType !== 'string') throw this.refused('not a message');
    return message;
  }

  private checkSignature(query: Query, name: 'signature' | 'msg_signature', ...secrets: string[]): void {
    const [timestamp, nonce] = [textOf(query.timestamp), textOf(query.nonce)];
    if (!isSignature(textOf(query[name]), signatureOf(timestamp, nonce, ...secrets)))
      throw this.refused('wrong signature', wechatErrors.badSignature());
    const age = Math.abs(this.clock.now().getTime() / 1000 - Number(timestamp));
    if (!(age <= TOLERATED_S)) throw this.refused('signed at another time', wechatErrors.badSignature());
  }

  private requireToken(): string {
    if (!this.token) throw wechatErrors.noMessageServer();
    return this.token;
  }

  /** Why is for the log, where the operator looks when WeChat's console says no; never what the message said. */
  private refused(why: string, error: CodedError = wechatErrors.badMessage()): CodedError {
    this.metrics.outside.labels('wechat', 'message', 'refused').inc();
    this.logger.warn({ call: 'message', refused: why });
    return error;
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** JSON comes parsed or as bytes, XML as bytes, whatever the header calls it. */
function parse(body: unknown): Message | null {
  if (!Buffer.isBuffer(body)) return typeof body === 'object' ? (body as Message | null) : null;
  if (body.toString('latin1', 0, 64).trimStart().startsWith('<')) return readXml(body.toString('utf8'));
  try {
    return (parseJson(body) ?? null) as Message | null;
  } catch {
    return null;
  }
}
