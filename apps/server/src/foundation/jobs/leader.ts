import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Db } from '../database/db.js';

/** A periodic job runs in one worker at a time: whoever holds its lease row. */
@Injectable()
export class Leader {
  private readonly holder = randomUUID();

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs the job when its period has passed and no other worker holds it. Returns whether it ran. A lease longer than the
   * period was written when the clock was wrong: it is void.
   */
  async every(job: string, periodMs: number, work: () => Promise<unknown>): Promise<boolean> {
    const now = this.clock.now();
    const end = new Date(now.getTime() + periodMs);
    await this.db.autocommit(
      'INSERT IGNORE INTO job_lease (job, holder, lease_until) VALUES (:job, :holder, :leaseUntil)',
      { job, holder: '', leaseUntil: new Date(0) },
    );
    const taken = await this.db.autocommit(
      'UPDATE job_lease SET holder = :holder, lease_until = :end WHERE job = :job AND (lease_until < :now OR lease_until > :end)',
      { holder: this.holder, end, job, now },
    );
    if (taken !== 1) return false;
    await work();
    return true;
  }
}
