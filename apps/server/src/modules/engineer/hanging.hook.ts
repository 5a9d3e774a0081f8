import { Injectable } from '@nestjs/common';
import type { HangingBookings } from './hanging.dto.js';
import type { Shift } from './rules/shifts.js';

/** What is about to end: hours, coverage or time of an engineer, or a service. */
export interface Ending {
  engineerId?: string;
  communityId?: string;
  serviceItemId?: string;
  /** Within [from, until). */
  from?: Date;
  until?: Date;
  /** The hours that are left: what lies within them does not hang. */
  shifts?: Shift[];
}

type Source = (ending: Ending) => Promise<Omit<HangingBookings, 'become'>>;

/** What a later module knows of bookings: which hang on something that is about to end. */
@Injectable()
export class HangingHook {
  private source: Source = () => Promise.resolve({ count: 0, bookings: [] });

  use(source: Source): void {
    this.source = source;
  }

  on(ending: Ending): Promise<Omit<HangingBookings, 'become'>> {
    return this.source(ending);
  }
}
