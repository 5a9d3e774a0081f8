import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { newId } from '../../foundation/ids/ids.js';
import { addCredits, balancesOf, Entry, noteCredit, takeAllCredits, takeCredit } from './credit.queries.js';
import { CreditView, SubscribeResult } from './notification.dto.js';
import { notificationErrors } from './notification.errors.js';
import { TemplatesService } from './templates.service.js';

/** Each tap on 允许 is one message of one template. The ledger only grows; the balance is its sum. */
@Injectable()
export class CreditsService {
  constructor(
    private readonly db: Db,
    private readonly templates: TemplatesService,
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
    return balancesOf(this.db, residentId);
  }

  /** Takes one credit for a send. The WHERE clause decides a race. */
  async spend(tx: Tx, residentId: string, templateId: string, noticeId: string): Promise<boolean> {
    if (!(await takeCredit(tx, { residentId, templateId }))) return false;
    await this.note(tx, { residentId, templateId, delta: -1, reason: 'sent', noticeId });
    return true;
  }

  /** The message certainly did not go out: WeChat still has the ticket. */
  giveBack(tx: Tx, residentId: string, templateId: string, noticeId: string): Promise<void> {
    return this.give(tx, { residentId, templateId, delta: 1, reason: 'returned', noticeId });
  }

  /** WeChat says that the user allows none any more (43101): whatever we counted is gone. */
  async wipe(tx: Tx, residentId: string, templateId: string, noticeId: string): Promise<void> {
    const taken = await takeAllCredits(tx, { residentId, templateId });
    if (taken === 0) return;
    await this.note(tx, { residentId, templateId, delta: -taken, reason: 'refused', noticeId });
  }

  private async give(tx: Tx, entry: Entry): Promise<void> {
    await addCredits(tx, entry, entry.delta);
    await this.note(tx, entry);
  }

  private async note(tx: Tx, entry: Entry): Promise<void> {
    const now = this.clock.now();
    await noteCredit(tx, newId(now.getTime()), entry, now);
  }
}
