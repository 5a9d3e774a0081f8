import { randomBytes } from 'node:crypto';
import type { Clock } from './clock.js';
import { refuse } from './errors.js';
import type { Quotas } from './quota.js';

export interface AccessToken {
  value: string;
  appid: string;
  expiresAt: number;
  revoked: boolean;
}

const LIFETIME_MS = 7_200_000;
const RENEW_BEFORE_MS = 300_000;
const FORCE_GAP_MS = 30_000;
const SHAPE = /^[A-Za-z0-9_-]{100,512}$/;
const REMEMBERED = 200;

/** Tokens of `stable_token`: one current per app; the previous one lives on for at most five minutes. */
export class Tokens {
  private readonly issued = new Map<string, AccessToken>();
  private readonly current = new Map<string, AccessToken>();
  private readonly forcedAt = new Map<string, number>();

  constructor(
    private readonly clock: Clock,
    private readonly quotas: Quotas,
  ) {}

  /** Normal mode: the same token until five minutes before its end; then a new one while the old still works. */
  stable(appid: string): AccessToken {
    const token = this.current.get(appid);
    if (token && !token.revoked && token.expiresAt - this.clock.now() >= RENEW_BEFORE_MS) return token;
    return this.issue(appid);
  }

  /** Force mode: kills the previous token at once. Too soon or too often, nothing is refreshed. */
  forced(appid: string): AccessToken {
    if (!this.mayForce(appid)) return this.stable(appid);
    for (const token of this.issued.values()) if (token.appid === appid) token.revoked = true;
    this.forcedAt.set(appid, this.clock.now());
    return this.issue(appid);
  }

  /** The app a token speaks for, or the platform's refusal. */
  appidOf(value: string): string {
    if (value === '') throw refuse('tokenMissing');
    if (!SHAPE.test(value)) throw refuse('malformedToken');
    const token = this.issued.get(value);
    if (!token || token.revoked) throw refuse('badCredential');
    if (this.clock.now() >= token.expiresAt) throw refuse('tokenExpired');
    return token.appid;
  }

  /** From the panel: every token ends now, as after a long pause. */
  expireAll(): number {
    const now = this.clock.now();
    const living = [...this.issued.values()].filter((token) => token.expiresAt > now);
    for (const token of living) token.expiresAt = now;
    return living.length;
  }

  secondsLeft(token: AccessToken): number {
    return Math.max(0, Math.floor((token.expiresAt - this.clock.now()) / 1000));
  }

  currentOf(appid: string): AccessToken | undefined {
    return this.current.get(appid);
  }

  private mayForce(appid: string): boolean {
    const last = this.forcedAt.get(appid);
    if (last !== undefined && this.clock.now() - last < FORCE_GAP_MS) return false;
    return this.quotas.tryTake('force_refresh', appid);
  }

  private issue(appid: string): AccessToken {
    const value = `88_${randomBytes(115).toString('base64url').slice(0, 153)}`;
    const token: AccessToken = { value, appid, expiresAt: this.clock.now() + LIFETIME_MS, revoked: false };
    this.issued.set(value, token);
    this.current.set(appid, token);
    if (this.issued.size > REMEMBERED) this.issued.delete(this.issued.keys().next().value as string);
    return token;
  }
}
