import { In } from '../../foundation/database/conditions.js';
import type { Db, Tx } from '../../foundation/database/db.js';
import { Booking } from './booking.entity.js';
import { bookingErrors } from './booking.errors.js';
import { isOpen, isUnfinished } from './booking.sql.js';
import { COMING_STATES } from './rules/may-change.js';
import { ServiceRecord } from './service-record.entity.js';

export async function lockBooking(tx: Tx, id: string): Promise<void> {
  await tx.rows('SELECT id FROM booking WHERE id = :id FOR UPDATE', { id });
}

/** One of a resident's own. 404 when he has none of that id. */
export async function ownBooking(from: Db | Tx, residentId: string, id: string): Promise<Booking> {
  const booking = await from.repository(Booking).findOneBy({ id, residentId });
  if (!booking) throw bookingErrors.unknown();
  return booking;
}

/** The same, locked until the transaction ends: two taps come one after the other. */
export async function holdOwnBooking(tx: Tx, residentId: string, id: string): Promise<Booking> {
  await lockBooking(tx, id);
  return ownBooking(tx, residentId, id);
}

/** One that this engineer has now, locked until the transaction ends. */
export function lockJob(tx: Tx, engineerId: string, id: string): Promise<Booking | null> {
  return tx.repository(Booking).findOne({ where: { id, engineerId }, lock: { mode: 'pessimistic_write' } });
}

/** How many bookings of a resident are not finished, and how many that he made since a moment are cancelled. */
export async function bookingCounts(
  tx: Tx,
  residentId: string,
  since: Date,
): Promise<{ unfinished: number; cancelled: number }> {
  const row = await tx.row<{ unfinished: string; cancelled: string }>(
    `SELECT COUNT(CASE WHEN ${isUnfinished()} THEN 1 END) AS unfinished,
       COUNT(CASE WHEN state = 'cancelled' AND created_at > :since THEN 1 END) AS cancelled
     FROM booking WHERE resident_id = :residentId`,
    { since, residentId },
  );
  return { unfinished: Number(row!.unfinished), cancelled: Number(row!.cancelled) };
}

/** Writes a booking as it was read. False: somebody was faster. */
export async function writeBooking(tx: Tx, { id, version }: Booking, next: Booking): Promise<boolean> {
  const { state, engineerId, startAt, endAt, engineerChanged, reason, dispatch } = next;
  const { arrivedAt, lateMinutes, finishedAt, cancelCause } = next;
  const written = await tx.affected(
    `UPDATE booking SET state = :state, engineer_id = :engineerId, start_at = :startAt, end_at = :endAt,
       engineer_changed = :engineerChanged, reason = :reason, dispatch = :dispatch, arrived_at = :arrivedAt,
       late_minutes = :lateMinutes, finished_at = :finishedAt, cancel_cause = :cancelCause, version = version + 1
     WHERE id = :id AND version = :version`,
    {
      ...{ state, engineerId, startAt, endAt, engineerChanged, reason, dispatch },
      ...{ arrivedAt, lateMinutes, finishedAt, cancelCause },
      id,
      version,
    },
  );
  return written === 1;
}

export async function hangOn(tx: Tx, id: string, visitId: string | null): Promise<void> {
  await tx.affected('UPDATE booking SET visit_id = :visitId WHERE id = :id', { visitId, id });
}

/** Whether a resident has joined a visit. */
export async function hasJoined(tx: Tx, residentId: string, visitId: string): Promise<boolean> {
  const row = await tx.row(
    `SELECT 1 FROM booking WHERE resident_id = :residentId AND visit_id = :visitId AND reason = 'joined' AND ${isOpen()} LIMIT 1`,
    { residentId, visitId },
  );
  return row !== null;
}

/** One more is completed in the community. */
export async function countCompletedIn(tx: Tx, communityId: string, engineerId: string): Promise<void> {
  await tx.affected(
    'INSERT INTO booking_tally (community_id, engineer_id, completed) VALUES (:communityId, :engineerId, 1) ON DUPLICATE KEY UPDATE completed = completed + 1',
    { communityId, engineerId },
  );
}

/** When an engineer is away: from a moment to another; where he is on his way to, from `since`. */
export interface Absence {
  from: Date;
  until: Date;
  since: Date;
  /** He does not come back to where he is either. */
  forEver: boolean;
}

/** His open bookings that begin before the end of his absence and are not over before its beginning. */
export async function openIn(tx: Tx, engineerId: string, { from, until, since, forEver }: Absence): Promise<Booking[]> {
  const rows = await tx.rows<{ id: string }>(
    `SELECT id FROM booking WHERE engineer_id = :engineerId AND start_at < :until
       AND ((${isOpen()} AND end_at > :from) OR (state = 'on_the_way' AND end_at > :since)
         OR (:forEver = 1 AND state = 'on_site')) ORDER BY start_at, id`,
    { engineerId, until, from, since, forEver: forEver ? 1 : 0 },
  );
  return inThatOrder(tx, rows);
}

/** What is still to come of an engineer's bookings on a visit. */
export async function openOnVisit(tx: Tx, visitId: string, engineerId: string): Promise<Booking[]> {
  const rows = await tx.rows<{ id: string }>(
    'SELECT id FROM booking WHERE visit_id = :visitId AND engineer_id = :engineerId AND state IN (:coming) ORDER BY start_at, id',
    { visitId, engineerId, coming: COMING_STATES },
  );
  return inThatOrder(tx, rows);
}

async function inThatOrder(tx: Tx, rows: { id: string }[]): Promise<Booking[]> {
  const bookings: Booking[] = [];
  for (const { id } of rows) bookings.push((await tx.repository(Booking).findOneBy({ id }))!);
  return bookings;
}

/** Bookings by id, in the order of the ids; unknown ones are left out. */
export async function bookingsById(db: Db, ids: string[]): Promise<Booking[]> {
  if (ids.length === 0) return [];
  const found = await db.repository(Booking).findBy({ id: In(ids) });
  const byId = new Map(found.map((booking) => [booking.id, booking]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export function recordsOf(db: Db, bookingIds: string[]): Promise<ServiceRecord[]> {
  return db.repository(ServiceRecord).findBy({ bookingId: In(bookingIds) });
}
