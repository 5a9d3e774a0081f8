import type { Db, Tx } from '../../foundation/database/db.js';
import type { Quote } from './quote.entity.js';
import type { QuoteState } from './rules/charge.js';

/** The newest question of a visit, and what came before it. */
export interface LastQuote extends Quote {
  state: QuoteState;
  /** How many of this visit, with this one. */
  asked: number;
  /** He has said no to one of them. */
  declined: boolean;
  /** The newest that he has said yes to; it stays, whatever he is asked afterwards. */
  agreed: { priceFen: number; reason: string } | null;
  /** What he was asked right before and has not answered: it holds no longer. */
  replacedFen: number | null;
}

interface LastRow extends Omit<LastQuote, 'asked' | 'declined' | 'agreed'> {
  asked: string;
  declined: string;
  agreedFen: number | null;
  agreedReason: string | null;
}

/** The newest quote that each engineer has asked for in each booking, on its present visit. */
export async function lastQuotes(db: Db | Tx, bookingIds: string[]): Promise<LastQuote[]> {
  const rows = await db.rows<LastRow>(
    `SELECT q.id, q.booking_id AS bookingId, q.engineer_id AS engineerId, q.price_fen AS priceFen, q.reason, q.state,
       q.created_at AS createdAt, q.answered_at AS answeredAt, n.asked, n.declined,
       a.price_fen AS agreedFen, a.reason AS agreedReason,
       IF(r.id > COALESCE(n.answered_id, 0), r.price_fen, NULL) AS replacedFen
     FROM booking_quote q JOIN (
       SELECT MAX(id) AS id, COUNT(*) AS asked, SUM(state = 'declined') AS declined,
         MAX(CASE WHEN state = 'agreed' THEN id END) AS agreed_id,
         MAX(CASE WHEN state = 'replaced' THEN id END) AS replaced_id,
         MAX(CASE WHEN state IN ('agreed', 'declined') THEN id END) AS answered_id
       FROM booking_quote
       WHERE booking_id IN (:bookingIds) AND state <> 'void' GROUP BY booking_id, engineer_id
     ) n ON n.id = q.id LEFT JOIN booking_quote a ON a.id = n.agreed_id LEFT JOIN booking_quote r ON r.id = n.replaced_id`,
    { bookingIds },
  );
  return rows.map(({ agreedFen, agreedReason, ...row }) => ({
    ...row,
    asked: Number(row.asked),
    declined: Number(row.declined) > 0,
    agreed: agreedFen === null ? null : { priceFen: agreedFen, reason: agreedReason! },
  }));
}

/** A question that waits for its answer is asked no more: another one takes its place. */
export async function replaceQuote(tx: Tx, id: string): Promise<void> {
  await tx.affected(`UPDATE booking_quote SET state = 'replaced' WHERE id = :id AND state = 'open'`, { id });
}

/** What was asked and answered holds no longer. */
export async function endQuotes(tx: Tx, bookingId: string): Promise<void> {
  await tx.affected(`UPDATE booking_quote SET state = 'void' WHERE booking_id = :bookingId AND state <> 'void'`, {
    bookingId,
  });
}
