import type { Db, Tx } from '../../foundation/database/db.js';
import { ServiceItem } from './catalog.entity.js';

/** As it stands; nobody else changes it until the transaction ends. */
export function lockedItem(tx: Tx, id: string): Promise<ServiceItem | null> {
  return tx.repository(ServiceItem).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
}

const COLUMNS =
  'id, name, type, duration_minutes AS durationMinutes, skill, price_fen AS priceFen, warranty_price_fen AS warrantyPriceFen, summary, position';

/** Where a service stands among all: those on offer first. */
export interface ServiceKey {
  active: string;
  position: string;
  id: string;
}

/** All services, those on offer first, each in the operator's order, after a place in it. */
export function allItems(db: Db, after: ServiceKey, limit: number): Promise<ServiceItem[]> {
  return db.rows<ServiceItem>(
    `SELECT ${COLUMNS}, active FROM catalog_service_item
     WHERE active < :active OR (active = :active AND (position > :position OR (position = :position AND id > :id)))
     ORDER BY active DESC, position, id LIMIT ${limit}`,
    { ...after },
  );
}

/** The ids of what is on offer, in its order; nobody else changes it until the transaction ends. */
export function lockedOrder(tx: Tx): Promise<{ id: string; position: number }[]> {
  return tx.rows('SELECT id, position FROM catalog_service_item WHERE active = 1 ORDER BY position, id FOR UPDATE');
}

/** Services on offer in the operator's order, after a position in it. */
export function offeredItems(db: Db, after: { position: string; id: string }, limit: number): Promise<ServiceItem[]> {
  return db.rows<ServiceItem>(
    `SELECT ${COLUMNS}
     FROM catalog_service_item WHERE active = 1 AND position >= :position AND (position > :position OR id > :id) ORDER BY position, id LIMIT ${limit}`,
    after,
  );
}
