import type { MigrationInterface, QueryRunner } from 'typeorm';
import { hasKey } from './has-key.js';

const COLUMNS: [name: string, definition: string][] = [
  ['place', 'place TINYINT NULL'],
  // Follows the photo by itself: whatever hangs it or takes it away gives its place back.
  ['unused', 'unused TINYINT AS (IF(subject_id IS NULL AND removed_at IS NULL, 1, NULL)) VIRTUAL'],
];

/** Photos of the last day that hang on nothing; all older ones have gone. */
const PLACES = `UPDATE photo p
  JOIN (SELECT id, ROW_NUMBER() OVER (PARTITION BY owner_id ORDER BY id) AS n FROM photo WHERE removed_at IS NULL AND subject_id IS NULL) u
    ON u.id = p.id
  SET p.place = u.n WHERE u.n <= 40`;

/** An account has 40 places for photos that hang on nothing, and each place one photo. Each step may run again. */
export class PhotoPlaces1763900000014 implements MigrationInterface {
  name = 'PhotoPlaces1763900000014';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, definition] of COLUMNS)
      if (!(await runner.hasColumn('photo', name))) await runner.query(`ALTER TABLE photo ADD COLUMN ${definition}`);
    if (await hasKey(runner, 'photo', 'photo_unused')) return;
    await runner.query(PLACES);
    await runner.query('ALTER TABLE photo ADD UNIQUE KEY photo_unused (owner_id, unused, place)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE photo DROP KEY photo_unused');
    for (const [name] of [...COLUMNS].reverse()) await runner.query(`ALTER TABLE photo DROP COLUMN ${name}`);
  }
}
