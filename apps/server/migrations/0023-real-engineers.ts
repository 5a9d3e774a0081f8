import type { MigrationInterface, QueryRunner } from 'typeorm';

const CODE = 'CHARACTER SET ascii COLLATE ascii_bin';

const STEPS = [
  `CREATE TABLE IF NOT EXISTS engineer_verification (
    id BIGINT NOT NULL, engineer_id BIGINT NOT NULL, document VARCHAR(16) ${CODE} NOT NULL, verified_by BIGINT NOT NULL,
    verified_at DATETIME(3) NOT NULL, ended_by BIGINT NULL, ended_at DATETIME(3) NULL, live TINYINT NULL,
    PRIMARY KEY (id), UNIQUE KEY engineer_verification_live (engineer_id, live))`,
  // Room for portrait and certificate, which are kinds of their own; longer columns disturb no server of the version before.
  `ALTER TABLE photo MODIFY purpose VARCHAR(12) ${CODE} NOT NULL`,
  `ALTER TABLE moderation_item MODIFY kind VARCHAR(12) ${CODE} NOT NULL`,
  `ALTER TABLE moderation_audit MODIFY kind VARCHAR(12) ${CODE} NULL`,
];

/** Who checked whom by which document, and pictures of engineers. Each step may run again. */
export class RealEngineers1763900000023 implements MigrationInterface {
  name = 'RealEngineers1763900000023';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of STEPS) await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('What operators checked cannot be made again: restore a backup instead.');
  }
}
