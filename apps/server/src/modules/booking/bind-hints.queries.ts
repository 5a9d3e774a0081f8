import { businessDate, endOfDay, instantOf } from '../../foundation/clock/shanghai.js';
import { Db } from '../../foundation/database/db.js';
import type { ServiceHints } from '../binding/bind-hints.js';
import type { CommunityHint } from '../binding/rules/likely-community.js';

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
  const today = businessDate(now);
  const [hints, latest] = await Promise.all([
    db.rows<HintRow>(
      `(SELECT community_id, 'service' AS reason FROM booking WHERE id = ? AND engineer_id = ?)
       UNION ALL
       (SELECT DISTINCT community_id, 'today' FROM booking WHERE engineer_id = ? AND start_at >= ? AND start_at < ? AND state <> 'cancelled' ORDER BY community_id LIMIT 8)
       UNION ALL
       (SELECT community_id, 'recent' FROM booking WHERE engineer_id = ? AND start_at < ? AND state <> 'cancelled' ORDER BY DATE(start_at + INTERVAL 8 HOUR) DESC, community_id LIMIT 3)`,
      [
        who.sheetBookingId ?? '0',
        who.engineerId,
        who.engineerId,
        instantOf(today),
        endOfDay(today),
        who.engineerId,
        instantOf(today),
      ],
    ),
    db.row<LatestRow>(
      `SELECT s.name AS service_name, b.finished_at, c.name AS community_name
       FROM booking b JOIN catalog_service_item s ON s.id = b.service_item_id JOIN community c ON c.id = b.community_id
       WHERE b.resident_id = ? AND b.engineer_id = ? AND b.state IN ('completed', 'reviewed') ORDER BY b.id DESC LIMIT 1`,
      [who.residentId, who.engineerId],
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
