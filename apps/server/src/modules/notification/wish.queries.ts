import { EntityManager } from 'typeorm';

/** The notice has met the wishes of those it goes to. */
export async function meetWishes(tx: EntityManager, noticeId: string, communityId: string): Promise<void> {
  await tx.query(
    `UPDATE notification_wish w JOIN notification_delivery d ON d.notice_id = ? AND d.channel = 'inbox' AND d.resident_id = w.resident_id
     SET w.notice_id = ? WHERE w.community_id = ? AND w.notice_id IS NULL`,
    [noticeId, noticeId, communityId],
  );
}

/** Wishes met by notices of a subject are open again: of those not told yet, or of everybody when nobody comes after all. */
export async function reopenWishes(
  tx: EntityManager,
  { mergeKey, communityId, everybody }: { mergeKey: string; communityId: string; everybody: boolean },
): Promise<void> {
  const untold = everybody ? '' : `AND d.state = 'superseded'`;
  await tx.query(
    `UPDATE notification_wish w JOIN notification_notice g ON g.id = w.notice_id AND g.merge_key = ?
       JOIN notification_delivery d ON d.notice_id = g.id AND d.channel = 'inbox' AND d.resident_id = w.resident_id
     SET w.notice_id = NULL WHERE w.community_id = ? ${untold}`,
    [mergeKey, communityId],
  );
}

/** Moves what residents want to hear, and whom notices are for, of a merged community. Who said both keeps what he said of `intoId`. */
export async function moveNotifications(tx: EntityManager, fromId: string, intoId: string): Promise<number> {
  let moved = 0;
  for (const table of ['notification_level', 'notification_wish', 'notification_place']) {
    const result = (await tx.query(`UPDATE IGNORE ${table} SET community_id = ? WHERE community_id = ?`, [
      intoId,
      fromId,
    ])) as { affectedRows: number };
    await tx.query(`DELETE FROM ${table} WHERE community_id = ?`, [fromId]);
    moved += result.affectedRows;
  }
  return moved;
}
