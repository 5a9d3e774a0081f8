import type { MigrationInterface, QueryRunner } from 'typeorm';

const CODE = 'CHARACTER SET ascii COLLATE ascii_bin';

/** Words to begin with; operators change them, retire them and add their own. */
const PHRASES = [
  ['engineer', '我晚到 10 分钟'],
  ['engineer', '我晚到半小时'],
  ['engineer', '我到楼下了'],
  ['engineer', '请先关水阀'],
  ['engineer', '请接一下电话'],
  ['resident', '我晚到家 10 分钟'],
  ['resident', '请先按门铃'],
  ['resident', '到了请打电话'],
  ['resident', '家里有人，请直接上来'],
];

const STEPS = [
  // A row for every change: who said what about the company, and when. The newest one holds.
  `CREATE TABLE IF NOT EXISTS brand (
    version INT NOT NULL, company VARCHAR(60) NULL, registration_no CHAR(18) ${CODE} NULL, address VARCHAR(120) NULL,
    hotline VARCHAR(40) NULL, hotline_hours VARCHAR(40) NULL, desk_link VARCHAR(300) ${CODE} NULL,
    desk_corp_id VARCHAR(40) ${CODE} NULL, changed_by BIGINT NOT NULL, changed_at DATETIME(3) NOT NULL, PRIMARY KEY (version))`,
  `CREATE TABLE IF NOT EXISTS booking_phrase (
    id BIGINT NOT NULL, side VARCHAR(8) ${CODE} NOT NULL, text VARCHAR(40) NOT NULL, position SMALLINT NOT NULL,
    retired_at DATETIME(3) NULL, PRIMARY KEY (id), KEY booking_phrase_side (side, retired_at, position, id))`,
  `CREATE TABLE IF NOT EXISTS booking_message (
    id BIGINT NOT NULL, booking_id BIGINT NOT NULL, engineer_id BIGINT NOT NULL, side VARCHAR(8) ${CODE} NOT NULL,
    text VARCHAR(40) NOT NULL, sent_at DATETIME(3) NOT NULL, PRIMARY KEY (id), KEY booking_message_booking (booking_id, id))`,
  `INSERT IGNORE INTO booking_phrase (id, side, text, position) VALUES ${PHRASES.map(
    ([side, text], n) => `(${n + 1}, '${side}', '${text}', ${n + 1})`,
  ).join(', ')}`,
];

/** Somebody to call: who the company is, the work numbers of engineers, and what is said with one tap on a booking. */
export class Call1763900000025 implements MigrationInterface {
  name = 'Call1763900000025';

  async up(runner: QueryRunner): Promise<void> {
    if (!(await runner.hasColumn('engineer', 'phone_sealed')))
      await runner.query('ALTER TABLE engineer ADD COLUMN phone_sealed VARBINARY(128) NULL');
    for (const sql of STEPS) await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('What people told each other cannot be made again: restore a backup instead.');
  }
}
