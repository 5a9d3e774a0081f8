import { Injectable } from '@nestjs/common';
import { own } from '../../foundation/audit/fields.js';
import { tell } from '../../foundation/audit/trail.js';
import type { RegionOf } from '../../foundation/auth/audience.js';
import { Clock } from '../../foundation/clock/clock.js';
import { Db } from '../../foundation/database/db.js';
import { newId } from '../../foundation/ids/ids.js';
import { Notice } from './notification.entity.js';
import { notificationErrors } from './notification.errors.js';
import { auditResend, countMoves, isNoticeInRegion, pushUnknownAgain } from './reach.queries.js';

const FIELDS = { resent: own('再推送的人数') };

interface By {
  operatorId: string;
  regionOf: RegionOf;
}

/** Pushes that may have arrived go out once more only because somebody wants it and says why. */
@Injectable()
export class ResendService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** All of a notice whose end is unknown wait to be pushed again. Two operators at once: one of them finds none left. */
  async resend(noticeId: string, reason: string, { operatorId, regionOf }: By): Promise<{ resent: number }> {
    return this.db.transaction(async (tx) => {
      const now = this.clock.now();
      const notice = await tx.repository(Notice).findOneBy({ id: noticeId });
      if (!notice || !(await isNoticeInRegion(tx, noticeId, regionOf))) throw notificationErrors.unknown();
      if (notice.expiresAt <= now) throw notificationErrors.expired();
      const resent = await pushUnknownAgain(tx, noticeId, now);
      if (resent === 0) throw notificationErrors.nothingUnknown();
      await countMoves(tx, [{ noticeId, channel: 'wechat', from: 'unknown', to: 'waiting', count: resent }]);
      await auditResend(tx, { id: newId(now.getTime()), noticeId, resent, reason: reason.trim(), operatorId, now });
      tell(FIELDS, null, { resent });
      return { resent };
    });
  }
}
