import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { HoursReader } from '../dispatch/hours.reader.js';
import type { PhotoView } from '../photo/photo.dto.js';
import { PhotoService } from '../photo/photo.service.js';
import { ServiceRecordView } from './booking.dto.js';
import type { Booking } from './booking.entity.js';
import type { MessageRow } from './message.queries.js';
import { MessageService } from './message.service.js';
import { QuoteView } from './quote.dto.js';
import { QuoteService } from './quote.service.js';
import { RecordService } from './record.service.js';
import { UNFINISHED_STATES } from './rules/may-change.js';
import { JUST_DONE, mayReopen } from './rules/may-reopen.js';
import { isShown } from './shown-photos.js';

export interface Parts {
  record: ServiceRecordView | null;
  quote: QuoteView | null;
  /** What the two have said to each other. */
  said: MessageRow[];
  /** Of what is broken, as the resident sent them with it. */
  faultPhotos: PhotoView[];
}

/** What hangs on bookings. Who of the readers may have which of it, they say themselves. */
@Injectable()
export class BookingPartsReader {
  constructor(
    private readonly records: RecordService,
    private readonly quotes: QuoteService,
    private readonly messages: MessageService,
    private readonly photos: PhotoService,
    private readonly hours: HoursReader,
    private readonly clock: Clock,
  ) {}

  async of(bookings: Booking[]): Promise<(bookingId: string) => Parts> {
    const ids = bookings.map(({ id }) => id);
    const [records, quotes, messages, faults] = await Promise.all([
      this.records.of(ids),
      this.quotes.of(bookings),
      this.messages.of(bookings),
      this.photos.of('fault', ids, 'owner'),
    ]);
    return (id) => ({
      record: records.get(id) ?? null,
      quote: quotes.get(id) ?? null,
      said: messages.get(id) ?? [],
      faultPhotos: (faults.get(id) ?? []).filter(isShown),
    });
  }

  /** Which of them somebody has hours for: those that are not over may move; done ones may come back, where a resident asks. */
  async served(bookings: Booking[], by: 'resident' | 'operator'): Promise<Set<string>> {
    const now = this.clock.now();
    const mayComeBack = (each: Booking) => by === 'resident' && mayReopen({ ...each, ...JUST_DONE }, now) === null;
    const [moving, again] = await Promise.all([
      this.hours.among(bookings.filter(({ state }) => UNFINISHED_STATES.includes(state))),
      this.hours.amongAgain(bookings.filter(mayComeBack)),
    ]);
    return new Set([...moving, ...again]);
  }
}
