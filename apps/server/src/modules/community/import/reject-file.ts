import { createWriteStream, WriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { spreadsheetCell } from '../rules/spreadsheet-cell.js';
import type { Reject } from './community-import.js';

const HEADER = ['行号', '列', '原因', '原内容'];

/** Writes the lines that were not taken to a CSV that a spreadsheet opens safely. No such line, no file. */
export class RejectFile {
  private stream: WriteStream | null = null;

  constructor(readonly path: string) {}

  /** An older report is of an older run. */
  async clear(): Promise<void> {
    await rm(this.path, { force: true });
  }

  add({ line, column, reason, cells }: Reject): void {
    // The byte order mark makes spreadsheets read UTF-8.
    this.stream ??= this.opened();
    this.stream.write(row([String(line), column, reason, ...cells]));
  }

  async close(): Promise<void> {
    await new Promise<void>((done) => (this.stream ? this.stream.end(() => done()) : done()));
  }

  private opened(): WriteStream {
    const stream = createWriteStream(this.path);
    stream.write(`\ufeff${row(HEADER)}`);
    return stream;
  }
}

function row(cells: string[]): string {
  return `${cells.map(spreadsheetCell).join(',')}\r\n`;
}
