import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { ApiRest } from './api-rest.js';
import type { Exchange, Reply } from './wechat-wire.js';
import type { Pushed, SubscribeMessage } from './wechat.gateway.js';

const PATH = '/cgi-bin/message/subscribe/send';
const TRIES = 3;
const BUSY = -1;
const NO_TICKET = 43101;
const QUOTA = new Set([45009, 45011]);

export interface PushPorts {
  /** Calls with a token, renewed once when it has ended; null when no token is to be had. */
  call: (path: string, body: object) => Promise<Exchange | null>;
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
    let marked = false;
    try {
      marked = await mark();
    } finally {
      if (!marked) this.ports.rest.withdrawn();
    }
    return marked ? this.call(message) : { outcome: 'withdrawn', errcode: null };
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
      const answer = await this.ports.call(PATH, body);
      const pushed = this.judge(answer);
      if (pushed) return pushed;
      if (attempt >= TRIES) return this.giveUp('notSent', answer);
      await sleep((0.5 + Math.random()) * 200 * 2 ** attempt);
    }
  }

  /** Null: nothing was accepted, and a moment later it may be. */
  private judge(answer: Exchange | null): Pushed | null {
    if (answer?.kind === 'reply') return this.judgeReply(answer.reply);
    return answer?.kind === 'lost' ? this.giveUp('unknown', answer) : null;
  }

  private judgeReply({ errcode = 0, errmsg = '' }: Reply): Pushed | null {
    const { rest, count } = this.ports;
    if (errcode === BUSY) return null;
    count(errcode === 0 ? 'ok' : String(errcode));
    if (QUOTA.has(errcode)) {
      if (rest.usedUp(errcode, errmsg)) {
        count('rests');
        this.logger.warn({ call: PATH, errcode, errmsg, restsUntil: rest.until() });
      }
      return { outcome: 'notSent', errcode };
    }
    rest.succeeded();
    if (errcode === 0) return { outcome: 'sent', errcode: null };
    if (errcode === NO_TICKET) return { outcome: 'refused', errcode };
    this.logger.warn({ call: PATH, errcode, errmsg });
    return { outcome: 'failed', errcode };
  }

  private giveUp(outcome: 'notSent' | 'unknown', answer: Exchange | null): Pushed {
    this.ports.rest.failed();
    this.ports.count('failed');
    const cause = answer === null ? 'no token' : answer.kind === 'reply' ? 'busy' : answer.cause;
    this.logger.warn({ call: PATH, outcome, cause });
    return { outcome, errcode: null };
  }
}
