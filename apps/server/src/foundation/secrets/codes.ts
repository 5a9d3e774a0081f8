import { randomBytes } from 'node:crypto';

// Without 0/O, 1/l/I: a code may have to be read aloud or typed.
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz';
const CAPITALS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A random code of `length` characters; 12 characters carry 69 bits. */
export const randomCode = (length = 12): string => draw(LETTERS, length);

/** A short number for people: digits and capitals only. */
export const randomNumber = (length: number): string => draw(CAPITALS, length);

function draw(alphabet: string, length: number): string {
  // Bytes above the last whole round would prefer the first letters.
  const fair = Math.floor(256 / alphabet.length) * alphabet.length;
  let text = '';
  while (text.length < length) {
    for (const byte of randomBytes(length * 2)) {
      if (byte < fair && text.length < length) text += alphabet[byte % alphabet.length];
    }
  }
  return text;
}
