import { Injectable, OnModuleInit } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Listeners } from '../../foundation/events/listeners.js';
import type { EngineerLeft, EngineerTimeOffAdded } from '../engineer/engineer.events.js';
import { ReofferService } from './reoffer.service.js';

const END_OF_TIME = new Date('9999-01-01T00:00:00.000Z');

/** What becomes of bookings when their engineer leaves or takes time off. */
@Injectable()
export class BookingListeners implements OnModuleInit {
  constructor(
    private readonly reoffers: ReofferService,
    private readonly listeners: Listeners,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.listeners.on<EngineerLeft>('engineer.left', 'booking.reoffer', async ({ payload }) => {
      const { engineerId, successorId } = payload;
      const now = this.clock.now();
      await this.reoffers.reoffer(engineerId, { from: now, until: END_OF_TIME, now }, successorId);
    });
    this.listeners.on<EngineerTimeOffAdded>('engineer.timeOffAdded', 'booking.reoffer', async ({ payload }) => {
      const { engineerId, startsAt, endsAt } = payload;
      const away = { from: new Date(startsAt), until: new Date(endsAt), now: this.clock.now() };
      await this.reoffers.reoffer(engineerId, away);
    });
  }
}
