import { randomInt } from 'node:crypto';

const EPOCH = Date.parse('2025-01-01T00:00:00.000Z');
const RANDOM_BITS = 22n;

/**
 * A new 64-bit id as a decimal string: milliseconds since 2025 and 22 random bits. Made here, never by the database. Without
 * `now` they follow this machine's clock, which may be wrong: what happened when is told by a time, not by them.
 */
export function newId(now = Date.now()): string {
  return ((BigInt(now - EPOCH) << RANDOM_BITS) | BigInt(randomInt(2 ** 22))).toString();
}

/** Whether a text from outside can be an id: 1 to 19 digits within a signed 64-bit number. */
export function isId(text: unknown): text is string {
  return typeof text === 'string' && /^[1-9]\d{0,18}$/.test(text) && BigInt(text) <= 9223372036854775807n;
}
