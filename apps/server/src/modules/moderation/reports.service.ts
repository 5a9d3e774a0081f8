import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { isDuplicate } from '../../foundation/database/database-errors.js';
import { Db } from '../../foundation/database/db.js';
import { newId } from '../../foundation/ids/ids.js';
import { NewReport } from './moderation.dto.js';
import { ModerationItem, ModerationReport } from './moderation.entity.js';
import { moderationErrors } from './moderation.errors.js';
import { enqueueReported } from './moderation.queries.js';

/** Reports of what is public. It stays as it is until an operator decides. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Once per person and item; the key decides. Only what others can see can be reported. */
  async report(reporterId: string, { kind, id: subjectId, reason, text }: NewReport): Promise<void> {
    const at = this.clock.now();
    await this.db.transaction(async (tx) => {
      const item = await tx.repository(ModerationItem).findOneBy({ kind, subjectId, state: 'approved' });
      if (!item) throw moderationErrors.unknown();
      // The item first: whoever withdraws it holds it while its reports go. False: it was decided or withdrawn a moment
      // ago; whoever still sees it may report it again.
      if (!(await enqueueReported(tx, item))) throw moderationErrors.unknown();
      const report = { id: newId(at.getTime()), itemId: item.id, reporterId, reason, text: text?.trim() || null, at };
      try {
        await tx.insert(ModerationReport, report);
      } catch (error) {
        throw isDuplicate(error) ? moderationErrors.reportedAlready() : error;
      }
    });
  }
}
