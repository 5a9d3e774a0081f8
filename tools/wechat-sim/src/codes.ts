import { randomBytes } from 'node:crypto';
import type { Clock } from './clock.js';
import { refuse } from './errors.js';

/** What a code was made for; one kind is never accepted in place of another. */
export type CodeKind = 'login' | 'phone' | 'web';

export interface Code {
  kind: CodeKind;
  appid: string;
  personId: string;
  scope: string;
  issuedAt: number;
  used: boolean;
}

const LIFETIME_MS = 5 * 60_000;
const FORGET_AFTER_MS = 24 * 60 * 60_000;

function newCode(kind: CodeKind): string {
  return kind === 'phone' ? randomBytes(32).toString('hex') : `0${randomBytes(24).toString('base64url').slice(0, 31)}`;
}

export class Codes {
  private readonly codes = new Map<string, Code>();

  constructor(private readonly clock: Clock) {}

  issue(kind: CodeKind, appid: string, personId: string, scope = ''): string {
    this.forgetOld();
    const code = newCode(kind);
    this.codes.set(code, { kind, appid, personId, scope, issuedAt: this.clock.now(), used: false });
    return code;
  }

  /** The code, still unused; throws the platform's refusal otherwise. */
  check(kind: CodeKind, appid: string, code: string): Code {
    const found = this.codes.get(code);
    if (!found || found.kind !== kind || found.appid !== appid) throw refuse('badCode');
    if (found.used) throw refuse('codeUsed');
    if (this.clock.now() - found.issuedAt >= LIFETIME_MS) throw refuse('badCode');
    return found;
  }

  /** Used codes are kept for a day so that a second use is told apart from an unknown code. */
  private forgetOld(): void {
    const before = this.clock.now() - FORGET_AFTER_MS;
    for (const [code, { issuedAt }] of this.codes) {
      if (issuedAt >= before) break;
      this.codes.delete(code);
    }
  }
}
