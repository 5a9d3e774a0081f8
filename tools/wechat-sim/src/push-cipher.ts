import { createCipheriv, createHash, randomBytes } from 'node:crypto';

const BLOCK = 32;

/** `sha1(sort(…))`, as the platform signs what it pushes. */
export function signPush(...parts: string[]): string {
  const sorted = [...parts].sort();
  return createHash('sha1').update(sorted.join('')).digest('hex');
}

/** A message of the safe mode: base64 of AES-256-CBC(random 16, length in network order, message, appid). */
export function sealPush(aesKey: string, message: string, appid: string): string {
  const key = Buffer.from(`${aesKey}=`, 'base64');
  const text = Buffer.from(message, 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  const plain = Buffer.concat([randomBytes(16), length, text, Buffer.from(appid, 'utf8')]);
  const pad = BLOCK - (plain.length % BLOCK);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const padded = Buffer.concat([plain, Buffer.alloc(pad, pad)]);
  return Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64');
}
