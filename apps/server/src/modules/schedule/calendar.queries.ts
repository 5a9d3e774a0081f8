import { Db } from '../../foundation/database/db.js';
import { boundInSql } from '../binding/binding.sql.js';
import { communityBy } from '../community/community.sql.js';
import type { BookedStay } from './rules/may-take.js';
import { ATOM_MS } from './rules/time-grid.js';
import { spotOf } from './rules/travel.js';

interface StayRow {
  engineer_id: string;
  booking_id: string;
  community_id: string;
  start_at: Date;
  last_atom: Date;
  lat: string | null;
  lng: string | null;
  bound: string;
}

/** Work of engineers that begins within [from, until), one row per booking. */
export async function staysOf(
  db: Db,
  engineerIds: string[],
  from: Date,
  until: Date,
): Promise<Map<string, BookedStay[]>> {
  const rows = await db.rows<StayRow>(
    `SELECT stay.*, c.lat, c.lng, ${boundInSql('stay.community_id')} AS bound FROM (
       SELECT engineer_id, booking_id, community_id, MIN(start_at) AS start_at, MAX(start_at) AS last_atom
       FROM schedule_atom WHERE engineer_id IN (:engineerIds) AND start_at >= :from AND start_at < :until AND kind = 'work'
       GROUP BY engineer_id, booking_id, community_id) stay JOIN ${communityBy('stay.community_id')}`,
    { engineerIds, from, until },
  );
  const stays = new Map<string, BookedStay[]>();
  for (const row of rows) {
    const stay = {
      bookingId: row.booking_id,
      ...spotOf({ ...row, id: row.community_id }),
      start: row.start_at.getTime(),
      end: row.last_atom.getTime() + ATOM_MS,
      bound: Number(row.bound),
    };
    stays.set(row.engineer_id, [...(stays.get(row.engineer_id) ?? []), stay]);
  }
  return stays;
}
