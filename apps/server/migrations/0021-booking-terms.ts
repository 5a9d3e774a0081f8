import type { MigrationInterface, QueryRunner } from 'typeorm';
import { hasKey } from './has-key.js';

/**
 * What was agreed belongs to the booking: the service as it was called, how long it takes, which skill it needs and what it
 * costs in and out of warranty. A server of the version before leaves the columns empty: then the catalogue is asked, as it
 * does. A quote is a price above the agreed one that the engineer asks the resident for.
 */
export class BookingTerms1763900000021 implements MigrationInterface {
  name = 'BookingTerms1763900000021';

  async up(runner: QueryRunner): Promise<void> {
    if (!(await runner.hasColumn('booking', 'service_name')))
      await runner.query(
        `ALTER TABLE booking ADD COLUMN service_name VARCHAR(40) NULL, ADD COLUMN service_minutes SMALLINT NULL,
           ADD COLUMN service_skill VARCHAR(24) NULL, ADD COLUMN list_price_fen INT NULL, ADD COLUMN warranty_price_fen INT NULL`,
      );
    await runner.query(
      `UPDATE booking b JOIN catalog_service_item s ON s.id = b.service_item_id
       SET b.service_name = s.name, b.service_minutes = s.duration_minutes, b.service_skill = s.skill,
         b.list_price_fen = s.price_fen, b.warranty_price_fen = s.warranty_price_fen
       WHERE b.service_name IS NULL`,
    );
    // What hangs on a service that is about to be withdrawn.
    if (!(await hasKey(runner, 'booking', 'booking_service')))
      await runner.query('ALTER TABLE booking ADD KEY booking_service (service_item_id, state, start_at)');
    if (!(await runner.hasColumn('booking_service_record', 'price_reason')))
      await runner.query(
        `ALTER TABLE booking_service_record ADD COLUMN price_reason VARCHAR(100) NULL, ADD COLUMN price_consent VARCHAR(8) NULL,
           ADD COLUMN unasked_reason VARCHAR(100) NULL`,
      );
    await runner.query(
      `CREATE TABLE IF NOT EXISTS booking_quote (
         id BIGINT NOT NULL, booking_id BIGINT NOT NULL, engineer_id BIGINT NOT NULL, price_fen INT NOT NULL,
         reason VARCHAR(100) NOT NULL, state VARCHAR(10) NOT NULL, created_at DATETIME(3) NOT NULL,
         answered_at DATETIME(3) NULL, PRIMARY KEY (id), KEY booking_quote_booking (booking_id, id))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE booking_quote');
    await runner.query('ALTER TABLE booking DROP KEY booking_service');
    await runner.query(
      'ALTER TABLE booking_service_record DROP COLUMN price_reason, DROP COLUMN price_consent, DROP COLUMN unasked_reason',
    );
    await runner.query(
      `ALTER TABLE booking DROP COLUMN service_name, DROP COLUMN service_minutes, DROP COLUMN service_skill,
         DROP COLUMN list_price_fen, DROP COLUMN warranty_price_fen`,
    );
  }
}
