import type { MigrationInterface, QueryRunner } from 'typeorm';
import { hasKey } from './has-key.js';

const KEYS: [table: string, name: string, columns: string][] = [
  ['binding_tally', 'binding_tally_bound', 'bound, community_id'],
  ['visit', 'visit_community_day', 'community_id, day, id'],
  ['community', 'community_merged', 'merged_into, id'],
];

/** The console sorts communities by their residents, reads all visits of one by day, and tells which were merged into it. */
export class CommunityLists1763900000034 implements MigrationInterface {
  name = 'CommunityLists1763900000034';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, name, columns] of KEYS)
      if (!(await hasKey(runner, table, name))) await runner.query(`ALTER TABLE ${table} ADD KEY ${name} (${columns})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, name] of KEYS) await runner.query(`ALTER TABLE ${table} DROP KEY ${name}`);
  }
}
