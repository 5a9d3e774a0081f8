import { Injectable } from '@nestjs/common';
import type { RegionOf } from '../../foundation/auth/audience.js';
import { Clock } from '../../foundation/clock/clock.js';
import { Db } from '../../foundation/database/db.js';
import { PAGE_SIZE, pageOf, PageQuery } from '../../foundation/http/paging.js';
import { isId } from '../../foundation/ids/ids.js';
import { CommunityService } from '../community/community.service.js';
import { ComplaintAgain, ComplaintPage, ComplaintQuery, ComplaintView } from './complaint.dto.js';
import { Complaint } from './complaint.entity.js';
import { complaintErrors } from './complaint.errors.js';
import { complaintIn, complaintsBelow, complaintsByDue, saidAgain } from './complaint.queries.js';
import { isOverdue } from './rules/due-at.js';

/** Complaints as resident and service desk see them. */
@Injectable()
export class ComplaintReader {
  constructor(
    private readonly db: Db,
    private readonly communities: CommunityService,
    private readonly clock: Clock,
  ) {}

  /** The resident's own, newest first. */
  async mine(residentId: string, { after, limit = PAGE_SIZE }: PageQuery): Promise<ComplaintPage> {
    const rows = await complaintsBelow(this.db, residentId, isId(after) ? after : undefined, limit + 1);
    return this.page(rows, limit);
  }

  /** Those in a state by their due time: who waits longest past it comes first. `after` is a complaint id. */
  async inState(
    { state, communityId, overdue, after, limit = PAGE_SIZE }: ComplaintQuery,
    regionOf: RegionOf,
  ): Promise<ComplaintPage> {
    const last = isId(after) ? await complaintIn(this.db, after, regionOf) : null;
    const late = overdue === undefined ? null : { is: overdue === 'true', now: this.clock.now() };
    const rows = await complaintsByDue(this.db, { state, communityId, late, last, regionOf }, limit + 1);
    return this.page(rows, limit);
  }

  /** One of the resident's own. */
  async own(residentId: string, id: string): Promise<ComplaintView> {
    const complaint = await this.db.repository(Complaint).findOneBy({ residentId, id });
    if (!complaint) throw complaintErrors.unknown();
    return this.view(complaint);
  }

  /** One in the divisions of who asks; what lies outside of them is not there. */
  async require(id: string, regionOf: RegionOf): Promise<Complaint> {
    const complaint = await complaintIn(this.db, id, regionOf);
    if (!complaint) throw complaintErrors.unknown();
    return complaint;
  }

  async one(id: string, regionOf: RegionOf): Promise<ComplaintView> {
    return this.view(await this.require(id, regionOf));
  }

  private async view(complaint: Complaint): Promise<ComplaintView> {
    return (await this.page([complaint], 1)).items[0];
  }

  private async page(rows: Complaint[], limit: number): Promise<ComplaintPage> {
    const names = await this.communities.names(rows.map((row) => row.communityId));
    const again = await saidAgain(
      this.db,
      rows.filter(({ repeats }) => repeats > 0).map(({ id }) => id),
    );
    const now = this.clock.now();
    return pageOf(
      rows,
      limit,
      (last) => last.id,
      (row) => complaintView(row, { name: names.get(row.communityId) ?? '', again: again.get(row.id) ?? [] }, now),
    );
  }
}

function complaintView(
  row: Complaint,
  { name: communityName, again }: { name: string; again: ComplaintAgain[] },
  now: Date,
): ComplaintView {
  const { id, bookingId, communityId, engineerId, category, text, state, repeats, firstId, answer } = row;
  return {
    id,
    bookingId,
    communityId,
    communityName,
    engineerId,
    category,
    text,
    state,
    registeredAt: row.registeredAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    overdue: isOverdue(row.dueAt, row.handledAt, now),
    repeats,
    again,
    firstId,
    upheld: row.upheld === null ? null : row.upheld === 1,
    answer,
    handledAt: row.handledAt?.toISOString() ?? null,
  };
}
