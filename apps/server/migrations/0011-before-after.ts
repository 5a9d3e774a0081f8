import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Photos of a service are from before or after the work; those that were not told apart show what was done. */
export class BeforeAfter1763900000011 implements MigrationInterface {
  name = 'BeforeAfter1763900000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("UPDATE photo SET purpose = 'after' WHERE purpose = 'record'");
  }

  async down(): Promise<void> {
    await Promise.resolve();
  }
}
