import type { MigrationInterface, QueryRunner } from 'typeorm';

const CODE = 'CHARACTER SET ascii COLLATE ascii_bin';

const TABLES = [
  `CREATE TABLE IF NOT EXISTS moderation_item (
    id BIGINT NOT NULL, kind VARCHAR(8) ${CODE} NOT NULL, subject_id BIGINT NOT NULL, author_id BIGINT NOT NULL, text VARCHAR(500) NULL,
    state VARCHAR(8) ${CODE} NOT NULL, queue VARCHAR(8) ${CODE} NULL, version INT NOT NULL DEFAULT 0, label INT NULL,
    trace_id VARCHAR(128) ${CODE} NULL, tries SMALLINT NOT NULL DEFAULT 0, unreachable TINYINT NOT NULL DEFAULT 0,
    next_at DATETIME(3) NULL, claim CHAR(36) ${CODE} NULL, submitted_at DATETIME(3) NOT NULL, deadline_at DATETIME(3) NOT NULL,
    decided_at DATETIME(3) NULL, decided_by BIGINT NULL, reason VARCHAR(200) NULL,
    PRIMARY KEY (id), UNIQUE KEY moderation_item_subject (kind, subject_id), KEY moderation_item_due (next_at),
    KEY moderation_item_queue (queue, id), KEY moderation_item_trace (trace_id), KEY moderation_item_author (author_id, id))`,
  // Verdicts on pictures that came before their trace id was stored, or that nobody waits for.
  `CREATE TABLE IF NOT EXISTS moderation_verdict (
    trace_id VARCHAR(128) ${CODE} NOT NULL, suggest VARCHAR(6) ${CODE} NOT NULL, label INT NOT NULL, unreachable TINYINT NOT NULL,
    at DATETIME(3) NOT NULL, PRIMARY KEY (trace_id), KEY moderation_verdict_age (at))`,
  `CREATE TABLE IF NOT EXISTS moderation_report (
    id BIGINT NOT NULL, item_id BIGINT NOT NULL, reporter_id BIGINT NOT NULL, reason VARCHAR(8) ${CODE} NOT NULL, text VARCHAR(200) NULL,
    at DATETIME(3) NOT NULL, PRIMARY KEY (id), UNIQUE KEY moderation_report_once (item_id, reporter_id))`,
  `CREATE TABLE IF NOT EXISTS moderation_audit (
    id BIGINT NOT NULL, action VARCHAR(8) ${CODE} NOT NULL, item_id BIGINT NULL, kind VARCHAR(8) ${CODE} NULL, subject_id BIGINT NULL,
    reason VARCHAR(200) NULL, by_account BIGINT NOT NULL, at DATETIME(3) NOT NULL,
    PRIMARY KEY (id), KEY moderation_audit_subject (kind, subject_id, id))`,
  `CREATE TABLE IF NOT EXISTS moderation_switch (
    name VARCHAR(16) ${CODE} NOT NULL, is_on TINYINT NOT NULL, changed_by BIGINT NOT NULL, changed_at DATETIME(3) NOT NULL, PRIMARY KEY (name))`,
];

/** What users write and show, until it is decided whether others may see it. */
export class Moderation1763900000006 implements MigrationInterface {
  name = 'Moderation1763900000006';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of TABLES) await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Decisions on contents cannot be made again: restore a backup instead.');
  }
}
