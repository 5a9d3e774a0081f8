import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Db, Tx } from '../../foundation/database/db.js';
import type { Pushed } from '../../gateways/wechat/wechat.gateway.js';
import { lockResident } from '../resident/resident.queries.js';
import { CreditsService } from './credits.service.js';
import { PushRow, recentMarketing, step } from './push.queries.js';
import { overCap } from './rules/may-push.js';

/** Longer than a push can take: three tries and a token, five seconds each. */
export const SENDING_MS = 60_000;

/** A push that this worker has claimed. */
export type Ours = PushRow & { token: string };

/** Writes down what becomes of pushes, together with the credits they take. */
@Injectable()
export class PushWriter {
  constructor(
    private readonly db: Db,
    private readonly credits: CreditsService,
    private readonly clock: Clock,
  ) {}

  async settle(
    push: Ours,
    { to, why, nextAt }: { to: 'expired' | 'skipped' | 'waiting'; why?: string; nextAt?: Date },
  ): Promise<void> {
    await this.db.transaction((tx) => step(tx, push, { from: 'waiting', to, why, nextAt, at: this.clock.now() }));
  }

  /** Takes the credit and marks it `sending`. From here on it is never sent by anybody else. */
  async mark(push: Ours): Promise<boolean> {
    const at = this.clock.now();
    return this.db.transaction(async (tx) => {
      const { residentId, templateId, noticeId, category } = push;
      const nextAt = new Date(at.getTime() + SENDING_MS);
      const recent = category === 'marketing' ? await this.lockedRecent(tx, push, at) : 0;
      if (overCap(category, recent)) {
        await step(tx, push, { from: 'waiting', to: 'skipped', why: 'capReached', at });
        return false;
      }
      if (!(await step(tx, push, { from: 'waiting', to: 'sending', nextAt, at }))) return false;
      if (await this.credits.spend(tx, residentId, templateId, noticeId)) return true;
      await step(tx, push, { from: 'sending', to: 'skipped', why: 'noCredit', at });
      return false;
    });
  }

  /** Two offers to one resident are weighed one after the other. */
  private async lockedRecent(tx: Tx, { residentId }: Ours, now: Date): Promise<number> {
    await lockResident(tx, residentId);
    return recentMarketing(tx, residentId, now);
  }

  /** What became of a push; `restsUntil`: WeChat takes no more before. */
  async record(push: Ours, { outcome, errcode }: Pushed, restsUntil: Date | null): Promise<void> {
    if (outcome === 'withdrawn') return;
    const { residentId, templateId, noticeId } = push;
    const at = this.clock.now();
    const nextAt = restsUntil ?? new Date(at.getTime() + waitAfter(push.tries));
    if (outcome === 'resting') return this.settle(push, { to: 'waiting', nextAt });
    const why = errcode === null ? null : String(errcode);
    const move = outcome === 'notSent' ? { to: 'waiting' as const, nextAt } : { to: outcome };
    await this.db.transaction(async (tx) => {
      // The sweeper may have been faster than a paused worker: then it stays unknown.
      if (!(await step(tx, push, { from: 'sending', ...move, why, at }))) return;
      if (outcome === 'refused') await this.credits.wipe(tx, residentId, templateId, noticeId);
      if (outcome === 'failed' || outcome === 'notSent')
        await this.credits.giveBack(tx, residentId, templateId, noticeId);
    });
  }
}

const waitAfter = (tries: number) => Math.min(5000 * 2 ** tries, 120_000) * (0.75 + Math.random() / 2);
