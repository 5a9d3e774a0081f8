import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who sent again what may have arrived already, and why. */
export class Resend1763900000009 implements MigrationInterface {
  name = 'Resend1763900000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE IF NOT EXISTS notification_resend (
      id BIGINT NOT NULL, notice_id BIGINT NOT NULL, resent INT NOT NULL, reason VARCHAR(200) NOT NULL,
      by_account BIGINT NOT NULL, at DATETIME(3) NOT NULL, PRIMARY KEY (id), KEY notification_resend_notice (notice_id, id))`);
  }

  async down(): Promise<void> {
    throw new Error('Who sent again is kept: restore a backup instead.');
  }
}
