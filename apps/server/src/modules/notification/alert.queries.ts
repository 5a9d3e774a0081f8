import type { Tx } from '../../foundation/database/db.js';

/** The notice has met the alerts of those it goes to, in its communities. */
export async function meetAlerts(tx: Tx, noticeId: string): Promise<void> {
  await tx.affected(
    `UPDATE notification_wish w JOIN notification_place p ON p.notice_id = :noticeId AND p.community_id = w.community_id
       JOIN notification_delivery d ON d.notice_id = :noticeId AND d.channel = 'inbox' AND d.resident_id = w.resident_id
     SET w.notice_id = :noticeId WHERE w.notice_id IS NULL`,
    { noticeId },
  );
}

/** Alerts met by notices of a subject are open again: of those not told yet, or of everybody when nothing comes of it after all. */
export async function reopenAlerts(tx: Tx, mergeKey: string, whose: 'untold' | 'everybody'): Promise<void> {
  await tx.affected(
    `UPDATE notification_wish w JOIN notification_notice g ON g.id = w.notice_id AND g.merge_key = :mergeKey
       JOIN notification_delivery d ON d.notice_id = g.id AND d.channel = 'inbox' AND d.resident_id = w.resident_id
     SET w.notice_id = NULL ${whose === 'untold' ? `WHERE d.state = 'superseded'` : ''}`,
    { mergeKey },
  );
}
