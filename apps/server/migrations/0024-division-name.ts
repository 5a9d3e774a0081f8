import type { MigrationInterface, QueryRunner } from 'typeorm';
import { hasKey } from './has-key.js';

/** Divisions are found by their names: 徐汇区 in front of the name of a community. */
export class DivisionName1763900000024 implements MigrationInterface {
  name = 'DivisionName1763900000024';

  async up(runner: QueryRunner): Promise<void> {
    if (!(await hasKey(runner, 'division', 'division_name')))
      await runner.query('ALTER TABLE division ADD KEY division_name (name, code)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE division DROP KEY division_name');
  }
}
