import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { businessDate, endOfDay } from '../../foundation/clock/shanghai.js';
import { Db } from '../../foundation/database/db.js';
import { Config } from '../../config/config.js';
import { auditErrors } from './audit.errors.js';
import { countReveal } from './audit.queries.js';

/** Phones and addresses stand masked in the console; who has to call somebody looks at them, so many a day. */
@Injectable()
export class RevealService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Counts one more of today, in Shanghai, in the running transaction: what is undone was not seen. */
  async count(accountId: string): Promise<void> {
    const day = businessDate(this.clock.now());
    const most = this.config.REVEALS_PER_DAY;
    await this.db.transaction(async (tx) => {
      const times = await countReveal(tx, accountId, day);
      if (times > most) throw auditErrors.revealedEnough({ most, until: endOfDay(day).toISOString() });
    });
  }
}
