import { createDecipheriv } from 'node:crypto';

const BLOCK = 32;
const RANDOM = 16;
const LENGTH = 4;

/** Opens messages of the safe mode: AES-256-CBC over 16 random bytes, the length, the message and the appid. */
export class MessageCipher {
  private readonly key: Buffer;

  /** @param aesKey EncodingAESKey: 43 characters that are base64 without its last sign. */
  constructor(aesKey: string) {
    this.key = Buffer.from(`${aesKey}=`, 'base64');
    if (this.key.length !== 32) throw new Error('WECHAT_MESSAGE_AES_KEY must be 32 bytes in base64');
  }

  /** The message and the app it was made for; null when it was not sealed with our key. */
  open(sealed: string): { message: string; appid: string } | null {
    const bytes = Buffer.from(sealed, 'base64');
    if (bytes.length === 0 || bytes.length % BLOCK !== 0) return null;
    const decipher = createDecipheriv('aes-256-cbc', this.key, this.key.subarray(0, 16)).setAutoPadding(false);
    const padded = Buffer.concat([decipher.update(bytes), decipher.final()]);
    const plain = unpadded(padded);
    if (!plain || plain.length < RANDOM + LENGTH) return null;
    const start = RANDOM + LENGTH;
    const end = start + plain.readUInt32BE(RANDOM);
    if (end > plain.length) return null;
    return { message: plain.toString('utf8', start, end), appid: plain.toString('utf8', end) };
  }
}

/** PKCS#7, but to blocks of 32 bytes, so the padding is 1 to 32 long. */
function unpadded(bytes: Buffer): Buffer | null {
  const length = bytes[bytes.length - 1];
  if (length < 1 || length > BLOCK) return null;
  const padding = bytes.subarray(bytes.length - length);
  return padding.every((byte) => byte === length) ? bytes.subarray(0, bytes.length - length) : null;
}
