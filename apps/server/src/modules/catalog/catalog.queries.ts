import type { Db, Tx } from '../../foundation/database/db.js';
import { ServiceItem } from './catalog.entity.js';

/** As it stands; nobody else changes it until the transaction ends. */
export function lockedItem(tx: Tx, id: string): Promise<ServiceItem | null> {
  return tx.repository(ServiceItem).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
}

/** Services on offer in the operator's order, after a position in it. */
export function offeredItems(db: Db, after: { position: string; id: string }, limit: number): Promise<ServiceItem[]> {
  return db.rows<ServiceItem>(
    `SELECT id, name, type, duration_minutes AS durationMinutes, skill, price_fen AS priceFen, warranty_price_fen AS warrantyPriceFen, summary, position
     FROM catalog_service_item WHERE active = 1 AND position >= :position AND (position > :position OR id > :id) ORDER BY position, id LIMIT ${limit}`,
    after,
  );
}
