import { strToU8, Zip, ZipDeflate } from 'fflate';
import { isFormula } from '../text/formula.js';
import type { Cell, Cells, Head } from './column.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Places in `cellXfs`. */
const STYLE = { plain: 0, head: 1, quoted: 2, moment: 3 };
/** What a cell of Excel holds. */
const LONGEST = 32_767;
const DAY_MS = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;
/** Days from Excel's first day to 1970. */
const EPOCH_DAY = 25_569;

const relation = (id: number, kind: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
const relations = (...all: string[]) =>
  `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
const part = (name: string, kind: string) =>
  `<Override PartName="/xl/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;

/** What stands around the one sheet, after ECMA-376 part 1 §18. */
const AROUND: Record<string, string> = {
  '[Content_Types].xml':
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `${part('workbook', 'sheet.main')}${part('worksheets/sheet1', 'worksheet')}${part('styles', 'styles')}</Types>`,
  '_rels/.rels': relations(relation(1, 'officeDocument', 'xl/workbook.xml')),
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relations(
    relation(1, 'worksheet', 'worksheets/sheet1.xml'),
    relation(2, 'styles', 'styles.xml'),
  ),
  'xl/styles.xml':
    `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd hh:mm:ss"/></numFmts>` +
    '<fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill/><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/>' +
    '<xf quotePrefix="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>',
};

/** A table as a spreadsheet, written while its rows are read. What looks like a formula is text. */
export async function* xlsxOf(head: Head, cells: Cells): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((fault, chunk) => {
    if (fault) throw fault;
    ready.push(chunk);
  });
  const file = (name: string) => {
    const entry = new ZipDeflate(name, { level: 6 });
    zip.add(entry);
    return (text: string, isLast = false) => entry.push(strToU8(text), isLast);
  };
  for (const [name, text] of Object.entries(AROUND)) file(name)(XML + text, true);
  const write = file('xl/worksheets/sheet1.xml');
  write(sheetStart(head));
  let n = 1;
  for await (const some of cells) {
    write(some.map((row) => rowXml(++n, row.map(cellXml))).join(''));
    yield* ready.splice(0);
  }
  write('</sheetData></worksheet>', true);
  zip.end();
  yield* ready;
}

const sheetStart = (head: Head): string => {
  const columns = head.map(
    ({ width = 16 }, n) => `<col min="${n + 1}" max="${n + 1}" width="${width}" customWidth="1"/>`,
  );
  const titles = rowXml(
    1,
    head.map(({ title }) => textXml(title, STYLE.head)),
  );
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  return (
    `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `<cols>${columns.join('')}</cols><sheetData>${titles}`
  );
};

/** What stands in a cell, but for its place. */
type Content = (place: string) => string;

/** Without the place of row and cell some readers stop. */
const rowXml = (n: number, cells: Content[]): string =>
  `<row r="${n}">${cells.map((cell, column) => cell(`${letters(column)}${n}`)).join('')}</row>`;

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

function cellXml(cell: Cell): Content {
  if (cell === null) return () => '';
  if (typeof cell === 'number') return (place) => `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return textXml(cell, isFormula(cell) ? STYLE.quoted : STYLE.plain);
  const days = (cell.getTime() + SHANGHAI_MS) / DAY_MS + EPOCH_DAY;
  return (place) => `<c r="${place}" s="${STYLE.moment}"><v>${days}</v></c>`;
}

const textXml = (text: string, style: number): Content => {
  const safe = escaped(text.slice(0, LONGEST));
  return (place) => `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${safe}</t></is></c>`;
};

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** What XML 1.0 cannot hold, halves of a character among it, is left out. */
const escaped = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu, '')
    .replace(/[&<>]/g, (mark) => MARKS[mark]);
