import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a resident cancelled: a word, or nothing. A server of the version before says nothing. */
export class CancelCause1763900000027 implements MigrationInterface {
  name = 'CancelCause1763900000027';

  async up(runner: QueryRunner): Promise<void> {
    if (!(await runner.hasColumn('booking', 'cancel_cause')))
      await runner.query(
        'ALTER TABLE booking ADD COLUMN cancel_cause VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL',
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE booking DROP COLUMN cancel_cause');
  }
}
