import type { Tx } from '../../foundation/database/db.js';
import type { Channel } from './notification.entity.js';
import { countMoves } from './reach.queries.js';

export interface Progress {
  /** Somebody was told already. */
  told: boolean;
  /** The notice that nobody has got yet. */
  unseen: string | null;
}

/** How far the notices of a subject got: whether somebody was told, and the one of a kind that nobody has got yet. */
export async function progressOf(tx: Tx, mergeKey: string, kind: string): Promise<Progress> {
  const rows = await tx.rows<{ id: string; kind: string; told: string; begun: string }>(
    `SELECT g.id, g.kind, MAX(r.state = 'delivered') AS told, MAX(r.state <> 'waiting') AS begun
     FROM notification_notice g JOIN notification_reach r ON r.notice_id = g.id AND r.n > 0 WHERE g.merge_key = :mergeKey GROUP BY g.id, g.kind`,
    { mergeKey },
  );
  const unseen = rows.find((row) => row.kind === kind && Number(row.begun) === 0);
  return { told: rows.some((row) => Number(row.told) === 1), unseen: unseen?.id ?? null };
}

/** Notices of a subject: all, of some kinds, or all but one. */
export interface Superseded {
  mergeKey: string;
  kinds?: string[];
  except?: string;
}

/** What waits to be told of a subject is told no more. False: nothing waited. */
export async function supersede(tx: Tx, { mergeKey, kinds = [], except }: Superseded, now: Date): Promise<boolean> {
  const ofKinds = kinds.length > 0 ? 'AND g.kind IN (:kinds)' : '';
  const which = `g.merge_key = :mergeKey AND g.id <> :except ${ofKinds} AND d.state = 'waiting'`;
  const params = { mergeKey, except: except ?? '0', ...(kinds.length > 0 && { kinds }) };
  const waiting = await tx.rows<{ notice_id: string; channel: Channel; n: string }>(
    `SELECT d.notice_id, d.channel, COUNT(*) AS n FROM notification_notice g JOIN notification_delivery d ON d.notice_id = g.id
     WHERE ${which} GROUP BY d.notice_id, d.channel FOR UPDATE`,
    params,
  );
  if (waiting.length === 0) return false;
  await tx.affected(
    `UPDATE notification_notice g JOIN notification_delivery d ON d.notice_id = g.id
     SET d.state = 'superseded', d.done_at = :now, d.claim = NULL WHERE ${which}`,
    { ...params, now },
  );
  const moves = waiting.map(({ notice_id: noticeId, channel, n }) => ({ noticeId, channel, count: Number(n) }));
  await countMoves(
    tx,
    moves.map((move) => ({ ...move, from: 'waiting', to: 'superseded' })),
  );
  return true;
}

/** Its notices belong to the subject no more, all but one: what comes next is news again. */
export async function closeSubject(tx: Tx, mergeKey: string, except: string): Promise<void> {
  await tx.affected('UPDATE notification_notice SET merge_key = NULL WHERE merge_key = :mergeKey AND id <> :except', {
    mergeKey,
    except,
  });
}
