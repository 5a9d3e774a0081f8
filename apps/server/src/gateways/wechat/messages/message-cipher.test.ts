import { createCipheriv } from 'node:crypto';
import { MessageCipher } from './message-cipher.js';

const KEY = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';
const APPID = 'wxb11529c136998cb6';
const RANDOM = 'aaaabbbbccccdddd';
const bytes = Buffer.from(`${KEY}=`, 'base64');

/** Bytes as they are, encrypted: their padding is what the test makes it. */
function encrypted(plain: Buffer): string {
  const cipher = createCipheriv('aes-256-cbc', bytes, bytes.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(plain), cipher.final()]).toString('base64');
}

function padded(plain: Buffer, length = 32 - (plain.length % 32), byte = length): Buffer {
  return Buffer.concat([plain, Buffer.alloc(length, byte)]);
}

function content(
  message: string,
  { random = RANDOM, appid = APPID, length = Buffer.byteLength(message) } = {},
): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(length);
  return Buffer.concat([Buffer.from(random), size, Buffer.from(message), Buffer.from(appid)]);
}

describe('a sealed message', () => {
  const cipher = new MessageCipher(KEY);

  test("of WeChat's own published example is opened", () => {
    const sealed = 'jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmkgczbWwt5+3bnyg5K55bgVtVzd832WzZGMhkP72vVOfg==';
    expect(cipher.open(sealed)).toEqual({ message: '我是中文abcd123', appid: APPID });
  });

  test('of every padding is opened', () => {
    for (let length = 0; length <= 64; length++) {
      const message = '好'.repeat(length % 3) + 'x'.repeat(length);
      expect(cipher.open(encrypted(padded(content(message))))).toEqual({ message, appid: APPID });
    }
  });

  test.each([
    ['nothing', ''],
    ['no base64', '!!!!'],
    ['half a block', Buffer.alloc(16).toString('base64')],
    ['no padding', encrypted(Buffer.alloc(64, 0))],
    ['a padding of 33', encrypted(padded(content('x'), 32 - (content('x').length % 32), 33))],
    [
      'a padding that is not all the same',
      encrypted(Buffer.concat([padded(content('x')).subarray(0, -2), Buffer.from([9, 32])])),
    ],
    ['only padding', encrypted(Buffer.alloc(32, 32))],
    ['a length longer than the message', encrypted(padded(content('x', { length: 1000 })))],
    ['a length of 4 GB', encrypted(padded(content('x', { length: 0xffff_ffff })))],
  ])('is not opened with %s', (_what, sealed) => expect(cipher.open(sealed)).toBeNull());

  test('is not opened with another key', () => {
    const other = new MessageCipher('Z'.repeat(43));
    expect(other.open(encrypted(padded(content('hello'))))).toBeNull();
  });
});
