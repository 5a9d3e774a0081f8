import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Db } from '../../foundation/database/db.js';
import { claimDeliveries, Claimed } from './claim.queries.js';
import type { Channel } from './notification.entity.js';

/** Takes due deliveries for one worker. */
@Injectable()
export class Claims {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** The next batch, the most urgent lane first; null when nothing is due. */
  take(channel: Channel, size: number): Promise<Claimed | null> {
    return claimDeliveries(this.db, this.clock.now(), channel, size);
  }
}
