import { Tx } from '../../foundation/database/db.js';

interface Row {
  id: string;
  engineer_id: string;
  day: string;
  into: string | null;
}

/** Visits of a community that is being merged away; `into` is the engineer's visit of that day in the other one. */
export async function visitsToMove(tx: Tx, fromId: string, intoId: string): Promise<Row[]> {
  return await tx.rows<Row>(
    `SELECT v.id, v.engineer_id, v.day, o.id AS \`into\` FROM visit v
       LEFT JOIN visit o ON o.engineer_id = v.engineer_id AND o.day = v.day AND o.community_id = :intoId AND o.live = 1 AND v.live = 1
     WHERE v.community_id = :fromId ORDER BY v.id`,
    { intoId, fromId },
  );
}

/** Two visits of one engineer on one day become one; the older id leads on through its bookings, moved by `rehang`. */
export async function foldVisit(
  tx: Tx,
  id: string,
  into: string,
  { part, now }: { part: string | null; now: Date },
): Promise<void> {
  await tx.affected(
    `UPDATE visit o JOIN visit v ON v.id = :id SET o.bookings = o.bookings + v.bookings, o.joined = o.joined + v.joined,
       o.source = IF('engineer' IN (o.source, v.source), 'engineer', 'booking'), o.part = :part, o.changed_at = :now WHERE o.id = :into`,
    { id, part, now, into },
  );
  await tx.affected(
    `UPDATE visit SET state = 'cancelled', live = NULL, bookings = 0, joined = 0, changed_at = :now WHERE id = :id`,
    { now, id },
  );
}

export function moveVisits(tx: Tx, fromId: string, intoId: string): Promise<number> {
  return tx.affected('UPDATE visit SET community_id = :intoId WHERE community_id = :fromId', { intoId, fromId });
}

/** How many visits a community has. Takes `fromId`. */
export const VISITS_THERE = 'SELECT COUNT(*) FROM visit WHERE community_id = :fromId';
