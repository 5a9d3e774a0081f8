import type { MigrationInterface, QueryRunner } from 'typeorm';
import { hasKey } from './has-key.js';

/** The newest state of each booking that news was made of. */
const TOLD = `CREATE TABLE IF NOT EXISTS notification_booking (
  booking_id BIGINT NOT NULL, version INT NOT NULL, PRIMARY KEY (booking_id))`;

const COLUMNS: [table: string, name: string, definition: string][] = [
  ['complaint', 'first_id', 'first_id BIGINT NULL'],
  ['complaint', 'overdue_at', 'overdue_at DATETIME(3) NULL'],
];

/** A list is read in the order of its key. Inboxes: by when a notice was delivered, not by when its id was made. */
const KEYS: [table: string, name: string, columns: string][] = [
  ['complaint', 'complaint_due', 'state, due_at, id'],
  ['complaint', 'complaint_overdue', 'state, overdue_at, due_at'],
  ['notification_delivery', 'notification_delivery_shown', 'resident_id, channel, done_at'],
];

/** What the new keys serve better. */
const OLD_KEYS: [table: string, name: string][] = [
  ['complaint', 'complaint_queue'],
  ['notification_delivery', 'notification_delivery_inbox'],
];

/** Complaints stand for themselves and have their moment of being late; facts of bookings and inboxes have an order. Each step may run again. */
export class ToldVersions1763900000013 implements MigrationInterface {
  name = 'ToldVersions1763900000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TOLD);
    for (const [table, name, definition] of COLUMNS)
      if (!(await runner.hasColumn(table, name))) await runner.query(`ALTER TABLE ${table} ADD COLUMN ${definition}`);
    for (const [table, name, columns] of KEYS)
      if (!(await hasKey(runner, table, name))) await runner.query(`ALTER TABLE ${table} ADD KEY ${name} (${columns})`);
    for (const [table, name] of OLD_KEYS)
      if (await hasKey(runner, table, name)) await runner.query(`ALTER TABLE ${table} DROP KEY ${name}`);
    await runner.query(
      `UPDATE complaint SET overdue_at = due_at WHERE state = 'handled' AND handled_at > due_at AND overdue_at IS NULL`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Which complaints were late is kept: restore a backup instead.');
  }
}
