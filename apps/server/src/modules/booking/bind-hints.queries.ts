import { businessDate, endOfDay, instantOf } from '../../foundation/clock/shanghai.js';
import { Db } from '../../foundation/database/db.js';
import type { ServiceHints } from '../binding/bind-hints.js';
import type { SheetRecord } from '../binding/binding.dto.js';
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

/** Where the engineer is today or was last, the community of the service sheet, and what he did for the resident last. */
export async function bindHintsOf(
  db: Db,
  who: { engineerId: string; residentId: string; sheetBookingId: string | null },
  now: Date,
): Promise<ServiceHints> {
  const today = businessDate(now);
  const [hints, latest, record] = await Promise.all([
    db.rows<HintRow>(
      `(SELECT community_id, 'service' AS reason FROM booking WHERE id = ? AND engineer_id = ?)
       UNION ALL
       (SELECT community_id, 'today' FROM booking WHERE engineer_id = ? AND start_at >= ? AND start_at < ? AND state <> 'cancelled' ORDER BY start_at LIMIT 8)
       UNION ALL
       (SELECT community_id, 'recent' FROM booking WHERE engineer_id = ? AND start_at < ? AND state <> 'cancelled' ORDER BY start_at DESC LIMIT 3)`,
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
    sheetRecord(db, who),
  ]);
  return {
    communities: hints.map((row) => ({ communityId: row.community_id, reason: row.reason })),
    latest: latest && {
      serviceName: latest.service_name,
      finishedAt: latest.finished_at.toISOString(),
      communityName: latest.community_name,
    },
    record,
  };
}

interface SheetRow {
  state: string;
  start_at: Date;
  finished_at: Date | null;
  price_fen: number;
  in_warranty: number;
  service_name: string;
  community_name: string;
  summary: string | null;
  items: string | null;
  photo_ids: string | null;
}

/** What was done at the booking of a service sheet, for nobody but the resident who was served. */
async function sheetRecord(
  db: Db,
  { engineerId, residentId, sheetBookingId }: Parameters<typeof bindHintsOf>[1],
): Promise<SheetRecord | null> {
  if (!sheetBookingId) return null;
  const row = await db.row<SheetRow>(
    `SELECT b.state, b.start_at, b.finished_at, b.price_fen, b.in_warranty, s.name AS service_name, c.name AS community_name,
       r.summary, r.items, r.photo_ids
     FROM booking b JOIN catalog_service_item s ON s.id = b.service_item_id JOIN community c ON c.id = b.community_id
       LEFT JOIN booking_service_record r ON r.booking_id = b.id
     WHERE b.id = ? AND b.resident_id = ? AND b.engineer_id = ?`,
    [sheetBookingId, residentId, engineerId],
  );
  if (!row) return null;
  return {
    bookingId: sheetBookingId,
    serviceName: row.service_name,
    communityName: row.community_name,
    state: row.state,
    start: row.start_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    summary: row.summary ?? '',
    items: JSON.parse(row.items ?? '[]') as SheetRecord['items'],
    photoIds: JSON.parse(row.photo_ids ?? '[]') as string[],
    priceFen: row.price_fen,
    inWarranty: row.in_warranty === 1,
  };
}
