import type { RegionOf } from '../../foundation/auth/audience.js';
import { addDays, instantOf } from '../../foundation/clock/shanghai.js';
import { allOf, Filter } from '../../foundation/database/all-of.js';
import type { Db } from '../../foundation/database/db.js';
import { momentKey, momentOf } from '../../foundation/http/paging.js';
import { isInRegion, REGION } from '../community/community.sql.js';
import { type ConsoleBookingQuery, OWN_PARTS, type OwnBookingsQuery } from './booking.dto.js';
import { isOpen, isUnfinished, stands } from './booking.sql.js';

/** Unfinished bookings that a workbench shows at once; the next ones follow when some are done. */
const MOST_UNFINISHED = 50;

/** New ones that it shows at once. */
const MOST_WAITING = 50;

export interface ListedBooking {
  id: string;
  start_at: Date;
}

export interface WantedBookings extends ConsoleBookingQuery {
  regionOf: RegionOf;
}

/**
 * What operators look for, the latest start first. Each filter, and each pair, has an index that is read in this order. In a region, and
 * neither of one community, engineer nor day, it is found from its communities: where little was booked, all of the brand would be read.
 */
export function listedBookings(db: Db, query: WantedBookings, rows: number): Promise<ListedBooking[]> {
  const { communityId, engineerId, day, state, regionOf } = query;
  const after = momentOf(query.after);
  const filters: Filter[] = [];
  if (communityId) filters.push(['b.community_id = :communityId', { communityId }]);
  if (engineerId) filters.push(['b.engineer_id = :engineerId', { engineerId }]);
  if (state) filters.push(['b.state = :state', { state }]);
  if (day) {
    const range = { from: instantOf(day), until: instantOf(addDays(day, 1)) };
    filters.push(['b.start_at >= :from AND b.start_at < :until', range]);
  }
  const fromRegion = regionOf !== null && !communityId && !engineerId && !day;
  if (regionOf) filters.push([fromRegion ? 'g.account_id = :regionOf' : isInRegion('b.community_id'), { regionOf }]);
  if (after) filters.push(['b.start_at <= :fromStart AND (b.start_at < :fromStart OR b.id < :fromId)', after]);
  const { where, params } = allOf(filters);
  return db.rows(
    `SELECT b.id, b.start_at FROM ${fromRegion ? `${REGION} STRAIGHT_JOIN booking b ON b.community_id = rc.id` : 'booking b'}
     WHERE ${where} ORDER BY b.start_at DESC, b.id DESC LIMIT ${rows}`,
    params,
  );
}

export const positionAfter = ({ id, start_at: start }: ListedBooking) => momentKey(start, id);

/** What an engineer has begun, or should have done by now, of the days before; oldest first. */
export async function unfinishedBefore(db: Db, engineerId: string, before: Date, now: Date): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(
    `SELECT id FROM booking WHERE engineer_id = :engineerId AND ${isUnfinished()} AND start_at < :before
       AND (end_at <= :now OR NOT ${isOpen()}) ORDER BY start_at, id LIMIT ${MOST_UNFINISHED}`,
    { engineerId, before, now },
  );
  return rows.map(({ id }) => id);
}

/** What was given to an engineer and waits for his yes, whatever day it is for: from a business date on, and before it while its time has not passed. */
export async function waitingForYes(db: Db, engineerId: string, from: Date, now: Date): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(
    `SELECT id FROM booking WHERE engineer_id = :engineerId AND state IN ('requested', 'reopened') AND (start_at >= :from OR end_at > :now)
     ORDER BY start_at, id LIMIT ${MOST_WAITING}`,
    { engineerId, from, now },
  );
  return rows.map(({ id }) => id);
}

/** The two parts of a resident's list: what is still coming, the soonest first, then what is over, the latest first. */
export type OwnPart = (typeof OWN_PARTS)[number];

interface OwnBooking extends ListedBooking {
  part: OwnPart;
}

/** A resident's own, of one part or of both. */
export async function ownBookings(
  db: Db,
  residentId: string,
  { which, after = '' }: OwnBookingsQuery,
  rows: number,
): Promise<OwnBooking[]> {
  const part = OWN_PARTS.find((each) => after.startsWith(`${each}.`));
  const begun = { part: which ?? part ?? 'open', after: after.slice(after.indexOf('.') + 1) };
  const found = await partOfOwn(db, residentId, begun, rows);
  if (which || begun.part === 'over' || found.length >= rows) return found;
  return [...found, ...(await partOfOwn(db, residentId, { part: 'over', after: '' }, rows - found.length))];
}

export const ownPositionAfter = (last: OwnBooking) => `${last.part}.${positionAfter(last)}`;

async function partOfOwn(
  db: Db,
  residentId: string,
  { part, after }: { part: OwnPart; after: string },
  rows: number,
): Promise<OwnBooking[]> {
  const [way, order] = part === 'open' ? ['>', 'ASC'] : ['<', 'DESC'];
  const last = momentOf(after);
  const below: Filter[] = last
    ? [[`start_at ${way}= :fromStart AND (start_at ${way} :fromStart OR id ${way} :fromId)`, last]]
    : [];
  const isIn = part === 'open' ? isUnfinished() : `NOT ${isUnfinished()}`;
  const { where, params } = allOf([['resident_id = :residentId', { residentId }], [isIn, {}], ...below]);
  const found = await db.rows<ListedBooking>(
    `SELECT id, start_at FROM booking WHERE ${where} ORDER BY start_at ${order}, id ${order} LIMIT ${rows}`,
    params,
  );
  return found.map((row) => ({ ...row, part }));
}

/** What waits for an engineer, after an id. */
export function waitingBookings(db: Db, after: string, regionOf: RegionOf, rows: number): Promise<{ id: string }[]> {
  return db.rows(
    `SELECT id FROM booking WHERE engineer_id IS NULL AND state IN ('requested', 'reopened') AND id > :after
       AND ${isInRegion('community_id')} ORDER BY id LIMIT ${rows}`,
    { after, regionOf },
  );
}

/** Whether a booking is for a community in the divisions of who asks. */
export async function isBookingInRegion(db: Db, id: string, regionOf: RegionOf): Promise<boolean> {
  const sql = `SELECT 1 FROM booking WHERE id = :id AND ${isInRegion('community_id')}`;
  return (await db.row(sql, { id, regionOf })) !== null;
}

/** An engineer's bookings that begin within [begin, end) and are not cancelled, in the order of time. */
export async function bookingsWithin(db: Db, engineerId: string, begin: Date, end: Date): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(
    `SELECT id FROM booking WHERE engineer_id = :engineerId AND start_at >= :begin AND start_at < :end AND ${stands()} ORDER BY start_at, id LIMIT 400`,
    { engineerId, begin, end },
  );
  return rows.map(({ id }) => id);
}
