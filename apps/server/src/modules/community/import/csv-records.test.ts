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
    [
      'a line inside a quoted cell is no row, and lines go on being counted',
      'a\r\n1,"x\r\nB-2,y,z\r\nw",k\r\n3,v\r\n',
      [
        [1, ['a']],
        [2, ['1', 'x\r\nB-2,y,z\r\nw', 'k']],
        [5, ['3', 'v']],
      ],
    ],
    [
      'a quote that something follows quotes no line end',
      'a\n1,"x\n2,"y",z\n',
      [
        [1, ['a']],
        [2, null],
        [3, ['2', 'y', 'z']],
      ],
    ],
    [
      'CR alone ends a line',
      'a,b\r1,2\r"3\r",4',
      [
        [1, ['a', 'b']],
        [2, ['1', '2']],
        [3, ['3\r', '4']],
      ],
    ],
    [
      'tabs, when the first line has them',
      'a\tb\n1,5\t"2\t3"\n',
      [
        [1, ['a', 'b']],
        [2, ['1,5', '2\t3']],
      ],
    ],
    [
      'semicolons, when the first line has them',
      'a;b\n1,5;2\n',
      [
        [1, ['a', 'b']],
        [2, ['1,5', '2']],
      ],
    ],
    [
      'a quoted cell longer than a row can be',
      `a\n1,"${'x\n'.repeat(5_001)}"\nb\n`,
      [
        [1, ['a']],
        [2, null],
        ...Array.from({ length: 5_000 }, (_, i) => [3 + i, ['x']]),
        [5_003, null],
        [5_004, ['b']],
      ],
    ],
    [
      'a line of just too many characters and CRLF',
      `a\r\n${'x'.repeat(10_001)}\r\nb\r\n`,
      [
        [1, ['a']],
        [2, null],
        [3, ['b']],
      ],
    ],
    [
      'a line that names the separator is no row, and is counted',
      'sep=;\r\na;b\r\n1,5;2\r\n',
      [
        [2, ['a', 'b']],
        [3, ['1,5', '2']],
      ],
    ],
    ['such a line with a comma, in quotes', '"sep=,"\na,b\n', [[2, ['a', 'b']]]],
    [
      'such a line further down is a row',
      'a,b\nsep=,\n',
      [
        [1, ['a', 'b']],
        [2, ['sep=', '']],
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
