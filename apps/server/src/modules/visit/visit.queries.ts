import type { Db, Tx } from '../../foundation/database/db.js';
import { engineerBy } from '../engineer/engineer.sql.js';
import type { Visit } from './visit.entity.js';
import { liveIn } from './visit.sql.js';

/** Visits that an engineer has announced himself between two business dates, and on which nothing is booked. */
export async function emptyAnnounced(tx: Tx, engineerId: string, from: string, until: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    `SELECT id FROM visit WHERE engineer_id = :engineerId AND day >= :from AND day <= :until AND live = 1 AND source = 'engineer' AND bookings = 0`,
    { engineerId, from, until },
  );
  return rows.map(({ id }) => id);
}

/** Ends visits of days before a business date, so many at most. */
export function finishBefore(db: Db, day: string, now: Date, size: number): Promise<number> {
  return db.autocommit(
    `UPDATE visit SET state = 'done', changed_at = :now WHERE state = 'announced' AND day < :day ORDER BY day LIMIT ${size}`,
    { now, day },
  );
}

export interface ComingVisit extends Pick<Visit, 'id' | 'part'> {
  engineerName: string;
}

/** Who comes to a community on a day, with the names of the engineers. */
export function comingOn(db: Db, communityId: string, day: string): Promise<ComingVisit[]> {
  return db.rows<ComingVisit>(
    `SELECT v.id, v.part, e.name AS engineerName FROM visit v JOIN ${engineerBy('v.engineer_id')}
     WHERE ${liveIn(':communityId', 'v')} AND v.day = :day ORDER BY v.id LIMIT 50`,
    { communityId, day },
  );
}
