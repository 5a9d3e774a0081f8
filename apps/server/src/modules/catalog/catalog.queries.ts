import type { Db } from '../../foundation/database/db.js';
import type { ServiceItem } from './catalog.entity.js';

/** Services on offer in the operator's order, after a position in it. */
export function offeredItems(db: Db, after: { position: string; id: string }, limit: number): Promise<ServiceItem[]> {
  return db.rows<ServiceItem>(
    `SELECT id, name, type, duration_minutes AS durationMinutes, skill, price_fen AS priceFen, warranty_price_fen AS warrantyPriceFen, summary, position
     FROM catalog_service_item WHERE active = 1 AND position >= :position AND (position > :position OR id > :id) ORDER BY position, id LIMIT ${limit}`,
    after,
  );
}
