import { EntityManager } from 'typeorm';
import { affected, Db } from '../../foundation/database/db.js';
import { OPEN_STATES } from './rules/may-change.js';

export async function hasOpenBooking(db: Db, residentId: string, communityId: string): Promise<boolean> {
  const marks = OPEN_STATES.map(() => '?').join(', ');
  const row = await db.row(
    `SELECT 1 FROM booking WHERE resident_id = ? AND community_id = ? AND state IN (${marks}) LIMIT 1`,
    [residentId, communityId, ...OPEN_STATES],
  );
  return row !== null;
}

/** Moves bookings, calendar and tallies of a merged community. */
export async function moveBookings(tx: EntityManager, fromId: string, intoId: string): Promise<number> {
  const moved = await affected(tx, 'UPDATE booking SET community_id = ? WHERE community_id = ?', [intoId, fromId]);
  await tx.query(
    `UPDATE schedule_atom SET community_id = ? WHERE community_id = ? AND booking_id IN (SELECT id FROM booking WHERE community_id = ?)`,
    [intoId, fromId, intoId],
  );
  await tx.query(
    `INSERT INTO booking_tally (community_id, engineer_id, completed)
     SELECT ?, t.engineer_id, t.completed FROM (SELECT engineer_id, completed FROM booking_tally WHERE community_id = ?) t
     ON DUPLICATE KEY UPDATE completed = booking_tally.completed + VALUES(completed)`,
    [intoId, fromId],
  );
  await tx.query('DELETE FROM booking_tally WHERE community_id = ?', [fromId]);
  return moved;
}
