import { Injectable } from '@nestjs/common';
import type { OwnGuestsSql } from './visit.sql.js';

type Source = (residentId: string, visitIds: string[]) => Promise<string[]>;

/** What a later module knows of visits: which of them a resident has a booking on. */
@Injectable()
export class VisitGuestsHook {
  private source: Source = () => Promise.resolve([]);
  private known: OwnGuestsSql = { isWorkLeft: () => 'FALSE', isGuest: () => 'FALSE', countLeft: () => '0' };

  use(source: Source, sql: OwnGuestsSql): void {
    this.source = source;
    this.known = sql;
  }

  get sql(): OwnGuestsSql {
    return this.known;
  }

  async joinedBy(residentId: string | null, visitIds: string[]): Promise<Set<string>> {
    return new Set(residentId && visitIds.length > 0 ? await this.source(residentId, visitIds) : []);
  }
}
