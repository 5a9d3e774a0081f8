import type { Db, Tx } from '../../foundation/database/db.js';
import { engineerBy } from '../engineer/engineer.sql.js';
import type { Message, MessageSide, Phrase } from './message.entity.js';
import { MOST_PHRASES } from './rules/may-offer.js';

const PHRASE = 'p.id, p.side, p.text, p.position, p.retired_at AS retiredAt FROM booking_phrase p';

const LIVE = `SELECT ${PHRASE} WHERE p.side = :side AND p.retired_at IS NULL ORDER BY p.position, p.id`;

/** What a side can say now, in the operator's order. */
export const offeredPhrases = (db: Db | Tx, side: MessageSide): Promise<Phrase[]> =>
  db.rows<Phrase>(`${LIVE} LIMIT ${MOST_PHRASES}`, { side });

/** All that are not retired, should there be more than a side is offered. */
export const livePhrases = (tx: Tx, side: MessageSide): Promise<Phrase[]> => tx.rows<Phrase>(LIVE, { side });

/** Who adds or changes one waits for whoever does: phrases are never deleted, so the first one is always there to be locked. */
export async function lockPhrases(tx: Tx): Promise<void> {
  await tx.rows('SELECT id FROM booking_phrase ORDER BY id LIMIT 1 FOR UPDATE');
}

/** All of them, retired ones too, after an id. */
export function phrasesAfter(db: Db, side: MessageSide | null, after: string, limit: number): Promise<Phrase[]> {
  return db.rows<Phrase>(
    `SELECT ${PHRASE} WHERE p.id > :after AND (:side IS NULL OR p.side = :side) ORDER BY p.id LIMIT ${limit}`,
    { side, after },
  );
}

/** False: it was before. */
export async function retirePhrase(tx: Tx, id: string, now: Date): Promise<boolean> {
  const sql = 'UPDATE booking_phrase SET retired_at = :now WHERE id = :id AND retired_at IS NULL';
  return (await tx.affected(sql, { now, id })) === 1;
}

/** What a side has said on a booking while this engineer had it. */
export function saidOn(tx: Tx, of: Pick<Message, 'bookingId' | 'engineerId' | 'side'>): Promise<Message[]> {
  return tx.rows<Message>(
    `SELECT m.text, m.sent_at AS sentAt FROM booking_message m
     WHERE m.booking_id = :bookingId AND m.engineer_id = :engineerId AND m.side = :side`,
    of,
  );
}

export type MessageRow = Message & { engineerName: string };

/** What was said on bookings, newest first. */
export function messagesOn(db: Db, bookingIds: string[]): Promise<MessageRow[]> {
  return db.rows<MessageRow>(
    `SELECT m.id, m.booking_id AS bookingId, m.engineer_id AS engineerId, m.side, m.text, m.sent_at AS sentAt, e.name AS engineerName
     FROM booking_message m JOIN ${engineerBy('m.engineer_id')} WHERE m.booking_id IN (:bookingIds) ORDER BY m.id DESC`,
    { bookingIds },
  );
}
