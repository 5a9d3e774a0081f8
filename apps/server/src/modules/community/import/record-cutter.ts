/** A piece of a CSV file that is one row, as it is written; longer than a row can be, and it is only its head. */
export interface CutRecord {
  /** The line of the file on which it begins. */
  line: number;
  text: string;
  tooLong: boolean;
}

const MOST_CHARACTERS = 10_000;

// One more than fits, and one more to tell a CR from the beginning of CRLF.
const WINDOW = MOST_CHARACTERS + 2;

/**
 * A row ends with LF, CRLF or CR, but not inside quotes. A quote that never closes, or is followed by something else
 * than a separator, quotes nothing: it spoils its own line and not those after it.
 */
const recordPattern = (separator: string) => {
  const cell = `(?:"[^"]*(?:""[^"]*)*"(?=[${separator}\\r\\n]|$)|[^${separator}\\r\\n]*)`;
  return new RegExp(`(${cell}(?:${separator}${cell})*)(\\r\\n|\\r|\\n|$)`, 'y');
};

const LINE_END = /\r\n|\r|\n/g;

/** What Excel is told by, in a line in front of all others. */
const SEPARATOR_LINE = /^"?sep=([,;\t])"?[,;\t]*$/i;

export const isSeparatorLine = ({ line, text }: CutRecord) => line === 1 && SEPARATOR_LINE.test(text);

/** What stands between the cells: a comma, or what spreadsheets write in its place. The first line tells. */
type Separator = ',' | '\t' | ';';

function separatorOf(firstLine: string): Separator {
  const said = SEPARATOR_LINE.exec(firstLine)?.[1];
  if (said) return said as Separator;
  const count = (separator: Separator) => firstLine.split(separator).length;
  return (['\t', ';'] as const).find((each) => count(each) > count(',')) ?? ',';
}

/** Cuts a text into rows, however it comes in pieces. */
export class RecordCutter {
  separator: Separator = ',';
  private held = '';
  private at = 0;
  private line = 1;
  private pattern: RegExp | null = null;
  /** Inside a row that is too long: what is left of its line is passed over. */
  private skipping = false;

  /** The rows that are whole with this piece; `last` says that there is no more. */
  *cut(piece: string, last = false): Generator<CutRecord> {
    this.held = this.held.slice(this.at) + piece;
    this.at = 0;
    // Where a row ends is decided when as much is seen as a row can hold, so that it never depends on the pieces.
    while (last ? this.at < this.held.length : this.held.length - this.at > WINDOW) {
      const window = this.held.slice(this.at, this.at + WINDOW);
      if (this.skipping) this.skip(window);
      else yield this.next(window);
    }
  }

  private next(window: string): CutRecord {
    this.pattern ??= this.patternFor(window);
    this.pattern.lastIndex = 0;
    const [whole, text] = this.pattern.exec(window) as string[];
    const tooLong = text.length > MOST_CHARACTERS;
    const record = { line: this.line, text, tooLong };
    this.skipping = tooLong;
    this.pass(tooLong ? text : whole);
    return record;
  }

  private patternFor(window: string): RegExp {
    this.separator = separatorOf(window.split(LINE_END, 1)[0]);
    return recordPattern(this.separator);
  }

  private skip(window: string): void {
    const rest = /^[^\r\n]+/.exec(window);
    this.skipping = rest !== null;
    this.pass(rest?.[0] ?? (/^(\r\n|\r|\n)/.exec(window) as string[])[0]);
  }

  private pass(text: string): void {
    this.at += text.length;
    this.line += text.match(LINE_END)?.length ?? 0;
  }
}
