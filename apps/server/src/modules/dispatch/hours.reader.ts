import { Injectable } from '@nestjs/common';
import { CalendarReader } from '../schedule/calendar.reader.js';
import { AskReader, Standing } from './ask.reader.js';
import { OfferReader } from './offer.reader.js';

/** Which bookings somebody has hours for. Reads only. */
@Injectable()
export class HoursReader {
  constructor(
    private readonly asks: AskReader,
    private readonly offers: OfferReader,
    private readonly calendar: CalendarReader,
  ) {}

  /** The ids of those that can be at another time at all: who has it, or anybody who could have it, works long enough. */
  async among(bookings: Standing[]): Promise<Set<string>> {
    if (bookings.length === 0) return new Set();
    const works = await this.calendar.works(bookings.flatMap(({ engineerId }) => engineerId ?? []));
    const served = new Set<string>();
    // Those of one service and place are asked for once.
    const known = new Map<string, boolean>();
    for (const booking of bookings) {
      const { id, engineerId, communityId, serviceItemId, serviceMinutes: length } = booking;
      if (engineerId && length !== null && works(engineerId, length)) served.add(id);
      else {
        const key = [communityId, serviceItemId, booking.serviceSkill, length, engineerId].join(' ');
        if (!known.has(key)) known.set(key, await this.offers.hasHours(await this.asks.of(booking)));
        if (known.get(key)) served.add(id);
      }
    }
    return served;
  }
}
