import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config.js';

/** Signs addresses of files, so that they can be neither guessed nor prolonged. */
@Injectable()
export class FileSigner {
  private readonly key: Buffer;

  constructor(config: Config) {
    const secret = Buffer.from(config.DATA_KEY, 'base64');
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'qianqu addresses of files', 32));
  }

  /** Of the file's key and the second until which the address is good. */
  sign(key: string, until: number): string {
    return this.digest(key, String(until)).toString('base64url');
  }

  /** Whether an address as it came in is ours; it says nothing about the time. Takes the same time for right and wrong. */
  isOurs(key: string, until: string, sign: string): boolean {
    const given = Buffer.from(sign, 'base64url');
    const right = this.digest(key, until);
    return given.length === right.length && timingSafeEqual(given, right);
  }

  private digest(key: string, until: string): Buffer {
    return createHmac('sha256', this.key).update(`${key}\n${until}`).digest();
  }
}
