import { Injectable } from '@nestjs/common';
import { Db } from '../../foundation/database/db.js';
import { momentKey, momentOf, PAGE_SIZE, pageOf } from '../../foundation/http/paging.js';
import { AuditPage, AuditQuery, AuditView } from './audit.dto.js';
import type { AuditEntry } from './audit.entity.js';
import { entriesOf } from './audit.queries.js';

/** What the staff did, newest first. */
@Injectable()
export class AuditReader {
  constructor(private readonly db: Db) {}

  async page({ after, limit = PAGE_SIZE, ...wish }: AuditQuery): Promise<AuditPage> {
    const rows = await entriesOf(this.db, wish, momentOf(after), limit + 1);
    return pageOf(rows, limit, (last) => momentKey(last.at, last.id), viewOf);
  }
}

const viewOf = ({ id, at, actor, address, agent, action, actionText, subject, told }: AuditEntry): AuditView => ({
  id,
  at: at.toISOString(),
  actor,
  address,
  agent,
  action,
  actionText,
  subject,
  told: typeof told === 'string' ? told : JSON.stringify(told),
});
