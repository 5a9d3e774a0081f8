import { spreadsheetCell } from './spreadsheet-cell.js';

test.each([
  ['plain text', '阳光花园', '"阳光花园"'],
  ['a formula', '=1+1', `"'=1+1"`],
  ['a formula after a blank', ' =1', `"' =1"`],
  ['a plus', '+86', `"'+86"`],
  ['a minus', '-1', `"'-1"`],
  ['an at sign', '@SUM(A1)', `"'@SUM(A1)"`],
  ['a tab', '\t=1', `"'\t=1"`],
  ['quotes', 'a"b', '"a""b"'],
  ['nothing', '', '""'],
])('a cell with %s', (_what, text, expected) => expect(spreadsheetCell(text)).toBe(expected));
