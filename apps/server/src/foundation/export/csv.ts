import { stringify } from 'csv-stringify/sync';
import { businessDate, minuteOfDay } from '../clock/shanghai.js';
import { isFormula } from '../text/formula.js';
import type { Cells, Head } from './column.js';

/**
 * A table as CSV that Excel and WPS read as it is: UTF-8 that says so, lines as in RFC 4180. Text that they would run as a
 * formula is quoted by an apostrophe in front.
 */
export async function* csvOf(head: Head, cells: Cells): AsyncGenerator<Buffer> {
  yield lines([head.map(({ title }) => title)], true);
  for await (const some of cells) yield lines(some);
}

const lines = (rows: readonly (readonly unknown[])[], bom = false): Buffer =>
  Buffer.from(
    stringify(rows as unknown[][], {
      bom,
      record_delimiter: 'windows',
      cast: { string: (text) => (isFormula(text) ? `'${text}` : text), date: shanghaiText, number: String },
    }),
  );

const shanghaiText = (at: Date): string => {
  const minute = minuteOfDay(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${businessDate(at)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}:${two(at.getUTCSeconds())}`;
};
