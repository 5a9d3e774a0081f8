import type { Pool } from 'mysql2/promise';
import { kindOfName } from '../rules/community-kind.js';
import type { CommunityRow } from '../rules/community-row.js';
import { csvRecords } from './csv-records.js';
import { DivisionRow, recountDivisions } from './division.queries.js';
import { DivisionSummary, importDivisionRows, readDivisionRows } from './division-import.js';
import { archiveEntry, NATIONAL_PACKAGE } from './national-archive.js';
import { importBatches, ImportSummary, RowBatch } from './row-importer.js';

export interface NationalSummary {
  divisions: DivisionSummary;
  communities: ImportSummary;
}

/** Imports the divisions of China down to streets, and every 社区 and 村 of them as a community. */
export async function importNational(
  pool: Pool,
  archive: string,
  onRows?: (done: number) => void,
): Promise<NationalSummary> {
  const divisions: DivisionRow[] = [];
  for (const level of ['provinces', 'cities', 'areas', 'streets']) {
    divisions.push(...(await readDivisionRows(archiveEntry(archive, `package/dist/${level}.csv`))));
  }
  const summary = await importDivisionRows(pool, divisions);
  const streets = new Set(divisions.map(({ code }) => code));
  const villages = archiveEntry(archive, 'package/dist/villages.csv');
  const communities = await importBatches(pool, nationalRows(villages, streets), {
    source: NATIONAL_PACKAGE.name,
    fileHash: NATIONAL_PACKAGE.sha512,
    onRows,
  });
  await recountDivisions(pool);
  return { divisions: summary, communities };
}

/** The rows of villages.csv: code, name, streetCode, … */
export async function* nationalRows(
  bytes: AsyncIterable<Buffer | string>,
  streets: Set<string>,
): AsyncGenerator<RowBatch> {
  let header = true;
  for await (const records of csvRecords(bytes)) {
    const body = header ? records.slice(1) : records;
    header = false;
    const rows = body.flatMap(({ cells }) => nationalRow(cells, streets) ?? []);
    yield { rows, lines: body.length, rejected: body.length - rows.length };
  }
}

function nationalRow(cells: string[] | null, streets: Set<string>): CommunityRow | null {
  const [code, name, street] = cells ?? [];
  if (!/^\d{12}$/.test(code ?? '') || !name || name.length > 60 || !streets.has(street)) return null;
  const nothing = { lat: null, lng: null, households: null };
  return { code, name, kind: kindOfName(name), district: street.slice(0, 6), street, ...nothing };
}
