import type { Db, Tx } from '../../foundation/database/db.js';
import type { Quote } from './quote.entity.js';

/** The newest quote of each booking that has one. */
export function newestQuotes(db: Db | Tx, bookingIds: string[]): Promise<Quote[]> {
  return db.rows<Quote>(
    `SELECT q.id, q.booking_id AS bookingId, q.engineer_id AS engineerId, q.price_fen AS priceFen, q.reason, q.state,
       q.created_at AS createdAt, q.answered_at AS answeredAt
     FROM booking_quote q WHERE q.id IN (SELECT MAX(n.id) FROM booking_quote n WHERE n.booking_id IN (:bookingIds) GROUP BY n.booking_id)`,
    { bookingIds },
  );
}
