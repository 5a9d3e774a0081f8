import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config.js';

/** Seals texts at rest with AES-256-GCM: nonce (12) + tag (16) + ciphertext. */
@Injectable()
export class Sealer {
  private readonly key: Buffer;

  constructor(config: Config) {
    const key = Buffer.from(config.DATA_KEY, 'base64');
    if (key.length !== 32) throw new Error('DATA_KEY must be 32 bytes in base64');
    this.key = key;
  }

  seal(text: string): Buffer {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce);
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  }

  /** The text; throws when the bytes were changed or the key is another. */
  open(sealed: Buffer): string {
    const decipher = createDecipheriv('aes-256-gcm', this.key, sealed.subarray(0, 12));
    decipher.setAuthTag(sealed.subarray(12, 28));
    return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8');
  }
}

/** SHA-256 of a secret that only its holder keeps (session tokens, invitation codes). */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret, 'utf8').digest();
}
