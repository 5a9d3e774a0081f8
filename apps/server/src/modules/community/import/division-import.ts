import type { Pool } from 'mysql2/promise';
import { divisionLevel, divisionParent } from '../rules/division-code.js';
import { csvRecords } from './csv-records.js';
import { divisionNames, DivisionRow } from './division.queries.js';
import { insertStatements, orUpdate } from './insert.sql.js';

export interface DivisionSummary {
  inserted: number;
  changed: number;
  unchanged: number;
}

const CHUNK = 1000;

/** Writes provinces, cities, districts and streets; parent and level follow from the statistical code. */
export async function importDivisionRows(pool: Pool, rows: DivisionRow[]): Promise<DivisionSummary> {
  const summary: DivisionSummary = { inserted: 0, changed: 0, unchanged: 0 };
  for (let at = 0; at < rows.length; at += CHUNK) {
    const chunk = rows.slice(at, at + CHUNK);
    const names = await divisionNames(
      pool,
      chunk.map(({ code }) => code),
    );
    const different = chunk.filter(({ code, name }) => names.get(code) !== name);
    const cells = different.map(({ code, name }) => [code, divisionParent(code), divisionLevel(code), name]);
    for (const statement of insertStatements(
      'division',
      ['code', 'parent', 'level', 'name'],
      cells,
      orUpdate(['name']),
    )) {
      await pool.query(statement);
    }
    const inserted = different.filter(({ code }) => !names.has(code)).length;
    summary.inserted += inserted;
    summary.changed += different.length - inserted;
    summary.unchanged += chunk.length - different.length;
  }
  return summary;
}

/** The divisions of a CSV whose first two columns are code and name; rows that are no division are left out. */
export async function readDivisionRows(bytes: AsyncIterable<Buffer | string>): Promise<DivisionRow[]> {
  const rows: DivisionRow[] = [];
  for await (const records of csvRecords(bytes)) {
    for (const { cells } of records) {
      const [code, name] = (cells ?? []).map((cell) => cell.trim());
      if (code && name && divisionLevel(code) && name.length <= 60) rows.push({ code, name });
    }
  }
  return rows;
}
