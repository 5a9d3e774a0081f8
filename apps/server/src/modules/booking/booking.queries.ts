import { Db, Tx } from '../../foundation/database/db.js';
import { isTrue, type Truth } from '../../foundation/database/truth.js';
import { itemBy } from '../catalog/catalog.sql.js';
import { communityBy } from '../community/community.sql.js';
import { engineerBy, isAccountOf } from '../engineer/engineer.sql.js';
import { staffRolesOf } from '../identity/identity.sql.js';
import { membership } from '../resident/resident.sql.js';
import { ATOM_MINUTES } from '../schedule/rules/time-grid.js';
import { moveAtoms, travelAtomsOf } from '../schedule/schedule.queries.js';
import { foldedVisit } from '../visit/visit.sql.js';
import { AlikeBooking } from './alike.dto.js';
import { BookingChangeView } from './booking.dto.js';
import type { Booking, BookingChange } from './booking.entity.js';
import { isUnfinished, SERVICE_NAME } from './booking.sql.js';
import type { Afterwards } from './rules/may-reopen.js';
import type { Actor } from './rules/may-change.js';

export async function hasOpenBooking(db: Db, residentId: string, communityId: string): Promise<boolean> {
  const row = await db.row(
    `SELECT 1 FROM booking WHERE resident_id = :residentId AND community_id = :communityId AND ${isUnfinished()} LIMIT 1`,
    { residentId, communityId },
  );
  return row !== null;
}

/** On which of the visits something is still to be done for the resident. */
export async function joinedVisits(db: Db, residentId: string, visitIds: string[]): Promise<string[]> {
  const rows = await db.rows<{ visit_id: string }>(
    `SELECT DISTINCT visit_id FROM booking
     WHERE resident_id = :residentId AND visit_id IN (:visitIds) AND ${isUnfinished()}`,
    { residentId, visitIds },
  );
  return rows.map((row) => row.visit_id);
}

/**
 * Which of the completed bookings are of somebody on the payroll: any engineer or member of staff, or who served it himself.
 * Asks nothing when none is completed.
 */
export async function ofStaff(db: Db, bookings: Pick<Booking, 'id' | 'state'>[]): Promise<Set<string>> {
  const bookingIds = bookings.filter(({ state }) => state === 'completed').map(({ id }) => id);
  if (bookingIds.length === 0) return new Set();
  const rows = await db.rows<{ id: string }>(
    `SELECT b.id FROM booking b WHERE b.id IN (:bookingIds) AND (
       ${staffRolesOf('b.resident_id')} > 0 OR ${isAccountOf('b.engineer_id', 'b.resident_id')} > 0)`,
    { bookingIds },
  );
  return new Set(rows.map((row) => row.id));
}

/** What stands for or against bringing the issue of each finished booking back. Asks nothing when none is finished. */
export async function afterwardsOf(
  db: Db | Tx,
  bookings: Pick<Booking, 'id' | 'finishedAt'>[],
): Promise<Map<string, Afterwards>> {
  const ids = bookings.filter(({ finishedAt }) => finishedAt !== null).map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const rows = await db.rows<{ id: string; isOpen: Truth; isMember: Truth }>(
    `SELECT b.id, m.resident_id IS NOT NULL AS isMember,
       EXISTS (SELECT 1 FROM booking a WHERE a.reopens_id = b.id AND ${isUnfinished('a')}) = 1 AS isOpen
     FROM booking b LEFT JOIN ${membership('b.resident_id', 'b.community_id', 'm')} WHERE b.id IN (:ids)`,
    { ids },
  );
  return new Map(
    rows.map(({ id, isOpen, isMember }) => [id, { hasOpenAgain: isTrue(isOpen), isMember: isTrue(isMember) }]),
  );
}

/** Moves bookings, calendar and tallies of a merged community. Whoever has read one of them before starts anew. */
export async function moveBookings(tx: Tx, fromId: string, intoId: string): Promise<number> {
  const moved = await tx.affected(
    'UPDATE booking SET community_id = :intoId, version = version + 1 WHERE community_id = :fromId',
    { intoId, fromId },
  );
  await rehang(tx, intoId);
  await moveAtoms(tx, fromId, intoId, 'SELECT id FROM booking WHERE community_id = :intoId');
  await tx.affected(
    `INSERT INTO booking_tally (community_id, engineer_id, completed)
     SELECT :intoId, t.engineer_id, t.completed FROM (SELECT engineer_id, completed FROM booking_tally WHERE community_id = :fromId) t
     ON DUPLICATE KEY UPDATE completed = booking_tally.completed + VALUES(completed)`,
    { intoId, fromId },
  );
  await tx.affected('DELETE FROM booking_tally WHERE community_id = :fromId', { fromId });
  return moved;
}

/** Bookings of a visit that became one with another of the same engineer and day. */
async function rehang(tx: Tx, communityId: string): Promise<void> {
  await tx.affected(
    `UPDATE booking b JOIN ${foldedVisit('b.visit_id')}
     SET b.visit_id = o.id WHERE b.community_id = :communityId`,
    { communityId },
  );
}

/** What a resident has of the same service that is not finished, in the same community or at the same minute, the next one first. */
export const alikeOf = (
  tx: Tx,
  what: { residentId: string; communityId: string; serviceItemId: string; start: Date },
): Promise<AlikeBooking[]> => alikeWhere(tx, '(b.community_id = :communityId OR b.start_at = :start)', what);

/** What he has of it while another one would be done, the next one first. */
export const alikeMeanwhile = (
  tx: Tx,
  what: { id: string; residentId: string; serviceItemId: string; start: Date; end: Date },
): Promise<AlikeBooking[]> => alikeWhere(tx, 'b.id <> :id AND b.start_at < :end AND b.end_at > :start', what);

async function alikeWhere(
  tx: Tx,
  condition: string,
  what: { residentId: string; serviceItemId: string },
): Promise<AlikeBooking[]> {
  const rows = await tx.rows<Omit<AlikeBooking, 'start'> & { start: Date }>(
    `SELECT b.id, b.no, b.start_at AS start, ${SERVICE_NAME} AS serviceName, e.name AS engineerName
     FROM booking b JOIN ${itemBy('b.service_item_id', 's')} LEFT JOIN ${engineerBy('b.engineer_id')}
     WHERE b.resident_id = :residentId AND ${condition}
       AND b.service_item_id = :serviceItemId
       AND ${isUnfinished('b')} ORDER BY b.start_at, b.id`,
    { ...what },
  );
  return rows.map((row) => ({ ...row, start: row.start.toISOString() }));
}

interface BookingNames {
  communityName: string;
  serviceName: string;
  durationMinutes: number;
  /** GCJ-02; null where nobody knows. */
  lat: number | null;
  lng: number | null;
}

/** What the community and the service of each booking are called, where it lies, and how long the service takes: as agreed. */
export async function namesOf(db: Db, bookings: Booking[]): Promise<Map<string, BookingNames>> {
  if (bookings.length === 0) return new Map();
  const rows = await db.rows<BookingNames & { id: string }>(
    `SELECT b.id, c.name AS communityName, ${SERVICE_NAME} AS serviceName,
       COALESCE(b.service_minutes, s.duration_minutes) AS durationMinutes, c.lat, c.lng
     FROM booking b JOIN ${communityBy('b.community_id')} JOIN ${itemBy('b.service_item_id', 's')} WHERE b.id IN (:ids)`,
    { ids: bookings.map((booking) => booking.id) },
  );
  return new Map(rows.map((row) => [row.id, row]));
}

interface ChangeRow extends Pick<BookingChange, 'state' | 'at' | 'text'> {
  booking_id: string;
  by_role: Actor;
}

/** What happened to each booking, oldest first. */
export async function historyOf(db: Db, bookings: Booking[]): Promise<Map<string, BookingChangeView[]>> {
  const history = new Map<string, BookingChangeView[]>();
  if (bookings.length === 0) return history;
  const rows = await db.rows<ChangeRow>(
    `SELECT booking_id, state, at, by_role, text FROM booking_change WHERE booking_id IN (:ids) ORDER BY booking_id, at, id`,
    { ids: bookings.map((booking) => booking.id) },
  );
  for (const row of rows) {
    const line = { state: row.state, at: row.at.toISOString(), by: row.by_role, text: row.text };
    history.set(row.booking_id, [...(history.get(row.booking_id) ?? []), line]);
  }
  return history;
}

/** What the story of a booking says of its being cancelled. */
export async function cancelledLine(tx: Tx, id: string): Promise<string> {
  const sql = `SELECT text FROM booking_change WHERE booking_id = :id AND state = 'cancelled' ORDER BY at, id LIMIT 1`;
  return (await tx.row<{ text: string }>(sql, { id }))?.text ?? '';
}

/** The minutes of travel that the calendar keeps free after each booking. */
export async function travelMinutesOf(db: Db, bookings: Booking[]): Promise<Map<string, number>> {
  if (bookings.length === 0) return new Map();
  const atoms = await travelAtomsOf(
    db,
    bookings.map((booking) => booking.id),
  );
  return new Map([...atoms].map(([id, n]) => [id, n * ATOM_MINUTES]));
}

/** How many bookings a community has. Takes `fromId`. */
export const BOOKINGS_THERE = 'SELECT COUNT(*) FROM booking WHERE community_id = :fromId';
