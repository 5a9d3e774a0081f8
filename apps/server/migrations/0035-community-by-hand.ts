import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A community knows how often it was changed, and who changed what by hand: whoever edits what is no longer so is told. */
export class CommunityByHand1763900000035 implements MigrationInterface {
  name = 'CommunityByHand1763900000035';

  async up(runner: QueryRunner): Promise<void> {
    if (!(await runner.hasColumn('community', 'version')))
      await runner.query('ALTER TABLE community ADD COLUMN version INT NOT NULL DEFAULT 0');
    await runner.query(
      `CREATE TABLE IF NOT EXISTS community_change (
         community_id BIGINT NOT NULL, version INT NOT NULL, by_account BIGINT NOT NULL, at DATETIME(3) NOT NULL,
         changes TEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL, PRIMARY KEY (community_id, version))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE community_change');
    await runner.query('ALTER TABLE community DROP COLUMN version');
  }
}
