import type { MigrationInterface, QueryRunner } from 'typeorm';

const STEPS = [
  // Photos that were not told apart show what was done.
  "UPDATE photo SET purpose = 'after' WHERE purpose = 'record'",
  // They are of two people: what waits for an operator waits no longer.
  `UPDATE moderation_item i JOIN photo p ON p.id = i.subject_id SET i.kind = 'record', i.queue = NULL
   WHERE i.kind = 'photo' AND p.purpose IN ('before', 'after')`,
];

/** Photos of a service are from before or after the work, and nobody but the two of it sees them. */
export class BeforeAfter1763900000011 implements MigrationInterface {
  name = 'BeforeAfter1763900000011';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of STEPS) await runner.query(sql);
  }

  async down(): Promise<void> {
    await Promise.resolve();
  }
}
