import { Injectable } from '@nestjs/common';

type Source = (residentId: string, visitIds: string[]) => Promise<string[]>;

/** What a later module knows of visits: which of them a resident has a booking on. */
@Injectable()
export class VisitGuestsHook {
  private source: Source = () => Promise.resolve([]);

  use(source: Source): void {
    this.source = source;
  }

  async joinedBy(residentId: string | null, visitIds: string[]): Promise<Set<string>> {
    return new Set(residentId && visitIds.length > 0 ? await this.source(residentId, visitIds) : []);
  }
}
