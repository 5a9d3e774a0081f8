import type { Tx } from '../../foundation/database/db.js';

/** The notice has met the wishes of those it goes to. */
export async function meetWishes(tx: Tx, noticeId: string, communityId: string): Promise<void> {
  await tx.affected(
    `UPDATE notification_wish w JOIN notification_delivery d ON d.notice_id = :noticeId AND d.channel = 'inbox' AND d.resident_id = w.resident_id
     SET w.notice_id = :noticeId WHERE w.community_id = :communityId AND w.notice_id IS NULL`,
    { noticeId, communityId },
  );
}

/** Wishes met by notices of a subject are open again: of those not told yet, or of everybody when nobody comes after all. */
export async function reopenWishes(
  tx: Tx,
  { mergeKey, communityId, everybody }: { mergeKey: string; communityId: string; everybody: boolean },
): Promise<void> {
  const untold = everybody ? '' : `AND d.state = 'superseded'`;
  await tx.affected(
    `UPDATE notification_wish w JOIN notification_notice g ON g.id = w.notice_id AND g.merge_key = :mergeKey
       JOIN notification_delivery d ON d.notice_id = g.id AND d.channel = 'inbox' AND d.resident_id = w.resident_id
     SET w.notice_id = NULL WHERE w.community_id = :communityId ${untold}`,
    { mergeKey, communityId },
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
