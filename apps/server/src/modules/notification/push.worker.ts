import { Injectable, Logger } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { Clock } from '../../foundation/clock/clock.js';
import { Db } from '../../foundation/database/db.js';
import { Pushed, WechatGateway } from '../../gateways/wechat/wechat.gateway.js';
import { claimDeliveries } from './claim.queries.js';
import { Ours, PushWriter, SENDING_MS } from './push.writer.js';
import { claimedPushes, giveUpStale, PushRow } from './push.queries.js';
import { mayPush, quietUntil } from './rules/may-push.js';

const BATCH = 40;
const IN_FLIGHT = 8;

/** Sends due pushes at most once each: marked before WeChat is called, settled after, never taken again in doubt. */
@Injectable()
export class PushWorker {
  private readonly logger = new Logger(PushWorker.name);

  constructor(
    private readonly db: Db,
    private readonly writer: PushWriter,
    private readonly wechat: WechatGateway,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Sends what is due now, until WeChat must rest or we are asked to stop. Returns how many deliveries were handled. */
  async drain(stopping: () => boolean = () => false): Promise<number> {
    let handled = 0;
    while (!stopping() && !this.wechat.pushRestsUntil()) {
      const claimed = await claimDeliveries(this.db, this.clock.now(), 'wechat', BATCH);
      if (!claimed) break;
      const scope = `wechat:${this.config.WECHAT_APPID}`;
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
      const later = this.wechat.pushRestsUntil() ?? quietUntil(push.category, now);
      const refusal = mayPush(factsOf(push), now);
      if (refusal)
        return await this.writer.settle(push, { to: refusal === 'expired' ? 'expired' : 'skipped', why: refusal });
      if (later) return await this.writer.settle(push, { to: 'waiting', nextAt: later });
      await this.writer.record(push, await this.send(push), this.wechat.pushRestsUntil());
    } catch (error) {
      const cause = error instanceof Error ? error.stack : String(error);
      this.logger.error({ notice: push.noticeId, cause });
    }
  }

  private send(push: Ours): Promise<Pushed> {
    const message = {
      openid: push.openid!.toString('ascii'),
      templateId: push.templateId,
      page: `${push.linkPage}?${push.linkParams}`,
      data: JSON.parse(push.data) as Record<string, string>,
    };
    return this.wechat.push(message, () => this.writer.mark(push));
  }
}

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
