import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Db, Tx } from '../../foundation/database/db.js';
import type { MediaVerdict } from '../../gateways/wechat/messages/wechat-messages.js';
import type { Suggest } from '../../gateways/wechat/wechat.gateway.js';
import { Decisions } from './decisions.js';
import { ModerationItem } from './moderation.entity.js';
import { enqueue } from './moderation.queries.js';

const KEPT_MS = 7 * 86_400_000;

interface Row {
  suggest: Suggest;
  label: number;
  unreachable: number;
}

/**
 * WeChat's verdicts on pictures. One may come before its trace id is stored, four times, or days later: it is parked and
 * committed first, and both sides look for each other after they have written, so that one of them always sees the other.
 */
@Injectable()
export class VerdictsService {
  constructor(
    private readonly db: Db,
    private readonly decisions: Decisions,
    private readonly clock: Clock,
  ) {}

  async take({ traceId, suggest, label, unreachable }: MediaVerdict): Promise<void> {
    await this.db.autocommit(
      'INSERT IGNORE INTO moderation_verdict (trace_id, suggest, label, unreachable, at) VALUES (:traceId, :suggest, :label, :unreachable, :now)',
      { traceId, suggest, label, unreachable: unreachable ? 1 : 0, now: this.clock.now() },
    );
    await this.settle(traceId);
  }

  /** Brings a parked verdict and its item together, when both are there. Whoever deletes the verdict applies it. */
  async settle(traceId: string): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const item = await tx.repository(ModerationItem).findOneBy({ traceId });
      if (!item) return false;
      const [verdict] = await tx.rows<Row>(
        'SELECT suggest, label, unreachable FROM moderation_verdict WHERE trace_id = :traceId',
        { traceId },
      );
      if (!verdict) return false;
      if ((await tx.affected('DELETE FROM moderation_verdict WHERE trace_id = :traceId', { traceId })) !== 1)
        return true;
      if (item.state === 'pending') await this.apply(tx, item, verdict);
      return true;
    });
  }

  /** What WeChat says of a text, or of a picture that it has seen. */
  async judge(tx: Tx, item: ModerationItem, { suggest, label }: Omit<Row, 'unreachable'>): Promise<void> {
    if (suggest === 'review') return enqueue(tx, item.id, 'review', label);
    await this.decisions.write(tx, item, { state: suggest === 'pass' ? 'approved' : 'rejected', label });
  }

  /** Forgets up to so many verdicts that nobody waits for. Returns how many. */
  async forgetOld(size: number): Promise<number> {
    const before = new Date(this.clock.now().getTime() - KEPT_MS);
    return this.db.autocommit(`DELETE FROM moderation_verdict WHERE at < :before LIMIT ${size}`, { before });
  }

  private async apply(tx: Tx, item: ModerationItem, verdict: Row): Promise<void> {
    if (!verdict.unreachable) return this.judge(tx, item, verdict);
    if (item.unreachable > 0) return enqueue(tx, item.id, 'failed', verdict.label);
    await tx.affected(
      'UPDATE moderation_item SET unreachable = 1, trace_id = NULL, next_at = :now, claim = NULL WHERE id = :id AND trace_id = :traceId',
      { now: this.clock.now(), id: item.id, traceId: item.traceId },
    );
  }
}
