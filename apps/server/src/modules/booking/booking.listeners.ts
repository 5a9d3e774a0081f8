import { Injectable, OnModuleInit } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Listeners } from '../../foundation/events/listeners.js';
import type { EngineerLeft, EngineerTimeOffAdded } from '../engineer/engineer.events.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { ReofferService } from './reoffer.service.js';

export const END_OF_TIME = new Date('9999-01-01T00:00:00.000Z');

/** What becomes of bookings when their engineer leaves or takes time off. */
@Injectable()
export class BookingListeners implements OnModuleInit {
  constructor(
    private readonly reoffers: ReofferService,
    private readonly engineers: EngineerService,
    private readonly listeners: Listeners,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.listeners.on<EngineerLeft>('engineer.left', 'booking.reoffer', async ({ payload }) => {
      const { engineerId, successorId } = payload;
      const now = this.clock.now();
      await this.reoffers.reoffer(engineerId, { from: now, until: END_OF_TIME, now, forEver: true }, successorId);
    });
    this.listeners.on<EngineerTimeOffAdded>('engineer.timeOffAdded', 'booking.reoffer', async ({ payload }) => {
      const { engineerId } = payload;
      const [startsAt, endsAt] = [new Date(payload.startsAt), new Date(payload.endsAt)];
      // What was taken back meanwhile takes nothing away.
      for (const { from, until } of standing(
        await this.engineers.timeOff([engineerId], startsAt, endsAt),
        startsAt,
        endsAt,
      ))
        await this.reoffers.reoffer(engineerId, { from, until, now: this.clock.now() });
    });
  }
}

/** What of [from, until) still stands as time off. */
const standing = (off: { startsAt: Date; endsAt: Date }[], from: Date, until: Date) =>
  off.map(({ startsAt, endsAt }) => ({
    from: startsAt > from ? startsAt : from,
    until: endsAt < until ? endsAt : until,
  }));
