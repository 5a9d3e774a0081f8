import { randomBytes } from 'node:crypto';

// Without 0/O, 1/l/I: a code may have to be read aloud or typed.
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz';

/** A random code of `length` characters; 12 characters carry 69 bits. */
export function randomCode(length = 12): string {
  let code = '';
  while (code.length < length) {
    for (const byte of randomBytes(length * 2)) {
      // 55 * 4 = 220: bytes above would prefer the first letters.
      if (byte < 220 && code.length < length) code += ALPHABET[byte % ALPHABET.length];
    }
  }
  return code;
}
