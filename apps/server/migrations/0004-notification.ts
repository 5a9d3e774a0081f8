import type { MigrationInterface, QueryRunner } from 'typeorm';

const CODE = 'CHARACTER SET ascii COLLATE ascii_bin';

const TABLES = [
  `CREATE TABLE IF NOT EXISTS notification_notice (
    id BIGINT NOT NULL, event_key VARCHAR(60) ${CODE} NOT NULL, kind VARCHAR(24) ${CODE} NOT NULL, category VARCHAR(9) ${CODE} NOT NULL,
    merge_key VARCHAR(48) ${CODE} NULL, title VARCHAR(40) NOT NULL, body VARCHAR(200) NOT NULL,
    link_page VARCHAR(60) ${CODE} NOT NULL, link_params VARCHAR(200) ${CODE} NOT NULL,
    push_template VARCHAR(64) ${CODE} NULL, push_data TEXT NULL, created_at DATETIME(3) NOT NULL, expires_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id), UNIQUE KEY notification_notice_event (event_key), KEY notification_notice_merge (merge_key, id))`,
  `CREATE TABLE IF NOT EXISTS notification_place (
    notice_id BIGINT NOT NULL, community_id BIGINT NOT NULL, PRIMARY KEY (notice_id, community_id), KEY notification_place_community (community_id))`,
  `CREATE TABLE IF NOT EXISTS notification_mention (
    notice_id BIGINT NOT NULL, visit_id BIGINT NOT NULL, PRIMARY KEY (notice_id, visit_id))`,
  // The key begins with the notice: a fan-out appends. A claim moves next_at to the end of its lease, out of the others' sight.
  `CREATE TABLE IF NOT EXISTS notification_delivery (
    notice_id BIGINT NOT NULL, channel VARCHAR(6) ${CODE} NOT NULL, resident_id BIGINT NOT NULL, lane TINYINT NOT NULL,
    state VARCHAR(10) ${CODE} NOT NULL, next_at DATETIME(3) NOT NULL, claim CHAR(36) ${CODE} NULL, tries TINYINT NOT NULL DEFAULT 0,
    asked TINYINT NOT NULL DEFAULT 0, why VARCHAR(12) ${CODE} NULL, done_at DATETIME(3) NULL, read_at DATETIME(3) NULL,
    PRIMARY KEY (notice_id, channel, resident_id), KEY notification_delivery_due (channel, state, lane, next_at),
    KEY notification_delivery_inbox (resident_id, channel, notice_id))`,
  // Residents of a notice that one worker puts into inboxes at once; gone when it is done.
  `CREATE TABLE IF NOT EXISTS notification_batch (
    notice_id BIGINT NOT NULL, first_id BIGINT NOT NULL, last_id BIGINT NOT NULL, lane TINYINT NOT NULL, due_at DATETIME(3) NOT NULL,
    claim CHAR(36) ${CODE} NULL, PRIMARY KEY (notice_id, first_id), KEY notification_batch_due (lane, due_at))`,
  `CREATE TABLE IF NOT EXISTS notification_reach (
    notice_id BIGINT NOT NULL, channel VARCHAR(6) ${CODE} NOT NULL, state VARCHAR(10) ${CODE} NOT NULL, n INT NOT NULL,
    PRIMARY KEY (notice_id, channel, state))`,
  `CREATE TABLE IF NOT EXISTS notification_inbox (resident_id BIGINT NOT NULL, unread INT NOT NULL, PRIMARY KEY (resident_id))`,
  `CREATE TABLE IF NOT EXISTS notification_level (
    resident_id BIGINT NOT NULL, community_id BIGINT NOT NULL, level VARCHAR(6) ${CODE} NOT NULL, changed_at DATETIME(3) NOT NULL,
    PRIMARY KEY (resident_id, community_id), KEY notification_level_community (community_id))`,
  `CREATE TABLE IF NOT EXISTS notification_wish (
    resident_id BIGINT NOT NULL, community_id BIGINT NOT NULL, notice_id BIGINT NULL, created_at DATETIME(3) NOT NULL,
    PRIMARY KEY (resident_id, community_id), KEY notification_wish_community (community_id, notice_id), KEY notification_wish_notice (notice_id))`,
  `CREATE TABLE IF NOT EXISTS notification_credit (
    id BIGINT NOT NULL, resident_id BIGINT NOT NULL, template_id VARCHAR(64) ${CODE} NOT NULL, delta INT NOT NULL,
    reason VARCHAR(8) ${CODE} NOT NULL, notice_id BIGINT NULL, at DATETIME(3) NOT NULL,
    PRIMARY KEY (id), KEY notification_credit_resident (resident_id, template_id, id))`,
  `CREATE TABLE IF NOT EXISTS notification_balance (
    resident_id BIGINT NOT NULL, template_id VARCHAR(64) ${CODE} NOT NULL, balance INT NOT NULL,
    PRIMARY KEY (resident_id, template_id), CONSTRAINT notification_balance_left CHECK (balance >= 0))`,
  `CREATE TABLE IF NOT EXISTS notification_day (community_id BIGINT NOT NULL, day DATE NOT NULL, PRIMARY KEY (community_id, day))`,
];

/** Notices, their deliveries with counters, what residents want to hear, and subscribe-message credits. */
export class Notification1763800000004 implements MigrationInterface {
  name = 'Notification1763800000004';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of TABLES) await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Notices hold what residents were told: restore a backup instead.');
  }
}
