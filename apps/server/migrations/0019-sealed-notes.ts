import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Notes of bookings are sealed as addresses are. Rows of before are sealed by a step that has the key (seal-notes.ts), which empties
 * the plain column. It is kept: a server of the version before may go on writing it meanwhile, and the next `migrate` seals that.
 */
export class SealedNotes1763900000019 implements MigrationInterface {
  name = 'SealedNotes1763900000019';

  async up(runner: QueryRunner): Promise<void> {
    if (!(await runner.hasColumn('booking', 'note_sealed')))
      await runner.query('ALTER TABLE booking ADD COLUMN note_sealed VARBINARY(1280) NULL');
  }

  async down(): Promise<void> {
    throw new Error('Notes can only be read with their key: restore a backup instead.');
  }
}
