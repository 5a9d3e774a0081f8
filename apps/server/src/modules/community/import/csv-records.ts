import { parse } from 'csv-parse/sync';
import { CutRecord, isSeparatorLine, RecordCutter } from './record-cutter.js';
import { decodedText } from './text-encoding.js';

/** A row of a CSV file and the line it begins on; `cells` is null when its quotes do not match or it is too long. */
export interface CsvRecord {
  line: number;
  cells: string[] | null;
  text: string;
}

const BATCH_ROWS = 1000;

/** The rows of a CSV file in batches. A row that cannot be read spoils itself and not the rest of the file. */
export async function* csvRecords(bytes: AsyncIterable<Buffer | string>): AsyncGenerator<CsvRecord[]> {
  const cutter = new RecordCutter();
  let batch: CutRecord[] = [];
  for await (const record of cutRecords(cutter, bytes)) {
    if (record.text.trim() === '' || isSeparatorLine(record)) continue;
    batch.push(record);
    if (batch.length === BATCH_ROWS) {
      yield parsed(batch, cutter.separator);
      batch = [];
    }
  }
  if (batch.length > 0) yield parsed(batch, cutter.separator);
}

async function* cutRecords(cutter: RecordCutter, bytes: AsyncIterable<Buffer | string>): AsyncGenerator<CutRecord> {
  for await (const piece of decodedText(bytes)) yield* cutter.cut(piece);
  yield* cutter.cut('', true);
}

function parsed(batch: CutRecord[], separator: string): CsvRecord[] {
  const readable = batch.every(({ tooLong }) => !tooLong);
  const all = readable ? tryParse(batch.map(({ text }) => text).join('\n'), separator) : null;
  return batch.map(({ line, text, tooLong }, index) => {
    const alone = all?.length === batch.length ? [all[index]] : tooLong ? null : tryParse(text, separator);
    return { line, text, cells: alone?.length === 1 ? alone[0] : null };
  });
}

function tryParse(text: string, delimiter: string): string[][] | null {
  try {
    return parse(text, { delimiter, relax_column_count: true, record_delimiter: '\n' });
  } catch {
    return null;
  }
}
