import type { Tx } from '../../foundation/database/db.js';

/** The communities that a notice is for. */
export async function placeNotice(tx: Tx, noticeId: string, communityIds: Iterable<string>): Promise<void> {
  for (const communityId of new Set(communityIds))
    await tx.affected('INSERT INTO notification_place (notice_id, community_id) VALUES (:noticeId, :communityId)', {
      noticeId,
      communityId,
    });
}

export async function unplaceNotice(tx: Tx, noticeId: string): Promise<void> {
  await tx.affected('DELETE FROM notification_place WHERE notice_id = :noticeId', { noticeId });
}
