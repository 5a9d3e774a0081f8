import iconv from 'iconv-lite';
import { decodedText } from './text-encoding.js';

const text = `编码,名称\n${Array.from({ length: 400 }, (_, i) => `A${i},阳光花园${i}号院\n`).join('')}`;
const ascii = 'code,name,division\n'.repeat(9000);

async function decode(bytes: Buffer, size: number): Promise<string> {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  let result = '';
  for await (const piece of decodedText(pieces())) result += piece;
  return result;
}

describe('the text of a file', () => {
  test.each([
    ['UTF-8', Buffer.from(text), text],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`), text],
    ['GBK', iconv.encode(text, 'gbk'), text],
    ['GBK after 160 kB of ASCII', iconv.encode(ascii + text, 'gbk'), ascii + text],
    [
      'UTF-8 with a broken character',
      Buffer.concat([Buffer.from(text), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('a')]),
      `${text}\ufffd\ufffd\ufffda`,
    ],
    ['one GBK word', iconv.encode('阳光', 'gbk'), '阳光'],
    ['nothing', Buffer.alloc(0), ''],
  ])('%s', async (_what, bytes, expected) => {
    expect(await decode(bytes, 65_536)).toBe(expected);
    expect(await decode(bytes, 1021)).toBe(expected);
  });
});
