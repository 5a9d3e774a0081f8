import { Injectable, OnModuleInit } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Db } from '../../foundation/database/db.js';
import { BindHintsHook, ServiceHints } from '../binding/bind-hints.hook.js';
import { bindHintsOf } from './bind-hints.queries.js';
import { BookingReader } from './booking.reader.js';
import { sheetRecord } from './sheet-record.js';

/** What bookings tell a resident who scans the code of an engineer. */
@Injectable()
export class BindHintsReader implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly hints: BindHintsHook,
    private readonly reader: BookingReader,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.hints.use((engineerId, residentId, sheetBookingId) => this.of(engineerId, residentId, sheetBookingId));
  }

  private async of(engineerId: string, residentId: string, sheetBookingId: string | null): Promise<ServiceHints> {
    const [known, sheet] = await Promise.all([
      bindHintsOf(this.db, { engineerId, residentId, sheetBookingId }, this.clock.now()),
      sheetBookingId ? this.reader.served(residentId, engineerId, sheetBookingId) : null,
    ]);
    return { ...known, record: sheet && sheetRecord(sheet) };
  }
}
