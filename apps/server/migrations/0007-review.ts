import type { MigrationInterface, QueryRunner } from 'typeorm';

const CODE = 'CHARACTER SET ascii COLLATE ascii_bin';

const TABLES = [
  `CREATE TABLE IF NOT EXISTS review (
    id BIGINT NOT NULL, booking_id BIGINT NOT NULL, resident_id BIGINT NOT NULL, engineer_id BIGINT NOT NULL, community_id BIGINT NOT NULL,
    service_item_id BIGINT NOT NULL, stars TINYINT NOT NULL, tags VARCHAR(80) ${CODE} NOT NULL DEFAULT '', text VARCHAR(500) NULL,
    text_state VARCHAR(8) ${CODE} NULL, withdrawn TINYINT NOT NULL DEFAULT 0, likes INT NOT NULL DEFAULT 0, created_at DATETIME(3) NOT NULL,
    reply VARCHAR(300) NULL, reply_state VARCHAR(8) ${CODE} NULL, replied_at DATETIME(3) NULL, demo TINYINT NOT NULL DEFAULT 0,
    PRIMARY KEY (id), UNIQUE KEY review_booking (booking_id), KEY review_community (community_id, created_at, id),
    KEY review_engineer (engineer_id, created_at, id), KEY review_resident (resident_id, created_at),
    CONSTRAINT review_stars CHECK (stars BETWEEN 1 AND 5), CONSTRAINT review_likes CHECK (likes >= 0))`,
  `CREATE TABLE IF NOT EXISTS review_like (
    review_id BIGINT NOT NULL, resident_id BIGINT NOT NULL, created_at DATETIME(3) NOT NULL,
    PRIMARY KEY (review_id, resident_id), KEY review_like_resident (resident_id))`,
  `CREATE TABLE IF NOT EXISTS review_tally (
    community_id BIGINT NOT NULL, engineer_id BIGINT NOT NULL, n INT NOT NULL, stars INT NOT NULL,
    PRIMARY KEY (community_id, engineer_id), KEY review_tally_engineer (engineer_id))`,
  `CREATE TABLE IF NOT EXISTS review_tag_tally (
    engineer_id BIGINT NOT NULL, tag VARCHAR(16) ${CODE} NOT NULL, n INT NOT NULL, PRIMARY KEY (engineer_id, tag))`,
];

/** Reviews, likes, and what they add up to. */
export class Review1763900000007 implements MigrationInterface {
  name = 'Review1763900000007';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of TABLES) await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Reviews are what residents said: restore a backup instead.');
  }
}
