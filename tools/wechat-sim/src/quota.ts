import type { Clock } from './clock.js';
import { refuse, type AnswerName } from './errors.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const SHANGHAI_OFFSET = 8 * 60 * MINUTE;

export interface Limit {
  per: 'minute' | 'day';
  max: number;
  refusal: AnswerName;
}

/** What one account may call. Real accounts differ: an option replaces single entries. */
export const defaultLimits = {
  stable_token: [
    { per: 'minute', max: 10_000, refusal: 'tooFrequent' },
    { per: 'day', max: 500_000, refusal: 'quotaReached' },
  ],
  force_refresh: [{ per: 'day', max: 20, refusal: 'quotaReached' }],
  jscode2session_user: [{ per: 'minute', max: 100, refusal: 'tooFrequent' }],
  getwxacodeunlimit: [{ per: 'minute', max: 5_000, refusal: 'minuteQuotaReached' }],
  generate_urllink: [{ per: 'day', max: 500_000, refusal: 'quotaReached' }],
  // 30 million with WeChat Pay.
  subscribe_send: [{ per: 'day', max: 10_000_000, refusal: 'quotaReached' }],
  custom_send: [{ per: 'day', max: 500_000, refusal: 'quotaReached' }],
  msg_sec_check: [
    { per: 'minute', max: 4_000, refusal: 'minuteQuotaReached' },
    { per: 'day', max: 2_000_000, refusal: 'quotaReached' },
  ],
  media_check_async: [
    { per: 'minute', max: 2_000, refusal: 'minuteQuotaReached' },
    { per: 'day', max: 200_000, refusal: 'quotaReached' },
  ],
} as const satisfies Record<string, readonly Limit[]>;

export type QuotaName = keyof typeof defaultLimits;
export type Limits = Record<QuotaName, readonly Limit[]>;

export interface QuotaUse {
  name: QuotaName;
  subject: string;
  per: Limit['per'];
  used: number;
  max: number;
}

interface Counter extends QuotaUse {
  window: number;
}

/** Days start at midnight in Shanghai, minutes on the minute. */
function windowOf(per: Limit['per'], now: number): number {
  return per === 'minute' ? Math.floor(now / MINUTE) : Math.floor((now + SHANGHAI_OFFSET) / DAY);
}

export class Quotas {
  private readonly limits: Limits;
  private readonly counters = new Map<string, Counter>();

  constructor(
    private readonly clock: Clock,
    limits: Partial<Limits> = {},
  ) {
    this.limits = { ...defaultLimits, ...limits };
  }

  /** Counts one call of `subject` (an appid or a user); throws the refusal of the first limit that is reached. */
  take(name: QuotaName, subject: string): void {
    const counters = this.limits[name].map((limit) => ({ limit, counter: this.counter(name, subject, limit) }));
    for (const { limit, counter } of counters) if (counter.used >= limit.max) throw refuse(limit.refusal);
    for (const { counter } of counters) counter.used += 1;
  }

  /** Counts one call when the limits allow it. */
  tryTake(name: QuotaName, subject: string): boolean {
    const free = this.limits[name].every((limit) => this.counter(name, subject, limit).used < limit.max);
    if (free) this.take(name, subject);
    return free;
  }

  uses(): QuotaUse[] {
    const now = this.clock.now();
    return [...this.counters.values()]
      .filter((counter) => counter.window === windowOf(counter.per, now))
      .map(({ name, subject, per, used, max }) => ({ name, subject, per, used, max }));
  }

  private counter(name: QuotaName, subject: string, limit: Limit): Counter {
    const key = `${name} ${limit.per} ${subject}`;
    const window = windowOf(limit.per, this.clock.now());
    const known = this.counters.get(key);
    if (known?.window === window) return known;
    const fresh: Counter = { name, subject, per: limit.per, used: 0, max: limit.max, window };
    this.counters.set(key, fresh);
    return fresh;
  }
}
