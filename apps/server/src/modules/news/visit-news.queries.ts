import type { Tx } from '../../foundation/database/db.js';

/** The visits that a notice tells of. */
export async function mentionVisits(tx: Tx, noticeId: string, visitIds: string[]): Promise<void> {
  for (const visitId of visitIds)
    await tx.affected('INSERT INTO notification_mention (notice_id, visit_id) VALUES (:noticeId, :visitId)', {
      noticeId,
      visitId,
    });
}

/** Returns how many it told of. */
export function forgetMentions(tx: Tx, noticeId: string): Promise<number> {
  return tx.affected('DELETE FROM notification_mention WHERE notice_id = :noticeId', { noticeId });
}

/** Whether a notice tells of a visit. */
export const mentions = (noticeId: string, visitId: string) =>
  `EXISTS (SELECT 1 FROM notification_mention v WHERE v.notice_id = ${noticeId} AND v.visit_id = ${visitId})`;

/** Locks a community's day, so that two facts of it are told one after the other. */
export async function lockCommunityDay(tx: Tx, communityId: string, day: string): Promise<void> {
  await tx.affected(
    'INSERT INTO notification_day (community_id, day) VALUES (:communityId, :day) ON DUPLICATE KEY UPDATE day = VALUES(day)',
    { communityId, day },
  );
}
