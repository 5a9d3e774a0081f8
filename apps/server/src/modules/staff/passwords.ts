import { scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's least for argon2id: 19 MiB, twice, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const NOW = '$argon2id$v=19$m=19456,t=2,p=1$';

const derive = promisify(scrypt) as (password: string, salt: Buffer, length: number) => Promise<Buffer>;

/** A hash that no password has: looking at it costs what looking at any other does. */
export const NOBODY = `${NOW}${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** argon2id as a PHC string. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

/** Whether a password has this hash, in today's form or in the one before: salt and scrypt (N = 16384) in base64url. */
export async function hasHash(password: string, stored: string): Promise<boolean> {
  if (stored.startsWith('$')) return verify(stored, password);
  const [salt, wanted] = stored.split('.').map((part) => Buffer.from(part, 'base64url'));
  return timingSafeEqual(await derive(password, salt, 32), wanted);
}

/** The hash is of an older form or cost: the next sign-in makes a new one. */
export const isOutdated = (stored: string): boolean => !stored.startsWith(NOW);
