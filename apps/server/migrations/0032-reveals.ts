import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often somebody of the staff has looked at a phone and an address in full on his last day of it. */
export class Reveals1763900000032 implements MigrationInterface {
  name = 'Reveals1763900000032';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE IF NOT EXISTS audit_reveal (
         account_id BIGINT NOT NULL, day DATE NOT NULL, times INT NOT NULL, PRIMARY KEY (account_id))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS audit_reveal');
  }
}
