import { CsvRecord, csvRecords } from './csv-records.js';

async function read(text: string): Promise<CsvRecord[]> {
  const records: CsvRecord[] = [];
  async function* pieces() {
    for (let at = 0; at < text.length; at += 7) yield text.slice(at, at + 7);
  }
  for await (const batch of csvRecords(pieces())) records.push(...batch);
  return records;
}

describe('the rows of a CSV file', () => {
  test.each([
    [
      'quoted cells and CRLF',
      'a,"b,""c"""\r\n1,2\r\n',
      [
        [1, ['a', 'b,"c"']],
        [2, ['1', '2']],
      ],
    ],
    [
      'no line feed at the end',
      'a\nb',
      [
        [1, ['a']],
        [2, ['b']],
      ],
    ],
    [
      'empty lines are skipped but counted',
      'a\n\n  \nb\n',
      [
        [1, ['a']],
        [4, ['b']],
      ],
    ],
    [
      'an unclosed quote spoils one row',
      'a\n1,"x\n2,y\n',
      [
        [1, ['a']],
        [2, null],
        [3, ['2', 'y']],
      ],
    ],
    [
      'a quote inside a bare cell spoils one row',
      'a\n1,x"y\n2,"b"b\n3,z\n',
      [
        [1, ['a']],
        [2, null],
        [3, null],
        [4, ['3', 'z']],
      ],
    ],
    [
      'rows of different length',
      'a,b\n1\n1,2,3\n',
      [
        [1, ['a', 'b']],
        [2, ['1']],
        [3, ['1', '2', '3']],
      ],
    ],
    [
      'a line of a million characters',
      `a\n${'x'.repeat(1_000_000)}\nb\n`,
      [
        [1, ['a']],
        [2, null],
        [3, ['b']],
      ],
    ],
    ['nothing', '', []],
  ])('%s', async (_what, text, expected) => {
    expect((await read(text)).map(({ line, cells }) => [line, cells])).toEqual(expected);
  });

  test('come in batches of a thousand', async () => {
    const records = await read(Array.from({ length: 2500 }, (_, i) => `${i}\n`).join(''));
    expect([records.length, records[2499]]).toEqual([2500, { line: 2500, cells: ['2499'], text: '2499' }]);
  });
});
