import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { csvOf } from './csv.js';
import type { Cell, Column } from './column.js';
import { xlsxOf } from './xlsx.js';

export const FILE_FORMATS = ['csv', 'xlsx'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** A file that is taken within a minute, and that every program for tables opens. */
export const MOST_ROWS = 50_000;

const FORMATS = {
  csv: { type: 'text/csv; charset=utf-8', of: csvOf },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', of: xlsxOf },
};

/** What such an answer is, for the contract. */
export const FILE = {
  types: Object.values(FORMATS).map(({ type }) => type),
  answer: { schema: { type: 'string', format: 'binary' } },
} as const;

export interface Table<T> {
  /** Of the file, without its ending: letters of any kind, digits, `-`. */
  name: string;
  columns: readonly Column<T>[];
  /** Some rows at a time; they are read as the file is taken. */
  rows: AsyncIterable<readonly T[]>;
}

/** Sends a table as a file, while it is read. Of more than 50,000 rows the first; the last line says so then. */
export function sendTable<T>(reply: FastifyReply, format: FileFormat, { name, columns, rows }: Table<T>) {
  const { type, of } = FORMATS[format];
  const file = encodeURIComponent(`${name}.${format}`);
  return reply
    .header('Content-Type', type)
    .header('Content-Disposition', `attachment; filename="table.${format}"; filename*=UTF-8''${file}`)
    .header('Cache-Control', 'no-store')
    .send(Readable.from(of(columns, firstOf(rows, columns)), { objectMode: false }));
}

/** At most MOST_ROWS, as cells; then a line that says that there is more. */
async function* firstOf<T>(
  rows: AsyncIterable<readonly T[]>,
  columns: readonly Column<T>[],
): AsyncGenerator<Cell[][], void> {
  let sent = 0;
  for await (const some of rows) {
    const fit = some.slice(0, MOST_ROWS - sent);
    if (fit.length > 0) yield fit.map((row) => columns.map(({ of }) => of(row)));
    sent += fit.length;
    if (fit.length < some.length) return yield [[`后面还有：一个文件最多 ${MOST_ROWS} 行，请缩小范围，分几次导出`]];
  }
}
