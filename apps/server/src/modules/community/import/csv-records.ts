import { parse } from 'csv-parse/sync';
import { decodedText } from './text-encoding.js';

/** A line of a CSV file; `cells` is null when its quotes do not match or it is too long to be a row. */
export interface CsvRecord {
  line: number;
  cells: string[] | null;
  text: string;
}

const BATCH_LINES = 1000;
const MOST_CHARACTERS = 10_000;

/**
 * The rows of a CSV file in batches. A row is a line: an unclosed quote spoils its own row and not the rest of the file.
 */
export async function* csvRecords(bytes: AsyncIterable<Buffer | string>): AsyncGenerator<CsvRecord[]> {
  let batch: CsvRecord[] = [];
  for await (const line of numberedLines(decodedText(bytes))) {
    if (line.text.trim() === '') continue;
    batch.push(line);
    if (batch.length === BATCH_LINES) {
      yield parsed(batch);
      batch = [];
    }
  }
  if (batch.length > 0) yield parsed(batch);
}

async function* numberedLines(pieces: AsyncIterable<string>): AsyncGenerator<CsvRecord> {
  let rest = '';
  let number = 0;
  const record = (text: string): CsvRecord => ({ line: ++number, cells: null, text: text.replace(/\r$/, '') });
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    // A line without end must not fill the memory: its head is enough to report it.
    rest = (lines.pop() ?? '').slice(0, MOST_CHARACTERS + 1);
    for (const line of lines) yield record(line.slice(0, MOST_CHARACTERS + 1));
  }
  if (rest !== '') yield record(rest);
}

function parsed(batch: CsvRecord[]): CsvRecord[] {
  const short = batch.every(({ text }) => text.length <= MOST_CHARACTERS);
  const all = short ? tryParse(batch.map(({ text }) => text).join('\n')) : null;
  if (all?.length === batch.length) return batch.map((record, index) => ({ ...record, cells: all[index] }));
  return batch.map((record) => {
    const alone = record.text.length <= MOST_CHARACTERS ? tryParse(record.text) : null;
    return { ...record, cells: alone?.length === 1 ? alone[0] : null };
  });
}

function tryParse(text: string): string[][] | null {
  try {
    return parse(text, { relax_column_count: true, record_delimiter: '\n' });
  } catch {
    return null;
  }
}
