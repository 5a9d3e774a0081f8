import { EntityManager } from 'typeorm';
import { affected } from '../../foundation/database/db.js';

interface Row {
  id: string;
  engineer_id: string;
  day: string;
  into: string | null;
}

/** Visits of a community that is being merged away; `into` is the engineer's visit of that day in the other one. */
export async function visitsToMove(tx: EntityManager, fromId: string, intoId: string): Promise<Row[]> {
  return (await tx.query(
    `SELECT v.id, v.engineer_id, v.day, o.id AS \`into\` FROM visit v
       LEFT JOIN visit o ON o.engineer_id = v.engineer_id AND o.day = v.day AND o.community_id = ? AND o.live = 1 AND v.live = 1
     WHERE v.community_id = ? ORDER BY v.id`,
    [intoId, fromId],
  )) as Row[];
}

/** Two visits of one engineer on one day become one; the older id leads on through its bookings, moved by `rehang`. */
export async function foldVisit(
  tx: EntityManager,
  id: string,
  into: string,
  { part, now }: { part: string | null; now: Date },
): Promise<void> {
  await tx.query(
    `UPDATE visit o JOIN visit v ON v.id = ? SET o.bookings = o.bookings + v.bookings, o.joined = o.joined + v.joined,
       o.source = IF('engineer' IN (o.source, v.source), 'engineer', 'booking'), o.part = ?, o.changed_at = ? WHERE o.id = ?`,
    [id, part, now, into],
  );
  await tx.query(
    `UPDATE visit SET state = 'cancelled', live = NULL, bookings = 0, joined = 0, changed_at = ? WHERE id = ?`,
    [now, id],
  );
}

export function moveVisits(tx: EntityManager, fromId: string, intoId: string): Promise<number> {
  return affected(tx, 'UPDATE visit SET community_id = ? WHERE community_id = ?', [intoId, fromId]);
}
