import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { Outbox } from '../../foundation/events/outbox.js';
import { newId } from '../../foundation/ids/ids.js';
import { holdOwnBooking, lockJob } from './booking-rows.queries.js';
import { Booking } from './booking.entity.js';
import { bookingErrors } from './booking.errors.js';
import type { BookingMessaged } from './booking.events.js';
import { EngineerMessageWish, ResidentMessageWish } from './message.dto.js';
import { Message, MessageSide, Phrase } from './message.entity.js';
import { MessageRow, messagesOn, offeredPhrases, saidOn } from './message.queries.js';
import { phraseList } from './phrase.service.js';
import { mayMessage } from './rules/may-message.js';

/**
 * What resident and engineer tell each other with one tap. The lock of the booking puts it before or behind whatever else
 * happens to it: nobody is spoken to who has it no longer.
 */
@Injectable()
export class MessageService {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async byEngineer(engineerId: string, bookingId: string, wish: EngineerMessageWish): Promise<void> {
    await this.db.transaction(async (tx) => {
      const booking = await lockJob(tx, engineerId, bookingId);
      if (!booking) throw bookingErrors.unknown();
      await this.say(tx, booking, 'engineer', wish);
    });
  }

  /** 409 when another engineer has it than the one to whom he speaks. */
  async byResident(residentId: string, bookingId: string, wish: ResidentMessageWish): Promise<void> {
    await this.db.transaction(async (tx) => {
      const booking = await holdOwnBooking(tx, residentId, bookingId);
      if (booking.engineerId !== wish.engineerId) throw bookingErrors.stale();
      await this.say(tx, booking, 'resident', wish);
    });
  }

  private async say(tx: Tx, booking: Booking, side: MessageSide, wish: EngineerMessageWish): Promise<void> {
    const phrase = await tx.repository(Phrase).findOneBy({ id: wish.phraseId, side });
    if (!phrase || phrase.retiredAt) throw bookingErrors.phraseGone();
    // A client of the version before says none.
    if (wish.text !== undefined && phrase.text !== wish.text)
      throw bookingErrors.phraseChanged(phraseList(await offeredPhrases(tx, side)));
    const where = { bookingId: booking.id, engineerId: booking.engineerId!, side };
    const refusal = mayMessage(booking.state, await saidOn(tx, where), this.clock.now(), phrase.text);
    if (refusal) throw bookingErrors[refusal]();
    const id = newId();
    await tx.insert(Message, { id, ...where, text: phrase.text, sentAt: this.clock.now() });
    const fact: BookingMessaged = { name: 'booking.messaged', payload: { bookingId: booking.id, messageId: id } };
    await this.outbox.publish(tx, fact);
  }

  /** What was said on each booking, newest first, whoever had it then. Asks nothing where nobody can have accepted. */
  async of(bookings: Pick<Booking, 'id' | 'version'>[]): Promise<Map<string, MessageRow[]>> {
    const said = new Map<string, MessageRow[]>();
    const ids = bookings.filter(({ version }) => version > 0).map(({ id }) => id);
    if (ids.length === 0) return said;
    for (const row of await messagesOn(this.db, ids))
      said.set(row.bookingId, [...(said.get(row.bookingId) ?? []), row]);
    return said;
  }
}
