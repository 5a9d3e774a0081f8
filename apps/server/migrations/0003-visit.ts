import type { MigrationInterface, QueryRunner } from 'typeorm';

const CODE = 'CHARACTER SET ascii COLLATE ascii_bin';

const TABLES = [
  `CREATE TABLE IF NOT EXISTS visit (
    id BIGINT NOT NULL, engineer_id BIGINT NOT NULL, community_id BIGINT NOT NULL, day DATE NOT NULL, part VARCHAR(9) ${CODE} NULL,
    source VARCHAR(8) ${CODE} NOT NULL, state VARCHAR(9) ${CODE} NOT NULL DEFAULT 'announced', live TINYINT NULL,
    bookings SMALLINT NOT NULL DEFAULT 0, joined SMALLINT NOT NULL DEFAULT 0, created_at DATETIME(3) NOT NULL, changed_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id), UNIQUE KEY visit_live (engineer_id, community_id, day, live), KEY visit_community (community_id, live, day, id),
    KEY visit_engineer (engineer_id, day, id), KEY visit_day (state, day), CONSTRAINT visit_counts CHECK (joined >= 0 AND joined <= bookings))`,
  `CREATE TABLE IF NOT EXISTS booking_service_record (
    booking_id BIGINT NOT NULL, summary VARCHAR(500) NOT NULL DEFAULT '', items TEXT NOT NULL, photo_ids TEXT NOT NULL,
    price_fen INT NOT NULL, in_warranty TINYINT NOT NULL DEFAULT 0, created_at DATETIME(3) NOT NULL, PRIMARY KEY (booking_id))`,
  `CREATE TABLE IF NOT EXISTS complaint (
    id BIGINT NOT NULL, resident_id BIGINT NOT NULL, community_id BIGINT NOT NULL, booking_id BIGINT NULL, engineer_id BIGINT NULL,
    category VARCHAR(12) ${CODE} NOT NULL, text VARCHAR(500) NOT NULL, state VARCHAR(10) ${CODE} NOT NULL DEFAULT 'registered',
    registered_at DATETIME(3) NOT NULL, due_at DATETIME(3) NOT NULL, repeats SMALLINT NOT NULL DEFAULT 0,
    upheld TINYINT NULL, answer VARCHAR(500) NULL, handled_at DATETIME(3) NULL, handled_by BIGINT NULL,
    PRIMARY KEY (id), KEY complaint_resident (resident_id, id), KEY complaint_booking (booking_id, registered_at),
    KEY complaint_queue (state, id), KEY complaint_community (community_id, registered_at), KEY complaint_engineer (engineer_id, registered_at))`,
  `CREATE TABLE IF NOT EXISTS complaint_repeat (
    id BIGINT NOT NULL, complaint_id BIGINT NOT NULL, category VARCHAR(12) ${CODE} NOT NULL, text VARCHAR(500) NOT NULL,
    at DATETIME(3) NOT NULL, PRIMARY KEY (id), KEY complaint_repeat_complaint (complaint_id, id))`,
];

const BOOKING_COLUMNS: [name: string, definition: string][] = [
  ['visit_id', 'visit_id BIGINT NULL, ADD KEY booking_visit (visit_id)'],
  ['dispatch', 'dispatch TEXT NULL'],
  ['arrived_at', 'arrived_at DATETIME(3) NULL'],
  ['late_minutes', 'late_minutes SMALLINT NULL'],
  ['reopens_id', 'reopens_id BIGINT NULL, ADD KEY booking_reopens (reopens_id)'],
];

/** Bookings made before there were visits: each open one with an engineer gets one; its id is that of the first booking. */
const OPEN = `engineer_id IS NOT NULL AND state IN ('requested', 'scheduled', 'on_the_way', 'on_site')`;
const DAY = 'DATE(start_at + INTERVAL 8 HOUR)';
const BACKFILL = [
  `INSERT IGNORE INTO visit (id, engineer_id, community_id, day, source, live, created_at, changed_at)
   SELECT MIN(id), engineer_id, community_id, ${DAY}, 'booking', 1, MIN(created_at), MIN(created_at)
   FROM booking WHERE ${OPEN} AND visit_id IS NULL GROUP BY engineer_id, community_id, ${DAY}`,
  `UPDATE booking b JOIN visit v ON v.engineer_id = b.engineer_id AND v.community_id = b.community_id AND v.live = 1
     AND v.day = DATE(b.start_at + INTERVAL 8 HOUR)
   SET b.visit_id = v.id WHERE b.visit_id IS NULL AND b.${OPEN.replace(' state', ' b.state')}`,
  `UPDATE visit v SET bookings = (SELECT COUNT(*) FROM booking b WHERE b.visit_id = v.id),
     joined = (SELECT COUNT(*) FROM booking b WHERE b.visit_id = v.id AND b.reason = 'joined')`,
];

/** Visits, what was done, complaints. Each step may run again: a migration that was killed resumes. */
export class Visit1763800000003 implements MigrationInterface {
  name = 'Visit1763800000003';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of TABLES) await runner.query(sql);
    for (const [name, definition] of BOOKING_COLUMNS)
      if (!(await runner.hasColumn('booking', name)))
        await runner.query(`ALTER TABLE booking ADD COLUMN ${definition}`);
    for (const sql of BACKFILL) await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Visits hold what residents were told: restore a backup instead.');
  }
}
