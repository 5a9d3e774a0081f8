import { isFormula } from '../../../foundation/text/formula.js';

/** A CSV cell that no spreadsheet runs as a formula: such a cell is led by an apostrophe, and all are quoted. */
export function spreadsheetCell(text: string): string {
  const safe = isFormula(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
