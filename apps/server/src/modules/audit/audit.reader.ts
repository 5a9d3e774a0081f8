import { Injectable } from '@nestjs/common';
import type { Change } from '../../foundation/audit/changes-of.js';
import { Db } from '../../foundation/database/db.js';
import { momentKey, momentOf, PAGE_SIZE, pageOf } from '../../foundation/http/paging.js';
import { AuditChange, AuditDeed, AuditPage, AuditQuery, AuditView } from './audit.dto.js';
import type { AuditEntry } from './audit.entity.js';
import { type AuditWish, deedsDone, entriesOf } from './audit.queries.js';

/** What an export reads at a time. */
const BATCH = 1_000;

/** What the staff did, newest first. */
@Injectable()
export class AuditReader {
  constructor(private readonly db: Db) {}

  async page({ after, limit = PAGE_SIZE, ...wish }: AuditQuery): Promise<AuditPage> {
    const rows = await entriesOf(this.db, wish, momentOf(after), limit + 1);
    return pageOf(rows, limit, (last) => momentKey(last.at, last.id), viewOf);
  }

  /** All of it, some at a time. */
  async *all(wish: AuditWish): AsyncGenerator<AuditView[]> {
    let place: Parameters<typeof entriesOf>[2] = null;
    for (;;) {
      const rows: AuditEntry[] = await entriesOf(this.db, wish, place, BATCH);
      if (rows.length > 0) yield rows.map(viewOf);
      if (rows.length < BATCH) return;
      const { at, id } = rows[rows.length - 1];
      place = { fromStart: at, fromId: id };
    }
  }

  deeds(): Promise<AuditDeed[]> {
    return deedsDone(this.db);
  }
}

const viewOf = ({
  id,
  at,
  actor,
  address,
  agent,
  action,
  actionText,
  subject,
  told,
  changes,
}: AuditEntry): AuditView => ({
  ...{ id, at: at.toISOString(), actor, address, agent, action, actionText, subject },
  told: typeof told === 'string' ? told : JSON.stringify(told),
  changes: changesIn(changes).map(changeView),
});

const changesIn = (kept: Change[] | string | null): Change[] =>
  (typeof kept === 'string' ? (JSON.parse(kept) as Change[] | null) : kept) ?? [];

const changeView = ({ of, ...change }: Change): AuditChange => ({ of: of ?? null, ...change });
