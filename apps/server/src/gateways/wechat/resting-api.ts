import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { refuseInTransaction } from '../../foundation/database/running.js';
import type { CodedError } from '../../foundation/errors/coded-error.js';
import { ApiRest } from './api-rest.js';
import { Exchange, OUTBOUND_MS, Refused, Said } from './wechat-wire.js';
import { wechatErrors } from './wechat.errors.js';

const TRIES = 3;
const BUSY = -1;
const USED_UP = [45009, 45011];
/** What is left of the time must be worth a try. */
const LEAST_MS = 250;

export interface ApiPorts {
  now: () => number;
  count: (path: string, result: string) => void;
}

interface Traits {
  /** Its name in logs and figures. */
  path: string;
  /** It is asked again also when no readable answer came: hearing the question twice does WeChat and us no harm. */
  repeatsLost: boolean;
  /** Errcodes that say a quota of ours is used up; others of their kind are the limit of one user. */
  quota?: readonly number[];
}

/** `repeated`: an earlier try may have had its effect. */
export type Answer<T> = (Said<T> | Refused) & { repeated: boolean };

/** One call of at most so many milliseconds; null when no token is to be had. */
type Call<T> = (withinMs: number) => Promise<Exchange<T> | null>;

/** One of WeChat's APIs: asked up to three times while it is unwell, within the time of one call, and not at all while it rests. */
export class RestingApi {
  private readonly logger = new Logger(RestingApi.name);
  private readonly rest: ApiRest;
  /** Why it rests: a quota, or failures. */
  private usedUp = false;

  constructor(
    private readonly traits: Traits,
    private readonly ports: ApiPorts,
  ) {
    this.rest = new ApiRest(ports.now);
  }

  /** What WeChat said, whatever its errcode; `busy` or `quota` is thrown. `mark` is asked once it may be called and before it is. */
  async ask<T>(call: Call<T>, mark: () => void = () => undefined): Promise<Answer<T>> {
    refuseInTransaction(`WeChat ${this.traits.path}`);
    if (!this.rest.admit()) throw this.resting();
    try {
      mark();
      return await this.tried(call);
    } finally {
      this.rest.left();
    }
  }

  private async tried<T>(call: Call<T>): Promise<Answer<T>> {
    const end = performance.now() + OUTBOUND_MS;
    let lost = false;
    for (let attempt = 1; ; attempt++) {
      const answer = await call(end - performance.now());
      if (answer?.kind === 'said') return this.granted(answer, lost);
      if (answer?.kind === 'refused' && answer.errcode !== BUSY) return this.refused(answer, lost);
      lost ||= answer !== null && answer.kind !== 'unreachable';
      const pause = (0.5 + Math.random()) * 100 * 2 ** attempt;
      const again = attempt < TRIES && (answer?.kind !== 'lost' || this.traits.repeatsLost);
      if (!again || end - performance.now() < pause + LEAST_MS) throw this.giveUp(answer);
      await sleep(pause);
    }
  }

  private granted<T>(answer: Said<T>, repeated: boolean): Answer<T> {
    this.ports.count(this.traits.path, 'ok');
    this.usedUp = false;
    this.rest.succeeded();
    return { ...answer, repeated };
  }

  private refused<T>(answer: Refused, repeated: boolean): Answer<T> {
    const { errcode, errmsg } = answer;
    const { path, quota = USED_UP } = this.traits;
    this.ports.count(path, String(errcode));
    this.usedUp = quota.includes(errcode);
    if (this.usedUp) {
      if (this.rest.usedUp(errcode, errmsg)) this.warnOfRest(errcode, errmsg);
      throw this.resting();
    }
    this.rest.succeeded();
    if (USED_UP.includes(errcode)) throw wechatErrors.quota();
    return { ...answer, repeated };
  }

  private warnOfRest(errcode: number, errmsg: string): void {
    const { path } = this.traits;
    this.ports.count(path, 'rests');
    this.logger.warn({ call: path, errcode, errmsg, restsUntil: this.rest.until() });
  }

  private giveUp(answer: Exchange<unknown> | null): CodedError {
    const { path } = this.traits;
    this.usedUp = false;
    this.rest.failed();
    this.ports.count(path, 'failed');
    this.logger.warn({ call: path, cause: causeOf(answer) });
    return this.resting();
  }

  private resting(): CodedError {
    const details = { until: this.rest.until()?.toISOString() ?? null };
    return this.usedUp ? wechatErrors.quota(details) : wechatErrors.busy(details);
  }
}

/** Why a call came to nothing. */
export function causeOf(answer: Exchange<unknown> | null): string {
  if (answer === null) return 'no token';
  return 'cause' in answer ? answer.cause : 'busy';
}
