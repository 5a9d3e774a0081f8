import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  // Tries of what can be guessed, in a quarter of an hour; who is a hash of a name, a network or an account.
  `CREATE TABLE IF NOT EXISTS try_count (
    who BINARY(32) NOT NULL, tries INT NOT NULL, until DATETIME(3) NOT NULL, PRIMARY KEY (who), KEY try_count_age (until))`,
  // Hashes of a name with a network from which it has signed in.
  `CREATE TABLE IF NOT EXISTS identity_address (
    pair BINARY(32) NOT NULL, until DATETIME(3) NOT NULL, PRIMARY KEY (pair))`,
];

/**
 * Tries are counted by name and network, and no longer on the name. What locked a name stands unused in identity_staff, so that a
 * server of the version before can still sign staff in.
 */
export class Tries1763900000018 implements MigrationInterface {
  name = 'Tries1763900000018';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of TABLES) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE identity_address');
    await runner.query('DROP TABLE try_count');
  }
}
