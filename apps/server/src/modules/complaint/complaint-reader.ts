import { Injectable } from '@nestjs/common';
import { LessThan, MoreThan } from 'typeorm';
import { Clock } from '../../foundation/clock/clock.js';
import { Db } from '../../foundation/database/db.js';
import { PAGE_SIZE, pageOf, PageQuery } from '../../foundation/http/paging.js';
import { isId } from '../../foundation/ids/ids.js';
import { CommunityService } from '../community/community.service.js';
import { ComplaintPage, ComplaintQuery, ComplaintView } from './complaint.dto.js';
import { Complaint } from './complaint.entity.js';
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
    const below = isId(after) ? { id: LessThan(after) } : {};
    const where = { residentId, ...below };
    const rows = await this.db.repository(Complaint).find({ where, order: { id: 'DESC' }, take: limit + 1 });
    return this.page(rows, limit);
  }

  /** Those in a state, oldest first: what is due first comes first. */
  async inState({ state, after, limit = PAGE_SIZE }: ComplaintQuery): Promise<ComplaintPage> {
    const where = { state, id: MoreThan(isId(after) ? after : '0') };
    const rows = await this.db.repository(Complaint).find({ where, order: { id: 'ASC' }, take: limit + 1 });
    return this.page(rows, limit);
  }

  async view(complaint: Complaint): Promise<ComplaintView> {
    return (await this.page([complaint], 1)).items[0];
  }

  private async page(rows: Complaint[], limit: number): Promise<ComplaintPage> {
    const names = await this.communities.names(rows.map((row) => row.communityId));
    const now = this.clock.now();
    return pageOf(
      rows,
      limit,
      (last) => last.id,
      (row) => complaintView(row, names.get(row.communityId) ?? '', now),
    );
  }
}

function complaintView(row: Complaint, communityName: string, now: Date): ComplaintView {
  const { id, bookingId, communityId, engineerId, category, text, state, repeats, answer } = row;
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
    upheld: row.upheld === null ? null : row.upheld === 1,
    answer,
    handledAt: row.handledAt?.toISOString() ?? null,
  };
}
