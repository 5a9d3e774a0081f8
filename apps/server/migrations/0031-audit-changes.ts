import type { MigrationInterface, QueryRunner } from 'typeorm';
import { hasKey } from './has-key.js';

/** What a deed has changed, before and after; and the kind of thing it was done to, which its name begins with. */
export class AuditChanges1763900000031 implements MigrationInterface {
  name = 'AuditChanges1763900000031';

  async up(runner: QueryRunner): Promise<void> {
    if (!(await runner.hasColumn('audit_entry', 'changes')))
      await runner.query('ALTER TABLE audit_entry ADD COLUMN changes JSON NULL');
    if (!(await runner.hasColumn('audit_entry', 'kind')))
      await runner.query(
        `ALTER TABLE audit_entry ADD COLUMN kind VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin
           AS (SUBSTRING_INDEX(action, '.', 1)) VIRTUAL`,
      );
    if (!(await hasKey(runner, 'audit_entry', 'audit_entry_kind')))
      await runner.query('ALTER TABLE audit_entry ADD KEY audit_entry_kind (kind, at, id)');
    if (!(await hasKey(runner, 'audit_entry', 'audit_entry_actor_kind')))
      await runner.query('ALTER TABLE audit_entry ADD KEY audit_entry_actor_kind (actor, kind, at, id)');
    if (!(await hasKey(runner, 'audit_entry', 'audit_entry_actor_action')))
      await runner.query('ALTER TABLE audit_entry ADD KEY audit_entry_actor_action (actor, action, at, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const key of ['audit_entry_actor_action', 'audit_entry_actor_kind', 'audit_entry_kind'])
      await runner.query(`ALTER TABLE audit_entry DROP KEY ${key}`);
    for (const column of ['kind', 'changes']) await runner.query(`ALTER TABLE audit_entry DROP COLUMN ${column}`);
  }
}
