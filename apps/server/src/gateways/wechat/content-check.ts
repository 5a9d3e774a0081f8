import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { CodedError } from '../../foundation/errors/coded-error.js';
import { ApiRest } from './api-rest.js';
import type { Exchange, Reply } from './wechat-wire.js';
import { wechatErrors } from './wechat.errors.js';
import { type PictureToCheck, SUGGESTS, type TextToCheck, type TextVerdict } from './wechat.gateway.js';

const TEXT = '/wxa/msg_sec_check';
const PICTURE = '/wxa/media_check_async';
const VERSION = 2;
const IMAGE = 2;
const TRIES = 3;
const BUSY = -1;
const QUOTA = new Set([45009, 45011]);
/** An openid that is none, is of another app, or whose owner has not opened the mini-program for two hours. */
const AUTHOR_AWAY = new Set([40003, 43104, 61010]);

export interface CheckPorts {
  /** Calls with a token, renewed once when it has ended; null when no token is to be had. */
  call: (path: string, body: object) => Promise<Exchange | null>;
  now: () => number;
  count: (path: string, result: string) => void;
}

/** Asks WeChat for its opinion of texts and pictures. Each of the two APIs rests on its own. */
export class ContentCheck {
  private readonly logger = new Logger(ContentCheck.name);
  private readonly texts: Resting;
  private readonly pictures: Resting;

  constructor(private readonly ports: CheckPorts) {
    this.texts = { path: TEXT, rest: new ApiRest(ports.now), usedUp: false };
    this.pictures = { path: PICTURE, rest: new ApiRest(ports.now), usedUp: false };
  }

  async text({ openid, scene, content, nickname }: TextToCheck): Promise<TextVerdict> {
    const reply = await this.ask(this.texts, { version: VERSION, openid, scene, content, nickname });
    const { suggest, label } = (reply.result ?? {}) as { suggest?: unknown; label?: unknown };
    const known = SUGGESTS.find((each) => each === suggest);
    // An answer without a verdict must never count as a pass.
    if (!known) throw wechatErrors.refused();
    return { suggest: known, label: Number(label), traceId: String(reply.trace_id ?? '') };
  }

  async picture({ openid, scene, url }: PictureToCheck): Promise<{ traceId: string }> {
    const reply = await this.ask(this.pictures, { version: VERSION, openid, scene, media_url: url, media_type: IMAGE });
    if (typeof reply.trace_id !== 'string' || reply.trace_id === '') throw wechatErrors.refused();
    return { traceId: reply.trace_id };
  }

  private async ask(api: Resting, body: object): Promise<Reply> {
    if (!api.rest.admit()) throw resting(api);
    for (let attempt = 1; ; attempt++) {
      const answer = await this.ports.call(api.path, body);
      if (answer?.kind === 'reply' && answer.reply.errcode !== BUSY) return this.judge(api, answer.reply);
      // After a call of five seconds without an answer the caller has waited long enough.
      if (attempt >= TRIES || answer?.kind === 'lost') throw this.giveUp(api, answer);
      await sleep((0.5 + Math.random()) * 100 * 2 ** attempt);
    }
  }

  private judge(api: Resting, reply: Reply): Reply {
    const { errcode = 0, errmsg = '' } = reply;
    this.ports.count(api.path, errcode === 0 ? 'ok' : String(errcode));
    api.usedUp = QUOTA.has(errcode);
    if (api.usedUp) {
      api.rest.usedUp(errcode, errmsg);
      this.logger.warn({ call: api.path, errcode, errmsg });
      throw resting(api);
    }
    api.rest.succeeded();
    if (errcode === 0) return reply;
    if (AUTHOR_AWAY.has(errcode)) throw wechatErrors.authorAway({ errcode });
    this.logger.warn({ call: api.path, errcode, errmsg });
    throw wechatErrors.refused({ errcode });
  }

  private giveUp(api: Resting, answer: Exchange | null): CodedError {
    api.usedUp = false;
    api.rest.failed();
    this.ports.count(api.path, 'failed');
    const cause = answer === null ? 'no token' : answer.kind === 'reply' ? 'busy' : answer.cause;
    this.logger.warn({ call: api.path, cause });
    return resting(api);
  }
}

interface Resting {
  path: string;
  rest: ApiRest;
  /** Why it rests: a quota, or failures. */
  usedUp: boolean;
}

function resting({ rest, usedUp }: Resting): CodedError {
  const details = { until: rest.until()?.toISOString() ?? null };
  return usedUp ? wechatErrors.quota(details) : wechatErrors.busy(details);
}
