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
/** What is booked of an engineer within a time. */
export interface Booked {
  bookings: number;
  minutes: number;
}
type CountBooked = (engineerIds: string[], from: Date, until: Date) => Promise<Map<string, Booked>>;
type Source = (ending: Ending) => Promise<Hanging>;

/** What a later module knows of bookings: which hang on something that is about to end, and how much there is. */
@Injectable()
export class HangingHook {
  private source: Source = () => Promise.resolve({ count: 0, bookings: [] });
  private countBooked: CountBooked = () => Promise.resolve(new Map());

  use(source: Source, countBooked: CountBooked): void {
    this.source = source;
    this.countBooked = countBooked;
  }

  /** What is booked of each that begins within [from, until); who has nothing is left out. */
  async booked(engineerIds: string[], from: Date, until: Date): Promise<Map<string, Booked>> {
    return engineerIds.length === 0 ? new Map() : this.countBooked(engineerIds, from, until);
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
