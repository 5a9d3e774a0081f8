import type { Tx } from '../../foundation/database/db.js';
import type { Level } from './rules/hears.js';

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

/** Its notices belong to the subject no more, all but one: what comes next is news again. */
export async function closeSubject(tx: Tx, mergeKey: string, except: string): Promise<void> {
  await tx.affected('UPDATE notification_notice SET merge_key = NULL WHERE merge_key = :mergeKey AND id <> :except', {
    mergeKey,
    except,
  });
}

/** Locks a community's day, so that two facts of it are told one after the other. */
export async function lockCommunityDay(tx: Tx, communityId: string, day: string): Promise<void> {
  await tx.affected(
    'INSERT INTO notification_day (community_id, day) VALUES (:communityId, :day) ON DUPLICATE KEY UPDATE day = VALUES(day)',
    { communityId, day },
  );
}

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

export async function keepWish(tx: Tx, { residentId, communityId }: Member, now: Date): Promise<void> {
  await tx.affected(
    `INSERT INTO notification_wish (resident_id, community_id, notice_id, created_at) VALUES (:residentId, :communityId, NULL, :now)
     ON DUPLICATE KEY UPDATE notice_id = NULL, created_at = VALUES(created_at)`,
    { residentId, communityId, now },
  );
}
