import type { MigrationInterface, QueryRunner } from 'typeorm';
import { hasKey } from './has-key.js';

/** What a deed has changed, before and after; and what somebody did of a kind, newest first. */
export class AuditChanges1763900000031 implements MigrationInterface {
  name = 'AuditChanges1763900000031';

  async up(runner: QueryRunner): Promise<void> {
    if (!(await runner.hasColumn('audit_entry', 'changes')))
      await runner.query('ALTER TABLE audit_entry ADD COLUMN changes JSON NULL');
    if (!(await hasKey(runner, 'audit_entry', 'audit_entry_actor_action')))
      await runner.query('ALTER TABLE audit_entry ADD KEY audit_entry_actor_action (actor, action, at, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE audit_entry DROP KEY audit_entry_actor_action');
    await runner.query('ALTER TABLE audit_entry DROP COLUMN changes');
  }
}
