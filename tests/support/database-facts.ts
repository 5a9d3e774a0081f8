import type { RowDataPacket } from 'mysql2/promise';
import type { World } from './world.js';

/** What a story reads past the API, straight from the tables. */
export async function rowsOf<T>(world: World, sql: string, params: unknown[] = []): Promise<T[]> {
  return (await world.sql.query<RowDataPacket[]>(sql, params))[0] as T[];
}

/** How many rows; `from` is a table, with a WHERE when needed. */
export async function countOf(world: World, from: string, params: unknown[] = []): Promise<number> {
  const [row] = await rowsOf<{ n: string }>(world, `SELECT COUNT(*) AS n FROM ${from}`, params);
  return Number(row.n);
}

/** Tables that a refused request may touch: the memory of answers, sessions and tries, rows that are only there to be locked. */
const MEMORY = ['idempotency_key', 'identity_session', 'schedule_day', 'try_count', 'migrations'];

/** A checksum per table, to see that nothing was written. */
export async function checksums(world: World, without: string[] = []): Promise<Record<string, unknown>> {
  const tables = await rowsOf<Record<string, string>>(world, 'SHOW TABLES');
  const names = tables.map((row) => Object.values(row)[0]).filter((name) => ![...MEMORY, ...without].includes(name));
  const sums = await rowsOf<{ Table: string; Checksum: string }>(world, `CHECKSUM TABLE ${names.join(', ')}`);
  return Object.fromEntries(sums.map((row) => [row.Table.split('.')[1], row.Checksum]));
}
