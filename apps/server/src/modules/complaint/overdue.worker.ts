import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { Outbox } from '../../foundation/events/outbox.js';
import { untilFew } from '../../foundation/jobs/until-few.js';
import { Complaint } from './complaint.entity.js';
import type { ComplaintOverdue } from './complaint.events.js';
import { noteOverdue, overdueUnnoted } from './complaint.queries.js';

const AT_ONCE = 100;

/** Notes of each complaint, once, that its time has passed. */
@Injectable()
export class OverdueWorker {
  private readonly logger = new Logger(OverdueWorker.name);

  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Those whose time has passed since it last looked. Returns how many. */
  async noteAll(): Promise<number> {
    let noted = 0;
    await untilFew(AT_ONCE, async (size) => {
      const ids = await overdueUnnoted(this.db, this.clock.now(), size);
      noted += await this.db.transaction((tx) => this.note(tx, ids));
      return ids.length;
    });
    return noted;
  }

  /** Of these, whichever still waits past its time. The WHERE clause decides a race. */
  async note(tx: Tx, ids: string[]): Promise<number> {
    let noted = 0;
    for (const id of ids) {
      if (!(await noteOverdue(tx, id, this.clock.now()))) continue;
      const complaint = await tx.repository(Complaint).findOneByOrFail({ id });
      const dueAt = complaint.dueAt.toISOString();
      const payload = { ...aboutOf(complaint), category: complaint.category, dueAt };
      const fact: ComplaintOverdue = { name: 'complaint.overdue', payload };
      await this.outbox.publish(tx, fact);
      this.logger.warn({ complaint: id, overdueSince: dueAt });
      noted++;
    }
    return noted;
  }
}

export const aboutOf = ({ id: complaintId, residentId, communityId, bookingId, engineerId }: Complaint) => ({
  complaintId,
  residentId,
  communityId,
  bookingId,
  engineerId,
});
