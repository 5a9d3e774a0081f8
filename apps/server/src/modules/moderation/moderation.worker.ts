import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Db } from '../../foundation/database/db.js';
import { CodedError } from '../../foundation/errors/coded-error.js';
import { claimDue, Queue } from '../../foundation/jobs/claim-due.js';
import { ModerationItem, ModerationQueue } from './moderation.entity.js';
import { enqueue } from './moderation.queries.js';
import { OpinionService } from './opinion.service.js';
import { nextTry } from './rules/next-try.js';
import { awaitVerdict, tryAgain } from './verdict.queries.js';
import { VerdictsService } from './verdicts.service.js';

/** All of a batch are asked at once, so that none outlives the lease. A used-up quota comes back within a day. */
const DUE: Queue = {
  table: 'moderation_item',
  due: 'next_at',
  leaseMs: 60_000,
  longestMs: 25 * 3600_000,
  size: 8,
};
/** How often a picture's verdict is looked for that came while nobody was there to take it. */
const LOOK_MS = 5 * 60_000;
const ASK_AGAIN = new Set(['wechat.authorAway', 'wechat.busy', 'wechat.quota']);

/** Asks WeChat for its opinion of what was submitted. What gets none in time waits for an operator, never for nobody. */
@Injectable()
export class ModerationWorker {
  private readonly logger = new Logger(ModerationWorker.name);

  constructor(
    private readonly db: Db,
    private readonly opinion: OpinionService,
    private readonly verdicts: VerdictsService,
    private readonly clock: Clock,
  ) {}

  /** Handles what is due now. Returns how many items. Any number of workers may run. */
  async drain(stopping: () => boolean = () => false): Promise<number> {
    let handled = 0;
    while (!stopping()) {
      const items = await this.claim();
      if (items.length === 0) break;
      await Promise.all(items.map((item) => this.handle(item)));
      handled += items.length;
    }
    return handled;
  }

  private async claim(): Promise<ModerationItem[]> {
    const held = await claimDue(this.db, this.clock.now(), DUE);
    return held ? this.db.repository(ModerationItem).findBy({ nextAt: held.until, claim: held.token }) : [];
  }

  /** One item that fails in an unforeseen way must not keep the others: its lease brings it back. */
  private async handle(item: ModerationItem): Promise<void> {
    try {
      await this.look(item);
    } catch (error) {
      if (error instanceof CodedError) return this.failed(item, error);
      this.logger.error({ item: item.id, cause: error instanceof Error ? error.stack : String(error) });
    }
  }

  private async look(item: ModerationItem): Promise<void> {
    if (item.traceId && (await this.verdicts.settle(item.traceId))) return;
    const now = this.clock.now();
    if (now >= item.deadlineAt) return this.toOperator(item, 'late');
    if (item.traceId) return this.await(item, item.traceId);
    const opinion = await this.opinion.of(item);
    if ('cannot' in opinion) return this.toOperator(item, opinion.cannot);
    if ('verdict' in opinion) return this.db.transaction((tx) => this.verdicts.judge(tx, item, opinion.verdict));
    await this.await(item, opinion.traceId);
    // The verdict may have been faster than this line.
    await this.verdicts.settle(opinion.traceId);
  }

  private async await(item: ModerationItem, traceId: string): Promise<void> {
    const look = this.clock.now().getTime() + LOOK_MS;
    await awaitVerdict(this.db, item, traceId, new Date(Math.min(look, item.deadlineAt.getTime())));
  }

  private async failed(item: ModerationItem, { code, details }: CodedError): Promise<void> {
    if (!ASK_AGAIN.has(code)) return this.toOperator(item, 'failed');
    const until = (details as { until?: string | null } | undefined)?.until;
    await tryAgain(this.db, item, nextTry(item, until ? new Date(until) : null, this.clock.now()));
  }

  private async toOperator(item: ModerationItem, queue: ModerationQueue): Promise<void> {
    await this.db.transaction((tx) => enqueue(tx, item.id, queue));
  }
}
