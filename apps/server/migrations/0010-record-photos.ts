import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Photos of a service hang on its booking: the record needs no list of them. */
export class RecordPhotos1763900000010 implements MigrationInterface {
  name = 'RecordPhotos1763900000010';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasColumn('booking_service_record', 'photo_ids'))
      await runner.query('ALTER TABLE booking_service_record DROP COLUMN photo_ids');
  }

  async down(): Promise<void> {
    throw new Error('The lists of photos are gone: restore a backup instead.');
  }
}
