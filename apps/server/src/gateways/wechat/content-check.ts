import { Logger } from '@nestjs/common';
import { ApiPorts, RestingApi } from './resting-api.js';
import { traceIn, verdictIn } from './wechat-answers.js';
import type { Exchange, Shape } from './wechat-wire.js';
import { wechatErrors } from './wechat.errors.js';
import type { PictureToCheck, TextToCheck, TextVerdict } from './wechat.gateway.js';

const TEXT = '/wxa/msg_sec_check';
const PICTURE = '/wxa/media_check_async';
const VERSION = 2;
const IMAGE = 2;
/** An openid that is none, is of another app, or whose owner has not opened the mini-program for two hours. */
const AUTHOR_AWAY = new Set([40003, 43104, 61010]);

export interface CheckPorts extends ApiPorts {
  /** Calls with a token, renewed once when it has ended; null when no token is to be had. */
  call: <T>(path: string, body: object, shape: Shape<T>, withinMs: number) => Promise<Exchange<T> | null>;
}

/** Asks WeChat for its opinion of texts and pictures. Each of the two APIs rests on its own. */
export class ContentCheck {
  private readonly logger = new Logger(ContentCheck.name);
  private readonly texts: RestingApi;
  private readonly pictures: RestingApi;

  constructor(private readonly ports: CheckPorts) {
    // A lost answer is not asked for again: the item comes back by itself, and a picture would be judged twice.
    this.texts = new RestingApi({ path: TEXT, repeatsLost: false }, ports);
    this.pictures = new RestingApi({ path: PICTURE, repeatsLost: false }, ports);
  }

  async text({ openid, scene, content, nickname }: TextToCheck): Promise<TextVerdict> {
    return this.ask(this.texts, TEXT, { version: VERSION, openid, scene, content, nickname }, verdictIn);
  }

  async picture({ openid, scene, url }: PictureToCheck): Promise<{ traceId: string }> {
    return this.ask(
      this.pictures,
      PICTURE,
      { version: VERSION, openid, scene, media_url: url, media_type: IMAGE },
      traceIn,
    );
  }

  private async ask<T>(api: RestingApi, path: string, body: object, shape: Shape<T>): Promise<T> {
    const answer = await api.ask((withinMs) => this.ports.call(path, body, shape, withinMs));
    if (answer.kind === 'said') return answer.said;
    const { errcode, errmsg } = answer;
    if (AUTHOR_AWAY.has(errcode)) throw wechatErrors.authorAway({ errcode });
    this.logger.warn({ call: path, errcode, errmsg });
    throw wechatErrors.refused({ errcode });
  }
}
