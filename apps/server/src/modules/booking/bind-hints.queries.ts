import { businessDate, endOfDay, instantOf } from '../../foundation/clock/shanghai.js';
import { Db } from '../../foundation/database/db.js';
import type { ServiceHints } from '../binding/bind-hints.hook.js';
import type { CommunityHint } from '../binding/rules/likely-community.js';
import { itemBy } from '../catalog/catalog.sql.js';
import { communityBy } from '../community/community.sql.js';
import { isServed, SERVICE_NAME, stands } from './booking.sql.js';

interface HintRow {
  community_id: string;
  reason: CommunityHint['reason'];
}

interface LatestRow {
  service_name: string;
  finished_at: Date;
  community_name: string;
}

/**
 * Where the engineer is today or was last, the community of the service sheet, and what he did for the resident last.
 * Today's come in the order of their ids, not of the hours: whoever scans must not learn when he is where.
 */
export async function bindHintsOf(
  db: Db,
  who: { engineerId: string; residentId: string; sheetBookingId: string | null },
  now: Date,
): Promise<Omit<ServiceHints, 'record'>> {
  const { engineerId } = who;
  const today = businessDate(now);
  const [hints, latest] = await Promise.all([
    db.rows<HintRow>(
      `(SELECT community_id, 'service' AS reason FROM booking WHERE id = :sheetBookingId AND engineer_id = :engineerId)
       UNION ALL
       (SELECT DISTINCT community_id, 'today' FROM booking WHERE engineer_id = :engineerId AND start_at >= :begin AND start_at < :end AND ${stands()} ORDER BY community_id LIMIT 8)
       UNION ALL
       (SELECT community_id, 'recent' FROM booking WHERE engineer_id = :engineerId AND start_at < :begin AND ${stands()} ORDER BY DATE(start_at + INTERVAL 8 HOUR) DESC, community_id LIMIT 3)`,
      { sheetBookingId: who.sheetBookingId ?? '0', engineerId, begin: instantOf(today), end: endOfDay(today) },
    ),
    db.row<LatestRow>(
      `SELECT ${SERVICE_NAME} AS service_name, b.finished_at, c.name AS community_name
       FROM booking b JOIN ${itemBy('b.service_item_id', 's')} JOIN ${communityBy('b.community_id')}
       WHERE b.resident_id = :residentId AND b.engineer_id = :engineerId AND ${isServed('b')} ORDER BY b.id DESC LIMIT 1`,
      { residentId: who.residentId, engineerId },
    ),
  ]);
  return {
    communities: hints.map((row) => ({ communityId: row.community_id, reason: row.reason })),
    latest: latest && {
      serviceName: latest.service_name,
      finishedAt: latest.finished_at.toISOString(),
      communityName: latest.community_name,
    },
  };
}
