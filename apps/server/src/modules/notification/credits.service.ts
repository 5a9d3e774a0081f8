import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { newId } from '../../foundation/ids/ids.js';
import { SubscribeTemplates } from '../../gateways/wechat/subscribe-templates.js';
import { CreditView, SubscribeResult } from './notification.dto.js';
import { notificationErrors } from './notification.errors.js';

type Reason = 'accepted' | 'sent' | 'returned' | 'refused';

interface Entry {
  residentId: string;
  templateId: string;
  delta: number;
  reason: Reason;
  noticeId: string | null;
}

/** Each tap on 允许 is one message of one template. The ledger only grows; the balance is its sum. */
@Injectable()
export class CreditsService {
  constructor(
    private readonly db: Db,
    private readonly templates: SubscribeTemplates,
    private readonly clock: Clock,
  ) {}

  /** What requestSubscribeMessage answered. */
  async remember(residentId: string, results: Record<string, SubscribeResult>): Promise<void> {
    if (!Object.keys(results).every((id) => this.templates.knows(id))) throw notificationErrors.unknownTemplate();
    const accepted = Object.keys(results).filter((id) => results[id] === 'accept');
    await this.db.transaction(async (tx) => {
      for (const templateId of accepted.sort())
        await this.give(tx, { residentId, templateId, delta: 1, reason: 'accepted', noticeId: null });
    });
  }

  balances(residentId: string): Promise<CreditView[]> {
    return this.db.rows<CreditView>(
      'SELECT template_id AS templateId, balance FROM notification_balance WHERE resident_id = :residentId ORDER BY template_id',
      { residentId },
    );
  }

  /** Takes one credit for a send. The WHERE clause decides a race. */
  async spend(tx: Tx, residentId: string, templateId: string, noticeId: string): Promise<boolean> {
    const taken = await tx.affected(
      'UPDATE notification_balance SET balance = balance - 1 WHERE resident_id = :residentId AND template_id = :templateId AND balance > 0',
      { residentId, templateId },
    );
    if (taken !== 1) return false;
    await this.note(tx, { residentId, templateId, delta: -1, reason: 'sent', noticeId });
    return true;
  }

  /** The message certainly did not go out: WeChat still has the ticket. */
  giveBack(tx: Tx, residentId: string, templateId: string, noticeId: string): Promise<void> {
    return this.give(tx, { residentId, templateId, delta: 1, reason: 'returned', noticeId });
  }

  /** WeChat says that the user allows none any more (43101): whatever we counted is gone. */
  async wipe(tx: Tx, residentId: string, templateId: string, noticeId: string): Promise<void> {
    const [row] = await tx.rows<{ balance: number }>(
      'SELECT balance FROM notification_balance WHERE resident_id = :residentId AND template_id = :templateId FOR UPDATE',
      { residentId, templateId },
    );
    if (!row || row.balance === 0) return;
    await tx.affected(
      'UPDATE notification_balance SET balance = 0 WHERE resident_id = :residentId AND template_id = :templateId',
      { residentId, templateId },
    );
    await this.note(tx, { residentId, templateId, delta: -row.balance, reason: 'refused', noticeId });
  }

  private async give(tx: Tx, entry: Entry): Promise<void> {
    await tx.affected(
      `INSERT INTO notification_balance (resident_id, template_id, balance) VALUES (:residentId, :templateId, :delta)
       ON DUPLICATE KEY UPDATE balance = balance + VALUES(balance)`,
      { residentId: entry.residentId, templateId: entry.templateId, delta: entry.delta },
    );
    await this.note(tx, entry);
  }

  private async note(tx: Tx, { residentId, templateId, delta, reason, noticeId }: Entry): Promise<void> {
    const now = this.clock.now();
    await tx.affected(
      'INSERT INTO notification_credit (id, resident_id, template_id, delta, reason, notice_id, at) VALUES (:id, :residentId, :templateId, :delta, :reason, :noticeId, :now)',
      { id: newId(now.getTime()), residentId, templateId, delta, reason, noticeId, now },
    );
  }
}
