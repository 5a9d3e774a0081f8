import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { businessDate } from '../../foundation/clock/shanghai.js';
import type { Tx } from '../../foundation/database/db.js';
import { newId } from '../../foundation/ids/ids.js';
import { randomNumber } from '../../foundation/secrets/codes.js';
import { Sealer } from '../../foundation/secrets/sealer.js';
import { priceOf } from '../catalog/rules/price.js';
import type { Ask } from '../dispatch/ask.reader.js';
import { PhotoService } from '../photo/photo.service.js';
import { ContactService } from '../resident/contact.service.js';
import { ResidentService } from '../resident/resident.service.js';
import { endOf } from '../schedule/rules/time-grid.js';
import { keptTerms } from './booked-terms.js';
import { bookingCounts } from './booking-rows.queries.js';
import { alikeMeanwhile, alikeOf } from './booking.queries.js';
import { BookingDetails, ReopenWish } from './booking.dto.js';
import { Booking } from './booking.entity.js';
import { bookingErrors } from './booking.errors.js';

const MAX_OPEN = 5;
/** Of those made within a day: to make and take back bookings would be a way to ask when an engineer is free. */
const MAX_CANCELLED = 5;
const DAY_MS = 86_400_000;

/** Takes a resident's wish in: may he book at all, and how the booking looks before it has an engineer. */
@Injectable()
export class DraftService {
  constructor(
    private readonly residents: ResidentService,
    private readonly contacts: ContactService,
    private readonly photos: PhotoService,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  async open(tx: Tx, ask: Ask, details: BookingDetails, start: Date): Promise<Booking> {
    const residentId = ask.residentId!;
    // Whoever leaves the community at this moment is heard first, or hears that he has an open booking.
    await this.lockResident(tx, residentId);
    if (details.becomesMember) await this.residents.addResidency(tx, residentId, ask.community.id);
    if (!(await this.residents.isMember(residentId, ask.community.id))) throw bookingErrors.notMember();
    const contact = { name: details.contactName, phone: details.phone, address: details.address };
    await this.contacts.remember(tx, residentId, ask.community.id, contact);
    await this.checkOpen(tx, residentId);
    if (!details.again) await this.checkAlike(tx, ask, start);
    const draft = this.draft(ask, start);
    const inWarranty = details.inWarranty ?? false;
    return {
      ...draft,
      priceFen: priceOf(ask.item, inWarranty),
      inWarranty: inWarranty ? 1 : 0,
      contactSealed: this.sealer.seal(JSON.stringify(contact)),
      noteSealed: this.sealNote(details.note),
    };
  }

  /** A booking for an issue that came back: same place and contact, free of charge. Under the resident's lock. */
  async again(tx: Tx, ask: Ask, old: Booking, { text, again, ...wish }: ReopenWish): Promise<Booking> {
    const start = new Date(wish.start);
    await this.checkOpen(tx, ask.residentId!);
    if (!again) await this.checkAlike(tx, ask, start);
    const { contactSealed } = old;
    const free = { priceFen: 0, inWarranty: 1, contactSealed, reopensId: old.id };
    const noteSealed = this.sealNote(text);
    return { ...this.draft(ask, start), ...free, noteSealed, state: 'reopened' };
  }

  /** Two wishes of one resident come one after the other, in the order of locks that all keep: after the community. */
  lockResident(tx: Tx, residentId: string): Promise<void> {
    return this.residents.lock(tx, residentId);
  }

  /** Hangs his pictures of what is broken on the booking that has been made. Locked after it, as all do. */
  hangPhotos(tx: Tx, { id, residentId }: Booking, { faultPhotoIds = [] }: BookingDetails): Promise<void> {
    return this.photos.attach(tx, residentId, 'fault', id, faultPhotoIds);
  }

  private sealNote(text = ''): Buffer | null {
    return text.trim() ? this.sealer.seal(text.trim()) : null;
  }

  private async checkOpen(tx: Tx, residentId: string): Promise<void> {
    const since = new Date(this.clock.now().getTime() - DAY_MS);
    const { unfinished, cancelled } = await bookingCounts(tx, residentId, since);
    if (unfinished >= MAX_OPEN) throw bookingErrors.tooManyOpen();
    if (cancelled >= MAX_CANCELLED) throw bookingErrors.tooManyCancelled();
  }

  /** Who has the same service coming already is asked whether he means it: he may have tapped twice, or tried his luck. */
  private async checkAlike(tx: Tx, { residentId, community, item }: Ask, start: Date): Promise<void> {
    const what = { residentId: residentId!, communityId: community.id, serviceItemId: item.id, start };
    const alike = await alikeOf(tx, what);
    if (alike.length > 0) throw bookingErrors.alike({ alike });
  }

  /** Who moves a booking to where he has the same service already is asked whether he means it. Under the resident's lock. */
  async checkMoved(
    tx: Tx,
    { id, residentId, serviceItemId }: Booking,
    time: { start: Date; end: Date },
  ): Promise<void> {
    await this.lockResident(tx, residentId);
    const alike = await alikeMeanwhile(tx, { id, residentId, serviceItemId, ...time });
    if (alike.length > 0) throw bookingErrors.alike({ alike });
  }

  private draft(ask: Ask, start: Date) {
    const now = this.clock.now();
    return {
      id: newId(now.getTime()),
      no: `QQ${businessDate(now).slice(2).replaceAll('-', '')}${randomNumber(6)}`,
      residentId: ask.residentId!,
      communityId: ask.community.id,
      serviceItemId: ask.item.id,
      ...keptTerms(ask.item),
      engineerId: null,
      preferredEngineerId: ask.engineerId,
      mode: ask.mode,
      state: 'requested' as const,
      startAt: start,
      endAt: new Date(endOf(start.getTime(), ask.item.durationMinutes)),
      engineerChanged: 0,
      reason: 'leastBusy',
      dispatch: null,
      visitId: null,
      arrivedAt: null,
      lateMinutes: null,
      reopensId: null,
      cancelCause: null,
      version: 0,
      createdAt: now,
      finishedAt: null,
      demo: 0,
    };
  }
}
