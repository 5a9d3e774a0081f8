import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { RecordPhotos, ServiceRecordView } from './booking.dto.js';
import { BindCodesService } from '../binding/bind-codes.service.js';
import { CodeView } from '../binding/binding.dto.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { PhotoView } from '../photo/photo.dto.js';
import { PhotoService } from '../photo/photo.service.js';
import { CompleteWish } from './work.dto.js';
import { Booking } from './booking.entity.js';
import { bookingErrors } from './booking.errors.js';
import { recordsOf } from './booking-rows.queries.js';
import { QuoteService } from './quote.service.js';
import { agreedInApp, mayCharge, usualFen } from './rules/charge.js';
import type { BookingState } from './rules/may-change.js';
import { ServiceRecord, UsedItem } from './service-record.entity.js';
import { isShown } from './shown-photos.js';

const WITH_SHEET: readonly BookingState[] = ['on_site', 'completed', 'reviewed'];

/** What was done, written once when the work is done. */
@Injectable()
export class RecordService {
  constructor(
    private readonly db: Db,
    private readonly codes: BindCodesService,
    private readonly engineers: EngineerService,
    private readonly photos: PhotoService,
    private readonly quotes: QuoteService,
    private readonly clock: Clock,
  ) {}

  /** Under the lock of the booking. What was agreed stays with the booking; 409 when more is charged without consent. */
  async write(tx: Tx, booking: Booking, wish: CompleteWish): Promise<void> {
    const charge = await this.charge(tx, booking, wish);
    const account = await this.engineers.accountOf(booking.engineerId!);
    await this.photos.attach(tx, account!, 'before', booking.id, wish.beforePhotoIds ?? []);
    await this.photos.attach(tx, account!, 'after', booking.id, wish.afterPhotoIds ?? []);
    await tx.insert(ServiceRecord, {
      bookingId: booking.id,
      summary: wish.note?.trim() ?? '',
      items: itemsText(wish.items ?? []),
      ...charge,
      createdAt: this.clock.now(),
    });
  }

  private async charge(tx: Tx, booking: Booking, wish: CompleteWish): Promise<Charged> {
    const [reason, unasked] = [wish.priceReason?.trim() ?? '', wish.unaskedReason?.trim() ?? ''];
    const inWarranty = wish.inWarranty ?? booking.inWarranty === 1;
    const usual = usualFen(booking, inWarranty);
    const priceFen = wish.priceFen ?? usual;
    if (inWarranty && priceFen !== usual) throw bookingErrors.warrantyPrice();
    const isMore = priceFen > booking.priceFen;
    const quote = isMore ? await this.quotes.newest(tx, booking) : null;
    const refusal = mayCharge({ agreedFen: booking.priceFen, fen: priceFen, quote, reason, unasked });
    if (refusal) throw bookingErrors[refusal]();
    const charged = { priceFen, inWarranty: inWarranty ? 1 : 0 };
    const agreed = agreedInApp(quote, priceFen);
    if (agreed) return { ...charged, priceReason: agreed.reason, priceConsent: 'app', unaskedReason: null };
    const priceConsent = isMore ? 'door' : null;
    return { ...charged, priceReason: reason || null, priceConsent, unaskedReason: unasked || null };
  }

  /** Whether a record says what is said now. What is left out means what it meant then: nothing, or as agreed. */
  async says(tx: Tx, booking: Booking, wish: CompleteWish): Promise<boolean> {
    const { note = '', items = [], priceReason = '', unaskedReason = '' } = wish;
    const record = await tx.repository(ServiceRecord).findOneByOrFail({ bookingId: booking.id });
    const inWarranty = wish.inWarranty ?? booking.inWarranty === 1;
    return (
      note.trim() === record.summary &&
      itemsText(items) === record.items &&
      Number(inWarranty) === record.inWarranty &&
      (wish.priceFen ?? usualFen(booking, inWarranty)) === record.priceFen &&
      // Agreed to in the app, the reason is the one that he read.
      (!priceReason.trim() || priceReason.trim() === record.priceReason) &&
      unaskedReason.trim() === (record.unaskedReason ?? '') &&
      (await this.shows('before', booking.id, wish.beforePhotoIds)) &&
      (await this.shows('after', booking.id, wish.afterPhotoIds))
    );
  }

  private async shows(purpose: 'before' | 'after', bookingId: string, ids: string[] = []): Promise<boolean> {
    const photos = (await this.photos.of(purpose, [bookingId], 'owner')).get(bookingId) ?? [];
    return photos.length === ids.length && ids.every((id) => photos.some((photo) => photo.id === id));
  }

  /** The code for the sheet of a service that has begun. */
  async sheetCode(engineerId: string, id: string): Promise<CodeView> {
    const booking = await this.db.repository(Booking).findOneBy({ id, engineerId });
    if (!booking) throw bookingErrors.unknown();
    if (!WITH_SHEET.includes(booking.state)) throw bookingErrors.illegalChange();
    return this.codes.sheetCode(engineerId, id);
  }

  async of(bookingIds: string[]): Promise<Map<string, ServiceRecordView>> {
    const rows = bookingIds.length > 0 ? await recordsOf(this.db, bookingIds) : [];
    if (rows.length === 0) return new Map();
    const done = rows.map((row) => row.bookingId);
    const [before, after] = await Promise.all([
      this.photos.of('before', done, 'owner'),
      this.photos.of('after', done, 'owner'),
    ]);
    const shown = (photos: Map<string, PhotoView[]>, id: string) => (photos.get(id) ?? []).filter(isShown);
    return new Map(
      rows.map((row) => {
        const { bookingId: id } = row;
        return [id, recordView(row, { before: shown(before, id), after: shown(after, id) })];
      }),
    );
  }
}

type Charged = Pick<ServiceRecord, 'priceFen' | 'inWarranty' | 'priceReason' | 'priceConsent' | 'unaskedReason'>;

const itemsText = (items: UsedItem[]): string =>
  JSON.stringify(items.map(({ name, quantity }) => ({ name: name.trim(), quantity })));

function recordView(row: ServiceRecord, photos: RecordPhotos): ServiceRecordView {
  const { summary, items, priceFen, inWarranty, priceReason, priceConsent, unaskedReason, createdAt } = row;
  return {
    summary,
    items: JSON.parse(items) as UsedItem[],
    photos,
    priceFen,
    inWarranty: inWarranty === 1,
    priceReason,
    priceConsent,
    unaskedReason,
    finishedAt: createdAt.toISOString(),
  };
}
