import { allOf, Filter } from '../../foundation/database/all-of.js';
import type { Db } from '../../foundation/database/db.js';
import { itemBy } from '../catalog/catalog.sql.js';
import { communityBy, isInRegion } from '../community/community.sql.js';
import type { Booked, Ending } from '../engineer/hanging.hook.js';
import { isUnfinished, SERVICE_NAME, stands } from './booking.sql.js';

/** More than anybody has to do: who has so many reads their number, not each. */
const MOST = 1000;

export interface HangingRow {
  id: string;
  no: string;
  startAt: Date;
  endAt: Date;
  serviceName: string;
  communityName: string;
}

/** Unfinished bookings that hang on what is about to end, the next one first. `shifts` are left to the caller. */
export function hangingOn(
  db: Db,
  { engineerId, communityId, serviceItemId, from, until, staysOnSite, outsideOf }: Ending,
): Promise<HangingRow[]> {
  const filters: Filter[] = [];
  if (engineerId) filters.push(['b.engineer_id = :engineerId', { engineerId }]);
  if (communityId) filters.push(['b.community_id = :communityId', { communityId }]);
  if (serviceItemId) filters.push(['b.service_item_id = :serviceItemId', { serviceItemId }]);
  if (from) filters.push(['b.end_at > :from', { from }]);
  if (staysOnSite) filters.push([`b.state <> 'on_site'`, {}]);
  if (until) filters.push(['b.start_at < :until', { until }]);
  if (outsideOf) filters.push([`NOT ${isInRegion('b.community_id')}`, { regionOf: outsideOf }]);
  const { where, params } = allOf(filters);
  return db.rows(
    `SELECT b.id, b.no, b.start_at AS startAt, b.end_at AS endAt, ${SERVICE_NAME} AS serviceName, c.name AS communityName
     FROM booking b JOIN ${itemBy('b.service_item_id', 's')} JOIN ${communityBy('b.community_id')}
     WHERE ${isUnfinished('b')} AND ${where} ORDER BY b.start_at, b.id LIMIT ${MOST}`,
    params,
  );
}

/** What begins within [from, until) of each engineer; who has nothing is left out. */
export async function bookedOf(db: Db, ids: string[], from: Date, until: Date): Promise<Map<string, Booked>> {
  const rows = await db.rows<{ id: string; bookings: number; minutes: string }>(
    `SELECT b.engineer_id AS id, COUNT(*) AS bookings, SUM(TIMESTAMPDIFF(MINUTE, b.start_at, b.end_at)) AS minutes
     FROM booking b WHERE b.engineer_id IN (:ids) AND b.start_at >= :from AND b.start_at < :until AND ${stands('b')}
     GROUP BY b.engineer_id`,
    { ids, from, until },
  );
  return new Map(
    rows.map(({ id, bookings, minutes }) => [id, { bookings: Number(bookings), minutes: Number(minutes) }]),
  );
}
