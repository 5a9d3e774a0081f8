import { Injectable, Logger } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { Clock } from '../../foundation/clock/clock.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { Pushed, WechatGateway } from '../../gateways/wechat/wechat.gateway.js';
import { lockResident } from '../resident/resident.queries.js';
import { Claims } from './claims.js';
import { CreditsService } from './credits.service.js';
import { claimedPushes, giveUpStale, PushRow, recentMarketing, step } from './push.queries.js';
import { mayPush, overCap, quietUntil } from './rules/may-push.js';

const BATCH = 40;
const IN_FLIGHT = 8;
/** Longer than a push can take: three tries and a token, five seconds each. */
const SENDING_MS = 60_000;

type Ours = PushRow & { token: string };

/** The other side and the money, in one hand. */
@Injectable()
export class PushTools {
  constructor(
    readonly wechat: WechatGateway,
    readonly credits: CreditsService,
    readonly config: Config,
  ) {}
}

/** Sends due pushes at most once each: marked before WeChat is called, settled after, never taken again in doubt. */
@Injectable()
export class PushWorker {
  private readonly logger = new Logger(PushWorker.name);

  constructor(
    private readonly db: Db,
    private readonly claims: Claims,
    private readonly tools: PushTools,
    private readonly clock: Clock,
  ) {}

  /** Sends what is due now, until WeChat must rest or we are asked to stop. Returns how many deliveries were handled. */
  async drain(stopping: () => boolean = () => false): Promise<number> {
    let handled = 0;
    while (!stopping() && !this.tools.wechat.pushRestsUntil()) {
      const claimed = await this.claims.take('wechat', BATCH);
      if (!claimed) break;
      const scope = `wechat:${this.tools.config.WECHAT_APPID}`;
      const rows = await claimedPushes(this.db, claimed, scope);
      handled += rows.length;
      await inLanes(IN_FLIGHT, rows, (row) => this.handle({ ...row, token: claimed.token }));
    }
    return handled;
  }

  /** What a dead worker was sending ends as unknown. */
  sweep(): Promise<number> {
    const now = this.clock.now();
    return giveUpStale(this.db, now, new Date(now.getTime() + SENDING_MS));
  }

  /** One push that fails in an unforeseen way must not keep the others: its lease, or the sweeper, settles it. */
  private async handle(push: Ours): Promise<void> {
    try {
      const now = this.clock.now();
      const later = this.tools.wechat.pushRestsUntil() ?? quietUntil(push.category, now);
      const refusal = mayPush(factsOf(push), now);
      if (refusal) return await this.settle(push, { to: refusal === 'expired' ? 'expired' : 'skipped', why: refusal });
      if (later) return await this.settle(push, { to: 'waiting', nextAt: later });
      await this.record(push, await this.send(push));
    } catch (error) {
      const cause = error instanceof Error ? error.stack : String(error);
      this.logger.error({ notice: push.noticeId, cause });
    }
  }

  private async settle(
    push: Ours,
    { to, why, nextAt }: { to: 'expired' | 'skipped' | 'waiting'; why?: string; nextAt?: Date },
  ): Promise<void> {
    await this.db.transaction((tx) => step(tx, push, { from: 'waiting', to, why, nextAt, at: this.clock.now() }));
  }

  /** Takes the credit and marks it `sending`. From here on it is never sent by anybody else. */
  private async mark(push: Ours): Promise<boolean> {
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
      if (await this.tools.credits.spend(tx, residentId, templateId, noticeId)) return true;
      await step(tx, push, { from: 'sending', to: 'skipped', why: 'noCredit', at });
      return false;
    });
  }

  /** Two offers to one resident are weighed one after the other. */
  private async lockedRecent(tx: Tx, { residentId }: Ours, now: Date): Promise<number> {
    await lockResident(tx, residentId);
    return recentMarketing(tx, residentId, now);
  }

  private send(push: Ours): Promise<Pushed> {
    const message = {
      openid: push.openid!.toString('ascii'),
      templateId: push.templateId,
      page: `${push.linkPage}?${push.linkParams}`,
      data: JSON.parse(push.data) as Record<string, string>,
    };
    return this.tools.wechat.push(message, () => this.mark(push));
  }

  private async record(push: Ours, { outcome, errcode }: Pushed): Promise<void> {
    if (outcome === 'withdrawn') return;
    const { residentId, templateId, noticeId } = push;
    const { credits, wechat } = this.tools;
    const at = this.clock.now();
    const nextAt = wechat.pushRestsUntil() ?? new Date(at.getTime() + waitAfter(push.tries));
    if (outcome === 'resting') return this.settle(push, { to: 'waiting', nextAt });
    const why = errcode === null ? null : String(errcode);
    const move = outcome === 'notSent' ? { to: 'waiting' as const, nextAt } : { to: outcome };
    await this.db.transaction(async (tx) => {
      // The sweeper may have been faster than a paused worker: then it stays unknown.
      if (!(await step(tx, push, { from: 'sending', ...move, why, at }))) return;
      if (outcome === 'refused') await credits.wipe(tx, residentId, templateId, noticeId);
      if (outcome === 'failed' || outcome === 'notSent') await credits.giveBack(tx, residentId, templateId, noticeId);
    });
  }
}

const waitAfter = (tries: number) => Math.min(5000 * 2 ** tries, 120_000) * (0.75 + Math.random() / 2);

function factsOf(push: PushRow) {
  return {
    expiresAt: push.expiresAt,
    heard: push.heard === 1,
    hasOpenid: push.openid !== null,
    toldBefore: push.toldBefore === 1,
  };
}

async function inLanes<T>(lanes: number, items: T[], work: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < items.length) await work(items[next++]);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
