import { Injectable } from '@nestjs/common';
import type { LatestService, SheetRecord } from './binding.dto.js';
import type { CommunityHint } from './rules/likely-community.js';

export interface ServiceHints {
  communities: CommunityHint[];
  latest: LatestService | null;
  record: SheetRecord | null;
}

type Source = (engineerId: string, residentId: string, sheetBookingId: string | null) => Promise<ServiceHints>;

/** What later modules know of an engineer and a resident: the sheet's service, today's visits, the last service. */
@Injectable()
export class BindHintsHook {
  private source: Source = () => Promise.resolve({ communities: [], latest: null, record: null });

  use(source: Source): void {
    this.source = source;
  }

  ask(engineerId: string, residentId: string, sheetBookingId: string | null): Promise<ServiceHints> {
    return this.source(engineerId, residentId, sheetBookingId);
  }
}
