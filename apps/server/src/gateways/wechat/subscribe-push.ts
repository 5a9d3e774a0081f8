import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { ApiRest } from './api-rest.js';
import { causeOf } from './resting-api.js';
import { takenIn } from './wechat-answers.js';
import type { Exchange, Refused, Shape } from './wechat-wire.js';
import type { Pushed, SubscribeMessage } from './wechat.gateway.js';

const PATH = '/cgi-bin/message/subscribe/send';
const TRIES = 3;
const BUSY = -1;
const NO_TICKET = 43101;
const QUOTA = new Set([45009, 45011]);

export interface PushPorts {
  /** Calls with a token, renewed once when it has ended; null when no token is to be had. */
  call: <T>(path: string, body: object, shape: Shape<T>) => Promise<Exchange<T> | null>;
  rest: ApiRest;
  miniprogramState: string;
  count: (result: string) => void;
}

/** Sends a subscribe message at most once: whatever may have been accepted is never sent again. */
export class SubscribePush {
  private readonly logger = new Logger(SubscribePush.name);

  constructor(private readonly ports: PushPorts) {}

  async send(message: SubscribeMessage, mark: () => Promise<boolean> = () => Promise.resolve(true)): Promise<Pushed> {
    if (!this.ports.rest.admit()) return { outcome: 'resting', errcode: null };
    try {
      return (await mark()) ? await this.call(message) : { outcome: 'withdrawn', errcode: null };
    } finally {
      this.ports.rest.left();
    }
  }

  private async call({ openid, templateId, page, data }: SubscribeMessage): Promise<Pushed> {
    const body = {
      touser: openid,
      template_id: templateId,
      page,
      data: Object.fromEntries(Object.entries(data).map(([key, value]) => [key, { value }])),
      miniprogram_state: this.ports.miniprogramState,
      lang: 'zh_CN',
    };
    for (let attempt = 1; ; attempt++) {
      const answer = await this.ports.call(PATH, body, takenIn);
      const pushed = this.judge(answer);
      if (pushed) return pushed;
      if (attempt >= TRIES) return this.giveUp('notSent', answer);
      await sleep((0.5 + Math.random()) * 200 * 2 ** attempt);
    }
  }

  /** Null: nothing was accepted, and a moment later it may be. */
  private judge(answer: Exchange<true> | null): Pushed | null {
    if (answer?.kind === 'refused') return this.refused(answer);
    if (answer?.kind === 'lost') return this.giveUp('unknown', answer);
    if (answer?.kind !== 'said') return null;
    this.ports.count('ok');
    this.ports.rest.succeeded();
    return { outcome: 'sent', errcode: null };
  }

  private refused({ errcode, errmsg }: Refused): Pushed | null {
    const { rest, count } = this.ports;
    if (errcode === BUSY) return null;
    count(String(errcode));
    if (QUOTA.has(errcode)) {
      if (rest.usedUp(errcode, errmsg)) {
        count('rests');
        this.logger.warn({ call: PATH, errcode, errmsg, restsUntil: rest.until() });
      }
      return { outcome: 'notSent', errcode };
    }
    rest.succeeded();
    if (errcode === NO_TICKET) return { outcome: 'refused', errcode };
    this.logger.warn({ call: PATH, errcode, errmsg });
    return { outcome: 'failed', errcode };
  }

  private giveUp(outcome: 'notSent' | 'unknown', answer: Exchange<true> | null): Pushed {
    this.ports.rest.failed();
    this.ports.count('failed');
    this.logger.warn({ call: PATH, outcome, cause: causeOf(answer) });
    return { outcome, errcode: null };
  }
}
