import type { QueryRunner } from 'typeorm';

/** For steps that may run again: MySQL has neither ADD KEY IF NOT EXISTS nor DROP KEY IF EXISTS. */
export async function hasKey(runner: QueryRunner, table: string, name: string): Promise<boolean> {
  const found = (await runner.query(
    `SELECT 1 FROM information_schema.statistics
     WHERE table_schema = DATABASE() AND table_name = '${table}' AND index_name = '${name}' LIMIT 1`,
  )) as unknown[];
  return found.length > 0;
}
