import { In } from '../../foundation/database/conditions.js';
import type { Db, Tx } from '../../foundation/database/db.js';
import type { Atom } from './rules/lay-out.js';
import { SlotAtom } from './schedule.entity.js';

/** Locks a day of an engineer. False: it has no row yet. */
export async function lockDay(tx: Tx, engineerId: string, date: string): Promise<boolean> {
  const lock = 'SELECT day FROM schedule_day WHERE engineer_id = :engineerId AND day = :date FOR UPDATE';
  return (await tx.row(lock, { engineerId, date })) !== null;
}

/** Which of these days, pairs of engineer and date, have no row yet. */
export async function missingDays(db: Db, days: string[][]): Promise<string[][]> {
  const found = await db.rows<{ id: string; day: string }>(
    'SELECT engineer_id AS id, day FROM schedule_day WHERE (engineer_id, day) IN (:days)',
    { days },
  );
  const known = new Set(found.map(({ id, day }) => `${id} ${day}`));
  return days.filter(([id, date]) => !known.has(`${id} ${date}`));
}

/** Makes rows of days on a connection of its own, unless somebody else has made them. */
export async function makeDays(db: Db, days: string[][]): Promise<void> {
  if (days.length > 0) await db.autocommit('INSERT IGNORE INTO schedule_day (engineer_id, day) VALUES :days', { days });
}

/** The stored atoms of bookings. */
export async function storedAtoms(tx: Tx, engineerId: string, bookingIds: string[]): Promise<Atom[]> {
  if (bookingIds.length === 0) return [];
  const rows = await tx.repository(SlotAtom).findBy({ engineerId, bookingId: In(bookingIds) });
  return rows.map((row) => ({ ...row, start: row.startAt.getTime() }));
}

export async function deleteAtom(tx: Tx, engineerId: string, { start, bookingId }: Atom): Promise<void> {
  await tx.affected(
    'DELETE FROM schedule_atom WHERE engineer_id = :engineerId AND start_at = :startAt AND booking_id = :bookingId',
    { engineerId, startAt: new Date(start), bookingId },
  );
}

/** How many atoms of travel the calendar keeps free after each booking; those without are left out. */
export async function travelAtomsOf(db: Db, bookingIds: string[]): Promise<Map<string, number>> {
  const rows = await db.rows<{ id: string; atoms: string }>(
    `SELECT booking_id AS id, COUNT(*) AS atoms FROM schedule_atom WHERE booking_id IN (:bookingIds) AND kind = 'travel' GROUP BY booking_id`,
    { bookingIds },
  );
  return new Map(rows.map(({ id, atoms }) => [id, Number(atoms)]));
}

/** Moves the atoms of a merged community, of those bookings that `moved` selects. */
export async function moveAtoms(tx: Tx, fromId: string, intoId: string, moved: string): Promise<void> {
  await tx.affected(
    `UPDATE schedule_atom SET community_id = :intoId WHERE community_id = :fromId AND booking_id IN (${moved})`,
    { intoId, fromId },
  );
}
