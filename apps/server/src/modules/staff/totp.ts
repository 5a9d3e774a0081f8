import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { recoveryCode } from './rules/given-code.js';

const PERIOD_MS = 30_000;
const RECOVERY_CODES = 10;

/** A seed of 160 bits, base32 (RFC 4226, 4). */
export const newSeed = (): string => new Secret({ size: 20 }).base32;

/** Address that a phone's authenticator reads from a QR code. */
export const seedUri = (seed: string, issuer: string, label: string): string => totp(seed, issuer, label).toString();

/**
 * The half minute (RFC 6238) of a code, which may be one early or late; null: it is none of this seed. The caller takes none
 * that is not later than the last one.
 */
export function stepOf(seed: string, code: string, now: Date): number | null {
  const delta = totp(seed).validate({ token: code, timestamp: now.getTime(), window: 1 });
  return delta === null ? null : Math.floor(now.getTime() / PERIOD_MS) + delta;
}

/** Ten codes that stand in for the phone. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: RECOVERY_CODES }, () => recoveryCode(randomBytes(64)));

const totp = (seed: string, issuer = '', label = '') =>
  new TOTP({ issuer, label, algorithm: 'SHA1', digits: 6, period: PERIOD_MS / 1000, secret: Secret.fromBase32(seed) });
