import { Injectable } from '@nestjs/common';
import type { GuestsSql } from './visit.sql.js';

type Source = (residentId: string, visitIds: string[]) => Promise<string[]>;

/** What a later module knows of visits: which of them a resident has a booking on. */
@Injectable()
export class VisitGuestsHook {
  private source: Source = () => Promise.resolve([]);
  private known: GuestsSql = { isWorkLeft: () => 'FALSE', isGuest: () => 'FALSE' };

  use(source: Source, sql: GuestsSql): void {
    this.source = source;
    this.known = sql;
  }

  get sql(): GuestsSql {
    return this.known;
  }

  async joinedBy(residentId: string | null, visitIds: string[]): Promise<Set<string>> {
    return new Set(residentId && visitIds.length > 0 ? await this.source(residentId, visitIds) : []);
  }
}
