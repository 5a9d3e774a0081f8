import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Db, Tx } from '../../foundation/database/db.js';
import type { MediaVerdict } from '../../gateways/wechat/messages/wechat-messages.js';
import { DecisionWriter } from './decision.writer.js';
import { ModerationItem, needsOperator } from './moderation.entity.js';
import { enqueue } from './moderation.queries.js';
import {
  askOnceMore,
  forgetVerdicts,
  ParkedVerdict,
  parkedVerdict,
  parkVerdict,
  takeVerdict,
} from './verdict.queries.js';

const KEPT_MS = 7 * 86_400_000;

/**
 * WeChat's verdicts on pictures. One may come before its trace id is stored, four times, or days later: it is parked and
 * committed first, and both sides look for each other after they have written, so that one of them always sees the other.
 */
@Injectable()
export class VerdictsService {
  constructor(
    private readonly db: Db,
    private readonly decisions: DecisionWriter,
    private readonly clock: Clock,
  ) {}

  async take(verdict: MediaVerdict): Promise<void> {
    await parkVerdict(this.db, verdict, this.clock.now());
    await this.settle(verdict.traceId);
  }

  /** Brings a parked verdict and its item together, when both are there. Whoever deletes the verdict applies it. */
  async settle(traceId: string): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const item = await tx.repository(ModerationItem).findOneBy({ traceId });
      if (!item) return false;
      const verdict = await parkedVerdict(tx, traceId);
      if (!verdict) return false;
      if (!(await takeVerdict(tx, traceId))) return true;
      if (item.state === 'pending') await this.apply(tx, item, verdict);
      return true;
    });
  }

  /** What WeChat says of a text, or of a picture that it has seen. */
  async judge(tx: Tx, item: ModerationItem, { suggest, label }: Omit<ParkedVerdict, 'unreachable'>): Promise<void> {
    if (suggest === 'review') return enqueue(tx, item.id, 'review', label);
    if (suggest === 'pass' && needsOperator(item)) return enqueue(tx, item.id, 'identity', label);
    await this.decisions.write(tx, item, { state: suggest === 'pass' ? 'approved' : 'rejected', label });
  }

  /** Forgets up to so many verdicts that nobody waits for. Returns how many. */
  async forgetOld(size: number): Promise<number> {
    const before = new Date(this.clock.now().getTime() - KEPT_MS);
    return forgetVerdicts(this.db, before, size);
  }

  private async apply(tx: Tx, item: ModerationItem, verdict: ParkedVerdict): Promise<void> {
    if (!verdict.unreachable) return this.judge(tx, item, verdict);
    if (item.unreachable > 0) return enqueue(tx, item.id, 'failed', verdict.label);
    await askOnceMore(tx, item, this.clock.now());
  }
}
