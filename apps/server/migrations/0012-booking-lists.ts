import type { MigrationInterface, QueryRunner } from 'typeorm';
import { hasKey } from './has-key.js';

const KEYS: [name: string, columns: string][] = [
  // Operators look for a business day.
  ['booking_start', 'start_at'],
  // What an engineer has still to do, beside years of what is done.
  ['booking_work', 'engineer_id, state, start_at'],
];

/** Bookings are found by day, and an engineer's by state. */
export class BookingLists1763900000012 implements MigrationInterface {
  name = 'BookingLists1763900000012';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, columns] of KEYS)
      if (!(await hasKey(runner, 'booking', name)))
        await runner.query(`ALTER TABLE booking ADD KEY ${name} (${columns})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name] of KEYS) await runner.query(`ALTER TABLE booking DROP KEY ${name}`);
  }
}
