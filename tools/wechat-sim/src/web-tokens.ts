import { randomBytes } from 'node:crypto';
import type { Clock } from './clock.js';
import { refuse } from './errors.js';

export interface WebToken {
  personId: string;
  scope: string;
  expiresAt: number;
}

const LIFETIME_MS = 7_200_000;
const KEPT = 10_000;

/** User tokens of web authorisation: another thing than the access token of an app. */
export class WebTokens {
  private readonly issued = new Map<string, WebToken>();

  constructor(private readonly clock: Clock) {}

  issue(personId: string, scope: string): string {
    const value = `91_${randomBytes(64).toString('base64url')}`;
    this.issued.set(value, { personId, scope, expiresAt: this.clock.now() + LIFETIME_MS });
    if (this.issued.size > KEPT) this.issued.delete(this.issued.keys().next().value as string);
    return value;
  }

  check(value: string): WebToken {
    if (value === '') throw refuse('tokenMissing');
    const token = this.issued.get(value);
    if (!token) throw refuse('badCredential');
    if (this.clock.now() >= token.expiresAt) throw refuse('tokenExpired');
    return token;
  }
}
