import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { cutText } from '../../foundation/text/cut.js';
import { countCompleted } from '../engineer/staffing.queries.js';
import { AllocatorService, daysOf } from '../schedule/allocator.service.js';
import { BookingWriter, LONGEST_CHANGE } from './booking.writer.js';
import { AcceptWish, CompleteWish } from './work.dto.js';
import { Booking } from './booking.entity.js';
import { bookingErrors } from './booking.errors.js';
import { countCompletedIn, lockJob } from './booking-rows.queries.js';
import { bookedTime } from './booked-time.js';
import { stateAfter } from './rules/may-change.js';
import { lateMinutes, mayWork, missingFrom, Step } from './rules/may-work.js';
import { RecordService } from './record.service.js';

const REACHED = {
  accept: 'scheduled',
  depart: 'on_the_way',
  start: 'on_site',
  complete: 'completed',
  noShow: 'no_show',
} as const;
const TEXT = {
  accept: '师傅已接单',
  depart: '师傅已出发',
  start: '师傅已上门，开始服务',
  complete: '服务完成',
  noShow: '师傅到了，家里没有人',
} as const;

/** What belongs to a step: that to accept, this to complete. */
export type StepWish = AcceptWish & CompleteWish;

/** He says yes to the time that he has read, and no other. */
function requireAsSeen({ startAt, endAt }: Booking, { start }: AcceptWish): void {
  if (start === undefined || startAt.getTime() === Date.parse(start)) return;
  throw bookingErrors.movedMeanwhile({ start: startAt.toISOString(), end: endAt.toISOString() });
}

/** What an engineer does with his bookings. A step that was done already changes nothing. */
@Injectable()
export class WorkService {
  constructor(
    private readonly db: Db,
    private readonly writer: BookingWriter,
    private readonly records: RecordService,
    private readonly allocator: AllocatorService,
    private readonly clock: Clock,
  ) {}

  async step(engineerId: string, id: string, step: Step, wish: StepWish = {}): Promise<Booking> {
    return this.db.transaction(async (tx) => {
      const booking = await this.hold(tx, engineerId, id, step);
      if (booking.state === REACHED[step]) {
        if (step === 'complete' && !(await this.records.says(tx, booking, wish))) throw bookingErrors.finishedAlready();
        return booking;
      }
      const state = stateAfter(booking.state, step, 'engineer');
      if (!state) throw bookingErrors.illegalChange();
      if (step === 'accept') requireAsSeen(booking, wish);
      const refusal = mayWork(step, booking.startAt, this.clock.now());
      if (refusal === 'stillToCome')
        throw bookingErrors.stillToCome({ from: missingFrom(booking.startAt).toISOString() });
      if (refusal) throw bookingErrors[refusal]();
      const by = { role: 'engineer' as const, id: engineerId };
      const note = wish.note?.trim();
      const text = note ? cutText(`${TEXT[step]}：${note}`, LONGEST_CHANGE) : TEXT[step];
      const change = step === 'accept' ? 'scheduled' : 'state';
      const changed = await this.effects(tx, booking, step, wish);
      const next = await this.writer.update(tx, booking, { state, ...changed }, { by, text, change });
      if (step === 'complete') await this.count(tx, next);
      return next;
    });
  }

  /** Locked until the transaction ends: two taps come one after the other. Who frees time locks the day first, as all do. */
  private async hold(tx: Tx, engineerId: string, id: string, step: Step): Promise<Booking> {
    const seen = step === 'noShow' ? await tx.repository(Booking).findOneBy({ id, engineerId }) : null;
    if (seen) await this.allocator.lockDays(tx, daysOf(bookedTime(seen, engineerId)));
    const booking = await lockJob(tx, engineerId, id);
    if (!booking) throw bookingErrors.unknown();
    return booking;
  }

  /** What a step changes besides the state. */
  private async effects(tx: Tx, booking: Booking, step: Step, wish: CompleteWish): Promise<Partial<Booking>> {
    const now = this.clock.now();
    if (step === 'start') return { arrivedAt: now, lateMinutes: lateMinutes(booking.startAt, now) };
    if (step === 'complete') await this.records.write(tx, booking, wish);
    if (step === 'noShow') await this.allocator.release(tx, bookedTime(booking, booking.engineerId!));
    return {};
  }

  private async count(tx: Tx, booking: Booking): Promise<void> {
    await countCompleted(tx, booking.engineerId!);
    await countCompletedIn(tx, booking.communityId, booking.engineerId!);
  }
}
