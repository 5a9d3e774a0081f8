import type { Tx } from '../../foundation/database/db.js';
import type { Level } from './rules/hears.js';

interface Member {
  residentId: string;
  communityId: string;
}

export async function setLevel(tx: Tx, { residentId, communityId }: Member, level: Level, now: Date): Promise<void> {
  await tx.affected(
    `INSERT INTO notification_level (resident_id, community_id, level, changed_at) VALUES (:residentId, :communityId, :level, :now)
     ON DUPLICATE KEY UPDATE level = VALUES(level), changed_at = VALUES(changed_at)`,
    { residentId, communityId, level, now },
  );
}

export async function keepAlert(tx: Tx, { residentId, communityId }: Member, now: Date): Promise<void> {
  await tx.affected(
    `INSERT INTO notification_wish (resident_id, community_id, notice_id, created_at) VALUES (:residentId, :communityId, NULL, :now)
     ON DUPLICATE KEY UPDATE notice_id = NULL, created_at = VALUES(created_at)`,
    { residentId, communityId, now },
  );
}

/** Moves what residents want to hear, and whom notices are for, of a merged community. Who said both keeps what he said of `intoId`. */
export async function moveNotifications(tx: Tx, fromId: string, intoId: string): Promise<number> {
  let moved = 0;
  for (const table of ['notification_level', 'notification_wish', 'notification_place']) {
    const sql = `UPDATE IGNORE ${table} SET community_id = :intoId WHERE community_id = :fromId`;
    moved += await tx.affected(sql, { intoId, fromId });
    await tx.affected(`DELETE FROM ${table} WHERE community_id = :fromId`, { fromId });
  }
  return moved;
}

/** How many notices were for a community. Takes `fromId`. */
export const NOTICES_THERE = 'SELECT COUNT(*) FROM notification_place WHERE community_id = :fromId';
