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

/** Which of the visits the resident has a booking on. */
export async function joinedVisits(db: Db, residentId: string, visitIds: string[]): Promise<string[]> {
  const rows = await db.rows<{ visit_id: string }>(
    `SELECT DISTINCT visit_id FROM booking WHERE resident_id = ? AND visit_id IN (${visitIds.map(() => '?').join(', ')})`,
    [residentId, ...visitIds],
  );
  return rows.map((row) => row.visit_id);
}

/** Moves bookings, calendar and tallies of a merged community. Whoever has read one of them before starts anew. */
export async function moveBookings(tx: EntityManager, fromId: string, intoId: string): Promise<number> {
  const moved = await affected(
    tx,
    'UPDATE booking SET community_id = ?, version = version + 1 WHERE community_id = ?',
    [intoId, fromId],
  );
  await rehang(tx, intoId);
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

/** Bookings of a visit that became one with another of the same engineer and day. */
async function rehang(tx: EntityManager, communityId: string): Promise<void> {
  await tx.query(
    `UPDATE booking b JOIN visit v ON v.id = b.visit_id AND v.live IS NULL
       JOIN visit o ON o.engineer_id = v.engineer_id AND o.community_id = v.community_id AND o.day = v.day AND o.live = 1
     SET b.visit_id = o.id WHERE b.community_id = ?`,
    [communityId],
  );
}
