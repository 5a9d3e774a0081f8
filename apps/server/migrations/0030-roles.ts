import type { MigrationInterface, QueryRunner } from 'typeorm';
import { hasKey } from './has-key.js';

const CODE = 'CHARACTER SET ascii COLLATE ascii_bin';

/**
 * Roles of staff, and the divisions of those who look after a region. Who was `operator` is `desk`; his old row stays for a
 * server of the version before. A scan knows where it has led to.
 */
export class Roles1763900000030 implements MigrationInterface {
  name = 'Roles1763900000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE IF NOT EXISTS staff_region (
         account_id BIGINT NOT NULL, division VARCHAR(9) ${CODE} NOT NULL, PRIMARY KEY (account_id, division))`,
    );
    await runner.query(
      `INSERT IGNORE INTO identity_role (account_id, role) SELECT account_id, 'desk' FROM identity_role WHERE role = 'operator'`,
    );
    if (!(await runner.hasColumn('binding_attempt', 'community_id')))
      await runner.query('ALTER TABLE binding_attempt ADD COLUMN community_id BIGINT NULL');
    if (!(await hasKey(runner, 'binding_attempt', 'binding_attempt_community')))
      await runner.query('ALTER TABLE binding_attempt ADD KEY binding_attempt_community (community_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DELETE d FROM identity_role d JOIN identity_role o ON o.account_id = d.account_id AND o.role = 'operator' WHERE d.role = 'desk'`,
    );
    await runner.query('ALTER TABLE binding_attempt DROP COLUMN community_id');
    await runner.query('DROP TABLE staff_region');
  }
}
