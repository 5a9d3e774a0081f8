import { parse } from 'csv-parse/sync';
import readXlsx from 'read-excel-file/node';
import type { Cell } from './column.js';
import { csvOf } from './csv.js';
import { xlsxOf } from './xlsx.js';

const HEAD = ['一', '二'].map((title) => ({ title }));

async function* inPieces(rows: Cell[][]) {
  for (const row of rows) yield await Promise.resolve([row]);
}

async function whole(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

const csv = async (rows: Cell[][]) => (await whole(csvOf(HEAD, inPieces(rows)))).toString();
const xlsx = async (rows: Cell[][]) => {
  const [sheet] = await readXlsx(await whole(xlsxOf(HEAD, inPieces(rows))), { trim: false });
  return sheet!.data;
};

const AT = new Date('2026-11-30T16:05:09.000Z');

describe('a table as a file', () => {
  test('CSV says that it is UTF-8, and ends its lines as Excel does', async () => {
    expect(await csv([['甲', 1]])).toBe('\ufeff一,二\r\n甲,1\r\n');
  });

  test('Excel gets its titles and rows', async () => {
    expect(
      await xlsx([
        ['甲', 1],
        [null, 2],
      ]),
    ).toEqual([
      ['一', '二'],
      ['甲', 1],
      [null, 2],
    ]);
  });

  test.each<[string, Cell, string, unknown]>([
    ['a comma and a quote', '甲,"乙"', '甲,"乙"', '甲,"乙"'],
    ['a line inside', '甲\n乙', '甲\n乙', '甲\n乙'],
    ['blanks around', ' 甲 ', ' 甲 ', ' 甲 '],
    ['a number below nothing', -5, '-5', -5],
    ['digits that are no number', '031010400300123456', '031010400300123456', '031010400300123456'],
    ['marks of XML', '<b>&amp;', '<b>&amp;', '<b>&amp;'],
    ['a moment, in Shanghai', AT, '2026-12-01 00:05:09', new Date('2026-12-01T00:05:09.000Z')],
    ['nothing', null, '', null],
    ['a rare character', '𠮷野', '𠮷野', '𠮷野'],
    ['what XML cannot hold', 'a\u0001b\ud800', 'a\u0001b\ufffd', 'ab'],
    ...['=1+1', '+86', '-cmd', '@SUM', '＝1', ' =1', '|x', '\t=1'].map((text): [string, Cell, string, unknown] => [
      `no formula: ${text}`,
      text,
      `'${text}`,
      text,
    ]),
  ])('%s', async (_what, cell, inCsv, inXlsx) => {
    const rows = parse(await csv([[cell, '。']]), { bom: true, relax_quotes: false }) as string[][];
    expect(rows[1]).toEqual([inCsv, '。']);
    expect((await xlsx([[cell, '。']]))[1]).toEqual([inXlsx, '。']);
  });

  test('the twenty-eighth column is AB', async () => {
    const head = Array.from({ length: 28 }, (_, n) => ({ title: String(n) }));
    const file = await whole(xlsxOf(head, inPieces([head.map((_, n) => n)])));
    const [sheet] = await readXlsx(file);
    expect(sheet!.data[1]?.[27]).toBe(27);
  });
});
