import { Injectable } from '@nestjs/common';
import { CalendarReader } from '../schedule/calendar.reader.js';
import { Ask, AskReader, Standing } from './ask.reader.js';
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
    const isHis = ({ engineerId, serviceMinutes: length }: Standing) =>
      engineerId !== null && length !== null && works(engineerId, length);
    const others = await this.asked(
      bookings.filter((each) => !isHis(each)),
      (each) => this.asks.of(each),
    );
    return new Set([...bookings.filter(isHis).map(({ id }) => id), ...others]);
  }

  /** The ids of those whose service can be done once more: anybody who could come today works long enough. */
  amongAgain(bookings: Standing[]): Promise<Set<string>> {
    return this.asked(bookings, (each) => this.asks.onceMore(each));
  }

  /** Those of one service, place and engineer are asked for once. */
  private async asked(bookings: Standing[], askOf: (booking: Standing) => Promise<Ask>): Promise<Set<string>> {
    const served = new Set<string>();
    const known = new Map<string, boolean>();
    for (const booking of bookings) {
      const { communityId, serviceItemId, serviceSkill, serviceMinutes, engineerId } = booking;
      const key = [communityId, serviceItemId, serviceSkill, serviceMinutes, engineerId].join(' ');
      if (!known.has(key)) known.set(key, await this.offers.hasHours(await askOf(booking)));
      if (known.get(key)) served.add(booking.id);
    }
    return served;
  }
}
