import type { Tx } from '../../foundation/database/db.js';
import { itemBy } from '../catalog/catalog.sql.js';
import { communityBy } from '../community/community.sql.js';
import { engineerBy } from '../engineer/engineer.sql.js';
import { SERVICE_NAME } from './booking.sql.js';

export interface MovedRow {
  id: string;
  no: string;
  startAt: Date;
  serviceName: string;
  communityName: string;
  toId: string | null;
  toName: string | null;
}

/** Bookings with who has them now, in the order of their beginning. */
export function shownMoves(tx: Tx, ids: string[]): Promise<MovedRow[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return tx.rows(
    `SELECT b.id, b.no, b.start_at AS startAt, ${SERVICE_NAME} AS serviceName, c.name AS communityName,
       CAST(e.id AS CHAR) AS toId, e.name AS toName
     FROM booking b JOIN ${itemBy('b.service_item_id', 's')} JOIN ${communityBy('b.community_id')}
       LEFT JOIN ${engineerBy('b.engineer_id')} WHERE b.id IN (:ids) ORDER BY b.start_at, b.id`,
    { ids },
  );
}
