import type { Pool } from 'mysql2/promise';
import { businessDate } from '../../../foundation/clock/shanghai.js';
import { CommunityRow, communityRow, ROW_REFUSALS, RowContext } from '../rules/community-row.js';
import { COLUMN_TITLE, ColumnPlaces, columnPlaces, doubleColumns, missingColumns } from '../rules/csv-columns.js';
import { Datum, storedPoint } from '../rules/datum.js';
import { CsvRecord, csvRecords } from './csv-records.js';
import { divisionCodes, recountDivisions } from './division.queries.js';
import { ImportFailure } from './import-failure.js';
import { READ } from './text-encoding.js';
import { importBatches, ImportJob, ImportSummary, RowBatch } from './row-importer.js';

/** A line that was not taken, and why. */
export interface Reject {
  line: number;
  column: string;
  reason: string;
  cells: string[];
}

export interface CommunityImport extends ImportJob {
  /** Business date; household counts of a later date are refused. */
  today?: string;
  /** What the coordinates of the file are measured by; must be said when it has any. */
  datum?: Datum | null;
  onReject?: (reject: Reject) => void;
}

/** Imports an operator's CSV of communities. A bad row is reported and stops nothing. */
export async function importCommunities(
  pool: Pool,
  bytes: AsyncIterable<Buffer | string>,
  options: CommunityImport,
): Promise<ImportSummary> {
  const divisions = await divisionCodes(pool);
  if (divisions.size === 0) throw new ImportFailure('还没有行政区划，请先运行 npm run import -- divisions');
  const today = options.today ?? businessDate(new Date());
  const summary = await importBatches(pool, judgedRows(bytes, divisions, today, options), options);
  if (!options.dryRun) await recountDivisions(pool);
  return summary;
}

async function* judgedRows(
  bytes: AsyncIterable<Buffer | string>,
  divisions: Set<string>,
  today: string,
  { onReject = () => undefined, datum = null }: CommunityImport,
): AsyncGenerator<RowBatch> {
  const codes = new Set<string>();
  const context: RowContext = { today, knowsDivision: (code) => divisions.has(code), seen: (code) => codes.has(code) };
  let places: ColumnPlaces | null = null;
  let count = 0;
  for await (const records of csvRecords(bytes)) {
    const body = places ? records : records.slice(1);
    places ??= headerOf(records[0]);
    count += body.length;
    const rows: CommunityRow[] = [];
    for (const record of body) {
      const judged = judge(record, places, context);
      if ('row' in judged) {
        codes.add(judged.row.code);
        rows.push(inStoredDatum(judged.row, datum));
      } else {
        onReject(judged.reject);
      }
    }
    yield { rows, lines: body.length, rejected: body.length - rows.length };
  }
  if (!places) throw new ImportFailure('文件是空的。');
  if (count === 0) throw new ImportFailure('文件里只有第一行的列名，没有小区。');
}

function headerOf({ cells, text }: CsvRecord): ColumnPlaces {
  const places = columnPlaces(cells ?? []);
  const missing = missingColumns(places).map((column) => COLUMN_TITLE[column]);
  if (missing.length > 0)
    throw new ImportFailure(
      `第一行缺少列：${missing.join('、')}。读到的第一行是“${text.slice(0, 80)}”。如果是乱码：${READ}`,
    );
  const twice = doubleColumns(cells ?? []).map((column) => `“${COLUMN_TITLE[column]}”`);
  if (twice.length > 0) throw new ImportFailure(`第一行的${twice.join('、')}有两列，请只留一列。`);
  return places;
}

function inStoredDatum(row: CommunityRow, datum: Datum | null): CommunityRow {
  if (row.lat === null || row.lng === null) return row;
  if (!datum)
    throw new ImportFailure(
      '文件里有经纬度，请说明坐标系：--datum gcj02（高德、腾讯地图）、wgs84（GPS）或 bd09（百度地图）。',
    );
  const { lat, lng } = storedPoint({ lat: Number(row.lat), lng: Number(row.lng) }, datum);
  return { ...row, lat: lat.toFixed(6), lng: lng.toFixed(6) };
}

function judge(
  { line, cells, text }: CsvRecord,
  places: ColumnPlaces,
  context: RowContext,
): { row: CommunityRow } | { reject: Reject } {
  if (!cells) return { reject: { line, column: '', reason: '引号不成对，或这一行太长', cells: [text.slice(0, 200)] } };
  const verdict = communityRow(cells, places, context);
  if ('row' in verdict) return verdict;
  const { refusal, column } = verdict;
  return { reject: { line, column: COLUMN_TITLE[column], reason: ROW_REFUSALS[refusal], cells } };
}
