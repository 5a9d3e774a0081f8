import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { businessDate, endOfDay, instantOf } from '../../foundation/clock/shanghai.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { newId } from '../../foundation/ids/ids.js';
import { BindCodesService } from './bind-codes.service.js';
import { FunnelDay, FunnelQuery, FunnelReport, NewAttempt } from './binding.dto.js';
import { BindAttempt } from './binding.entity.js';
import { bindingErrors } from './binding.errors.js';
import { AttemptRow, attemptsBetween, forgetAttempts, WhoseAttempts } from './binding.queries.js';
import { funnelOf } from './rules/funnel.js';

/** As long as a figure of last year is compared with. */
const KEPT_MS = 400 * 86_400_000;

interface WhoseReport extends WhoseAttempts {
  nameless?: boolean;
}

/** Measures the way from the scan to the binding. */
@Injectable()
export class AttemptsService {
  constructor(
    private readonly db: Db,
    private readonly codes: BindCodesService,
    private readonly clock: Clock,
  ) {}

  /** A scan whose card is on the screen. The launch is reckoned back by the client's own stopwatch, its clock may be wrong. */
  async begin(residentId: string, wish: NewAttempt): Promise<string> {
    const { engineerId } = await this.codes.require(wish.code);
    const now = this.clock.now();
    const launchAt = new Date(now.getTime() - wish.sinceLaunchMs);
    const id = newId(now.getTime());
    await this.db.transaction((tx) =>
      tx.insert(BindAttempt, {
        id,
        code: wish.code,
        engineerId,
        residentId,
        channel: wish.channel,
        launchAt,
        shownAt: now,
        boundAt: null,
        communityId: null,
        declinedAt: null,
      }),
    );
    return id;
  }

  async decline(residentId: string, id: string): Promise<void> {
    const attempt = await this.db.repository(BindAttempt).findOneBy({ id, residentId });
    if (!attempt) throw bindingErrors.attemptUnknown();
    if (!attempt.boundAt && !attempt.declinedAt)
      await this.db.repository(BindAttempt).update({ id }, { declinedAt: this.clock.now() });
  }

  /** The scan led to a binding. Gives the time from the launch to the first tap that bound; null for an unknown scan. */
  async finish(tx: Tx, scan: { id: string; residentId: string }, communityId: string): Promise<number | null> {
    const attempt = await tx.repository(BindAttempt).findOneBy(scan);
    if (!attempt) return null;
    const boundAt = attempt.boundAt ?? this.clock.now();
    await tx.repository(BindAttempt).update({ id: scan.id }, { boundAt, communityId });
    return Math.max(0, boundAt.getTime() - attempt.launchAt.getTime());
  }

  /** Forgets up to so many attempts that no report compares any more. Returns how many. */
  forgetOld(size: number): Promise<number> {
    const before = new Date(this.clock.now().getTime() - KEPT_MS);
    return forgetAttempts(this.db, before, size);
  }

  /** Figures per engineer and business day, and of all together. Days are inclusive. Nameless: of the day alone. */
  async report({ from, to }: FunnelQuery, { nameless, ...whose }: WhoseReport): Promise<FunnelReport> {
    const attempts = await attemptsBetween(this.db, instantOf(from), endOfDay(to), whose);
    const groups = new Map<string, AttemptRow[]>();
    for (const attempt of attempts) {
      const key = `${businessDate(attempt.launchAt)} ${nameless ? '' : attempt.engineerId}`;
      const group = groups.get(key);
      if (group) group.push(attempt);
      else groups.set(key, [attempt]);
    }
    const days = [...groups].map(([key, group]): FunnelDay => {
      const [date, id] = key.split(' ');
      return { date, engineerId: id || null, ...funnelOf(group) };
    });
    return { total: funnelOf(attempts), days };
  }
}
