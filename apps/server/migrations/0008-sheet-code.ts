import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Codes of service sheets: an engineer has one on his badge and thousands on sheets, and each is found by its own key. */
export class SheetCode1763900000008 implements MigrationInterface {
  name = 'SheetCode1763900000008';

  async up(runner: QueryRunner): Promise<void> {
    // MySQL has no ADD KEY IF NOT EXISTS; a migration that was killed runs again.
    const found = (await runner.query(
      `SELECT 1 FROM information_schema.statistics WHERE table_schema = DATABASE() AND index_name = 'binding_code_sheet' LIMIT 1`,
    )) as unknown[];
    if (found.length === 0)
      await runner.query('ALTER TABLE binding_code ADD KEY binding_code_sheet (engineer_id, booking_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE binding_code DROP KEY binding_code_sheet');
  }
}
