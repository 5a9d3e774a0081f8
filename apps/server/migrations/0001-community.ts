import type { MigrationInterface, QueryRunner } from 'typeorm';

const CODE = 'CHARACTER SET ascii COLLATE ascii_bin';
const TABLE = 'DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';

const TABLES = [
  `CREATE TABLE IF NOT EXISTS division (
    code VARCHAR(12) ${CODE} NOT NULL, parent VARCHAR(12) ${CODE} NULL, level TINYINT NOT NULL, name VARCHAR(60) NOT NULL,
    communities INT NOT NULL DEFAULT 0, PRIMARY KEY (code), KEY division_parent (parent, code)) ${TABLE}`,
  `CREATE TABLE IF NOT EXISTS community (
    id BIGINT NOT NULL, code VARCHAR(32) ${CODE} NOT NULL, name VARCHAR(120) NOT NULL, kind VARCHAR(8) ${CODE} NOT NULL,
    province CHAR(2) ${CODE} NOT NULL, city CHAR(4) ${CODE} NOT NULL, district CHAR(6) ${CODE} NOT NULL, street VARCHAR(9) ${CODE} NULL,
    lat DECIMAL(9,6) NULL, lng DECIMAL(9,6) NULL, row_hash BINARY(16) NOT NULL, merged_into BIGINT NULL, demo TINYINT NOT NULL DEFAULT 0,
    created_at DATETIME(3) NOT NULL, updated_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id), UNIQUE KEY community_code (code), KEY community_place (lat, lng), KEY community_district (district, id)) ${TABLE}`,
  `CREATE TABLE IF NOT EXISTS community_households (
    community_id BIGINT NOT NULL, as_of DATE NOT NULL, households INT NOT NULL, demo TINYINT NOT NULL DEFAULT 0,
    PRIMARY KEY (community_id, as_of)) ${TABLE}`,
  `CREATE TABLE IF NOT EXISTS community_alias (
    id BIGINT NOT NULL, community_id BIGINT NOT NULL, alias VARCHAR(120) NOT NULL,
    PRIMARY KEY (id), KEY community_alias_community (community_id)) ${TABLE}`,
  // One row per name, in the order of places: a city or district is one short range to scan. name_no 0 is the official name.
  `CREATE TABLE IF NOT EXISTS community_name (
    place VARCHAR(9) ${CODE} NOT NULL, community_id BIGINT NOT NULL, name_no SMALLINT NOT NULL,
    han VARCHAR(40) NOT NULL, latin VARCHAR(2048) ${CODE} NOT NULL, PRIMARY KEY (place, community_id, name_no)) ${TABLE}`,
  // Every ending piece of a name: a search for a part of a name is a range of this key, in one province or in each of them.
  `CREATE TABLE IF NOT EXISTS community_name_part (
    province CHAR(2) ${CODE} NOT NULL, inside TINYINT NOT NULL, part VARCHAR(24) NOT NULL, community_id BIGINT NOT NULL,
    PRIMARY KEY (province, inside, part, community_id)) ${TABLE}`,
  `CREATE TABLE IF NOT EXISTS import_run (
    id BIGINT NOT NULL, source VARCHAR(120) NOT NULL, file_hash VARCHAR(128) ${CODE} NOT NULL, state VARCHAR(8) ${CODE} NOT NULL,
    rows_done INT NOT NULL DEFAULT 0, inserted INT NOT NULL DEFAULT 0, changed INT NOT NULL DEFAULT 0, unchanged INT NOT NULL DEFAULT 0,
    rejected INT NOT NULL DEFAULT 0, created_at DATETIME(3) NOT NULL, updated_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id), KEY import_run_file (file_hash, state)) ${TABLE}`,
];

const NAMES = [
  'import_run',
  'community_name_part',
  'community_name',
  'community_alias',
  'community_households',
  'community',
  'division',
];

/** Divisions, communities, their names as searched, dated households, and the checkpoints of imports. */
export class Community1763700000001 implements MigrationInterface {
  readonly name = 'Community1763700000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of NAMES) await runner.query(`DROP TABLE IF EXISTS ${name}`);
  }
}
