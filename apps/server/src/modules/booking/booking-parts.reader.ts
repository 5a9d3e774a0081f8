import { Injectable } from '@nestjs/common';
import { ServiceRecordView } from './booking.dto.js';
import { Booking } from './booking.entity.js';
import type { MessageRow } from './message.queries.js';
import { MessageService } from './message.service.js';
import { QuoteView } from './quote.dto.js';
import { QuoteService } from './quote.service.js';
import { RecordService } from './record.service.js';

/** What hangs on each booking, by its id. */
export interface BookingParts {
  records: Map<string, ServiceRecordView>;
  quotes: Map<string, QuoteView>;
  messages: Map<string, MessageRow[]>;
}

/** What hangs on bookings, whoever looks at them: who sees which of it is said where it is shown. */
@Injectable()
export class BookingPartsReader {
  constructor(
    private readonly records: RecordService,
    private readonly quotes: QuoteService,
    private readonly messages: MessageService,
  ) {}

  async of(bookings: Booking[]): Promise<BookingParts> {
    const [records, quotes, messages] = await Promise.all([
      this.records.of(bookings.map(({ id }) => id)),
      this.quotes.of(bookings),
      this.messages.of(bookings),
    ]);
    return { records, quotes, messages };
  }
}
