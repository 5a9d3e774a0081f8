import iconv from 'iconv-lite';
import { ImportFailure } from './import-failure.js';
import { decodedText, encodingOf } from './text-encoding.js';

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
    ['one GBK character that is a letter in UTF-8', iconv.encode('code,name\nA-1,一', 'gbk'), 'code,name\nA-1,一'],
    ['a tiny list in GBK', iconv.encode('code,name\nA-1,小天地路\n', 'gbk'), 'code,name\nA-1,小天地路\n'],
    [
      'a tiny list in GBK whose bytes are UTF-8 for the most part',
      iconv.encode('code,name,division\nTN-1,舒春,310104003', 'gbk'),
      'code,name,division\nTN-1,舒春,310104003',
    ],
    [
      'another',
      iconv.encode('code,name,division\nTN-1,缝东,310104003', 'gbk'),
      'code,name,division\nTN-1,缝东,310104003',
    ],
    ['a tiny list in UTF-8', Buffer.from('code,name\nA-1,阿姆·一\n'), 'code,name\nA-1,阿姆·一\n'],
    [
      'rare characters in GBK',
      iconv.encode('name\n朱镕基路,深圳堃园,赟珺里\n', 'gbk'),
      'name\n朱镕基路,深圳堃园,赟珺里\n',
    ],
    ['traditional characters in GBK', iconv.encode('編碼,名稱,區劃\n陽光花園\n', 'gbk'), '編碼,名稱,區劃\n陽光花園\n'],
    ['UTF-16 as a spreadsheet saves it', iconv.encode(text, 'utf-16le', { addBOM: true }), text],
    ['UTF-16 the other way round', iconv.encode(text, 'utf-16be', { addBOM: true }), text],
    ['UTF-16 without a mark', iconv.encode(text, 'utf-16le'), text],
    ['UTF-16 the other way round without a mark', iconv.encode(text, 'utf-16be'), text],
    ['nothing', Buffer.alloc(0), ''],
  ])('%s', async (_what, bytes, expected) => {
    expect(await decode(bytes, 65_536)).toBe(expected);
    expect(await decode(bytes, 1021)).toBe(expected);
  });
});

describe('what is no text is refused by its name', () => {
  test.each([
    ['a workbook', Buffer.from('PK\x03\x04\0\0'), '.xlsx'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), '.xls'],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), 'UTF-32'],
    ['Big5', iconv.encode('編碼,名稱,區劃\nA-1,陽光花園,310104003\n', 'big5'), 'Big5'],
    ['Big5 under a header of ASCII', iconv.encode('code,name\nA-1,陽光花園\nA-2,月亮灣\n', 'big5'), 'Big5'],
    ['a long Big5 list', iconv.encode('陽光花園,幸福里,臺北路\n'.repeat(9000), 'big5'), 'Big5'],
    ['Shift-JIS', iconv.encode('コード,名称,区分\nA-1,東京新村,310104003\n', 'shift_jis'), 'Shift-JIS'],
    [
      'Shift-JIS under a header of ASCII',
      iconv.encode('code,name,division\nA-1,幸福荘園,310104003\n', 'shift_jis'),
      'Shift-JIS',
    ],
    ['bytes', Buffer.from([1, 0, 0, 7, 0, 0, 9, 0]), '二进制'],
  ])('%s', async (_what, bytes, named) => {
    const failure = await decode(bytes, 3).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ImportFailure);
    expect((failure as Error).message).toContain(named);
  });
});

describe('one row', () => {
  // Characters of GB 2312: common ones, and every twentieth of the rare ones.
  const seeded = (() => {
    let state = 20_26;
    return (below: number) => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) % below;
  })();
  const character = () => [seeded(20) > 0 ? 0xb0 + seeded(39) : 0xd8 + seeded(31), 0xa1 + seeded(94)];
  const name = () =>
    iconv
      .decode(Buffer.from(Array.from({ length: 2 + seeded(7) }, character).flat()), 'gbk')
      .replace(/\ufffd|[\ue000-\uf8ff]/g, '村');
  const rows = Array.from({ length: 10_000 }, () => `code,name,division\nTN-1,${name()},310104003`);

  test.each(['gbk', 'utf-8'])('of ten thousand in %s is read as it is written', (encoding) => {
    const wrong = rows.filter((row) => {
      const bytes = iconv.encode(row, encoding);
      return iconv.decode(bytes, encodingOf(bytes)) !== row;
    });
    expect(wrong).toEqual([]);
  });
});
