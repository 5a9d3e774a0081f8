import type { MigrationInterface, QueryRunner } from 'typeorm';

const CODE = 'CHARACTER SET ascii COLLATE ascii_bin';

const TABLES = [
  `CREATE TABLE IF NOT EXISTS photo (
    id BIGINT NOT NULL, owner_id BIGINT NOT NULL, purpose VARCHAR(8) ${CODE} NOT NULL, upload_key VARCHAR(64) ${CODE} NOT NULL,
    sha256 BINARY(32) NOT NULL, file_key VARCHAR(60) ${CODE} NOT NULL, width SMALLINT UNSIGNED NOT NULL, height SMALLINT UNSIGNED NOT NULL,
    bytes INT NOT NULL, state VARCHAR(8) ${CODE} NOT NULL DEFAULT 'pending', subject_id BIGINT NULL, position TINYINT NULL,
    created_at DATETIME(3) NOT NULL, removed_at DATETIME(3) NULL,
    PRIMARY KEY (id), UNIQUE KEY photo_upload (owner_id, upload_key), UNIQUE KEY photo_file (file_key),
    KEY photo_subject (purpose, subject_id, position), KEY photo_waiting (removed_at, subject_id, created_at))`,
  // Bytes that belong to no row: noted before they are written, struck out with the row that takes them; noted again when it goes.
  `CREATE TABLE IF NOT EXISTS photo_sweep (
    file_key VARCHAR(60) ${CODE} NOT NULL, due_at DATETIME(3) NOT NULL, taken TINYINT NOT NULL DEFAULT 0,
    PRIMARY KEY (file_key), KEY photo_sweep_due (due_at))`,
];

/** Photos, and the bytes that are to be deleted. */
export class Photo1763900000005 implements MigrationInterface {
  name = 'Photo1763900000005';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of TABLES) await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Photos cannot be made again: restore a backup instead.');
  }
}
