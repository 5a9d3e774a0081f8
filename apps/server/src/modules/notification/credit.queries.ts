import type { Db, Tx } from '../../foundation/database/db.js';
import type { CreditView } from './notification.dto.js';

export interface Ticket {
  residentId: string;
  templateId: string;
}

export function balancesOf(db: Db, residentId: string): Promise<CreditView[]> {
  return db.rows<CreditView>(
    'SELECT template_id AS templateId, balance FROM notification_balance WHERE resident_id = :residentId ORDER BY template_id',
    { residentId },
  );
}

/** Takes one credit. The WHERE clause decides a race; false: none was left. */
export async function takeCredit(tx: Tx, { residentId, templateId }: Ticket): Promise<boolean> {
  const taken = await tx.affected(
    'UPDATE notification_balance SET balance = balance - 1 WHERE resident_id = :residentId AND template_id = :templateId AND balance > 0',
    { residentId, templateId },
  );
  return taken === 1;
}

/** Takes all credits. Returns how many there were. */
export async function takeAllCredits(tx: Tx, { residentId, templateId }: Ticket): Promise<number> {
  const ticket = { residentId, templateId };
  const row = await tx.row<{ balance: number }>(
    'SELECT balance FROM notification_balance WHERE resident_id = :residentId AND template_id = :templateId FOR UPDATE',
    ticket,
  );
  if (!row || row.balance === 0) return 0;
  await tx.affected(
    'UPDATE notification_balance SET balance = 0 WHERE resident_id = :residentId AND template_id = :templateId',
    ticket,
  );
  return row.balance;
}

export async function addCredits(tx: Tx, { residentId, templateId }: Ticket, delta: number): Promise<void> {
  await tx.affected(
    `INSERT INTO notification_balance (resident_id, template_id, balance) VALUES (:residentId, :templateId, :delta)
     ON DUPLICATE KEY UPDATE balance = balance + VALUES(balance)`,
    { residentId, templateId, delta },
  );
}

export interface Entry extends Ticket {
  delta: number;
  reason: 'accepted' | 'sent' | 'returned' | 'refused';
  noticeId: string | null;
}

/** A line in the ledger, which only grows. */
export async function noteCredit(tx: Tx, id: string, entry: Entry, now: Date): Promise<void> {
  await tx.affected(
    'INSERT INTO notification_credit (id, resident_id, template_id, delta, reason, notice_id, at) VALUES (:id, :residentId, :templateId, :delta, :reason, :noticeId, :now)',
    { ...entry, id, now },
  );
}
