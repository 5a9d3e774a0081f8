import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A reply and a withdrawal at once, or a report and a withdrawal, could leave something in moderation that nothing owns. */
const ORPHANS = [
  `DELETE i FROM moderation_item i JOIN review r ON r.id = i.subject_id
   WHERE (i.kind = 'review' AND r.text IS NULL) OR (i.kind = 'reply' AND r.reply IS NULL)`,
  `DELETE r FROM moderation_report r LEFT JOIN moderation_item i ON i.id = r.item_id WHERE i.id IS NULL`,
  `DELETE w FROM notification_wish w JOIN notification_level l ON l.resident_id = w.resident_id AND l.community_id = w.community_id
   WHERE l.level = 'mute'`,
];

/** Nothing stays of what its author took back, nor a wish for word from where one hears nothing. */
export class OrphanContents1763900000017 implements MigrationInterface {
  name = 'OrphanContents1763900000017';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of ORPHANS) await runner.query(sql);
  }

  async down(): Promise<void> {
    // What nobody owns is missed by nobody.
  }
}
