import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a resident is pushed one notice of its kind and subject. A server of the version before leaves it out: pushed as they come. */
export class PushOnce1763900000020 implements MigrationInterface {
  name = 'PushOnce1763900000020';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasColumn('notification_notice', 'push_once')) return;
    await runner.query('ALTER TABLE notification_notice ADD COLUMN push_once TINYINT NOT NULL DEFAULT 0');
    await runner.query(
      `UPDATE notification_notice SET push_once = 1 WHERE kind = 'visitAnnounced' AND expires_at > UTC_TIMESTAMP(3)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE notification_notice DROP COLUMN push_once');
  }
}
