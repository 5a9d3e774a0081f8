import { createHash, timingSafeEqual } from 'node:crypto';

const SHA1 = /^[0-9a-f]{40}$/;

/** WeChat's signature: SHA-1 over the sorted parts, of which one is the token that only WeChat and we know. */
export function signatureOf(...parts: string[]): string {
  return createHash('sha1').update(parts.sort().join(''), 'utf8').digest('hex');
}

/** Compares in constant time, so that a signature cannot be guessed digit by digit. */
export function isSignature(given: string, expected: string): boolean {
  return SHA1.test(given) && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
}
