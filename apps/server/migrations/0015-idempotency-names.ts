import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What names the effect of a request, in place of a copy of its answer. Copies that are there are not read any more, and end after two days. */
export class IdempotencyNames1763900000015 implements MigrationInterface {
  name = 'IdempotencyNames1763900000015';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasColumn('idempotency_key', 'names')) return;
    const text = 'VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin';
    await runner.query(`ALTER TABLE idempotency_key ADD COLUMN names ${text} NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('idempotency_key', 'names');
  }
}
