import { Injectable } from '@nestjs/common';
import type { RegionOf } from '../../foundation/auth/audience.js';
import type { CodedError } from '../../foundation/errors/coded-error.js';
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
  /** Where he is already he stays: that one does not hang. */
  staysOnSite?: boolean;
  /** Only what lies outside of the divisions of this account. */
  outsideOf?: RegionOf;
  /** The hours that are left: what lies within them does not hang. */
  shifts?: Shift[];
}

export type Hanging = Omit<HangingBookings, 'become'>;
type Source = (ending: Ending) => Promise<Hanging>;

/** What a later module knows of bookings: which hang on something that is about to end. */
@Injectable()
export class HangingHook {
  private source: Source = () => Promise.resolve({ count: 0, bookings: [] });

  use(source: Source): void {
    this.source = source;
  }

  async hangs(ending: Ending): Promise<boolean> {
    return (await this.source(ending)).count > 0;
  }

  /** Whoever ends something is told first which bookings hang on it: `refusal` until he says that he has read it. */
  async knows(confirmed: boolean, ending: Ending, refusal: (hanging: Hanging) => CodedError): Promise<void> {
    if (confirmed) return;
    const hanging = await this.source(ending);
    if (hanging.count > 0) throw refusal(hanging);
  }
}
