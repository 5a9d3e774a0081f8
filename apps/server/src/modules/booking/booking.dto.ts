import { ApiProperty } from '@nestjs/swagger';
import {
  IsBusinessDate,
  IsFlag,
  IsIdList,
  IsIdText,
  IsInstant,
  IsOneOf,
  IsPhone,
  IsText,
  IsWhole,
} from '../../foundation/http/fields.js';
import { PageQuery } from '../../foundation/http/paging.js';
import { Field, ListOf, Nullable, Word } from '../../foundation/openapi/view-fields.js';
import { BOOKING_MODES, BookingMode, DispatchView } from '../dispatch/dispatch.dto.js';
import { EngineerCard } from '../engineer/engineer.dto.js';
import { PhotoView } from '../photo/photo.dto.js';
import { Alternative } from '../schedule/schedule.dto.js';
import { MessageView } from './message.dto.js';
import { QuoteView } from './quote.dto.js';
import { CANCEL_CAUSES, CancelCause } from './rules/cancel-cause.js';
import type { Actor, BookingState } from './rules/may-change.js';
import { PRICE_CONSENTS, PriceConsent } from './service-record.entity.js';

export const BOOKING_STATES: readonly BookingState[] = [
  'requested',
  'scheduled',
  'on_the_way',
  'on_site',
  'completed',
  'reviewed',
  'cancelled',
  'no_show',
  'reopened',
];
const ACTORS: readonly Actor[] = ['resident', 'engineer', 'operator', 'system'];

/** Where, whom to call, and what to know. */
export class BookingDetails {
  @IsText(30) contactName!: string;
  @IsPhone({ description: 'as typed or pasted: a mobile number, or a landline with area code and extension' })
  phone!: string;
  @IsText(120) address!: string;
  @IsText(300, { optional: true, min: 0, lines: true }) note?: string;
  @IsIdList(3, { optional: true, description: 'own photos of what is broken, in this order' }) faultPhotoIds?: string[];
  @IsFlag({ optional: true }) inWarranty?: boolean;
  @IsFlag({ optional: true, description: 'he has read that he has the same service coming, and wants it once more' })
  again?: boolean;
  @IsFlag({ optional: true, description: 'becomes a member of the community with the booking, if he is not yet' })
  becomesMember?: boolean;
}

export class NewBooking extends BookingDetails {
  @IsIdText() serviceItemId!: string;
  @IsIdText() communityId!: string;
  @IsOneOf(BOOKING_MODES, { enumName: 'BookingMode' }) mode!: BookingMode;
  @IsIdText({ optional: true }) engineerId?: string;
  @IsIdText({ optional: true, description: 'the engineer that the preview showed: no other one is booked' })
  shownEngineerId?: string;
  @IsInstant() start!: string;
}

export class VisitJoinWish extends BookingDetails {
  @IsIdText() serviceItemId!: string;
  @IsInstant() start!: string;
}

export class RescheduleWish {
  @IsInstant() start!: string;
  @IsOneOf(BOOKING_MODES, {
    optional: true,
    enumName: 'BookingMode',
    description: 'prefer: another engineer will do; none: as it was booked',
  })
  mode?: BookingMode;
}

export class MoveQuery {
  @IsBusinessDate() from!: string;
  @IsWhole(1, 7) days!: number;
  @IsOneOf(BOOKING_MODES, { optional: true, enumName: 'BookingMode', description: 'as in the wish' })
  mode?: BookingMode;
}

export class CancelWish {
  @IsOneOf(CANCEL_CAUSES, {
    optional: true,
    enumName: 'CancelCause',
    description: 'what he picked; the engineer reads it',
  })
  cause?: CancelCause;
  @IsText(100, { optional: true, min: 0 }) reason?: string;
}

export class OperatorCancelWish {
  @IsText(100, { description: 'the resident reads it' }) reason!: string;
}

export class AssignWish {
  @IsIdText() engineerId!: string;
}

export class ReopenWish {
  @IsFlag({ optional: true, description: 'he has read that he has the same service coming, and wants it once more' })
  again?: boolean;
  @IsInstant() start!: string;
  @IsText(300, { lines: true }) text!: string;
}

export const OWN_PARTS = ['open', 'over'] as const;

export class OwnBookingsQuery extends PageQuery {
  @IsOneOf(OWN_PARTS, { optional: true, description: 'only what is still coming, or only what is over' })
  which?: (typeof OWN_PARTS)[number];
}

export class ConsoleBookingQuery extends PageQuery {
  @IsIdText({ optional: true }) communityId?: string;
  @IsIdText({ optional: true }) engineerId?: string;
  @IsBusinessDate({ optional: true, description: 'business date of the start' }) day?: string;
  @IsOneOf(BOOKING_STATES, { optional: true, enumName: 'BookingState' }) state?: BookingState;
}

export class BookedService {
  @Field() id!: string;
  @Field() name!: string;
  @Field() durationMinutes!: number;
}

export class ContactView {
  @Field() name!: string;
  @Field() phone!: string;
  @Field() address!: string;
}

/** What for somebody of the staff looks at a phone and an address in full. */
export const REVEAL_PURPOSES = ['call', 'findDoor', 'complaint', 'danger', 'authority'] as const;

export class RevealWish {
  @IsOneOf(REVEAL_PURPOSES, {
    enumName: 'RevealPurpose',
    description: 'call 联系住户，findDoor 师傅找不到门，complaint 处理投诉，danger 有危险，authority 依法配合',
  })
  purpose!: (typeof REVEAL_PURPOSES)[number];
}

export class BookingChangeView {
  @Word('BookingState', BOOKING_STATES) state!: BookingState;
  @Field('UTC instant') at!: string;
  @Word('Actor', ACTORS) by!: Actor;
  @Field() text!: string;
}

export class BookingCan {
  @Field() cancel!: boolean;
  @Field('to another time: false too when nobody who could come has hours any more') reschedule!: boolean;
  @Field('bring the same issue back, free of charge: false too when nobody has hours for it') reopen!: boolean;
  @Field('it would move or come back, but nobody who could come has hours: what is left is to call') stuck!: boolean;
  @Field('once, within 14 days after it was done') review!: boolean;
  @Field('tell the other one something with one tap') message!: boolean;
}

export class UsedItem {
  @Field() name!: string;
  @Field() quantity!: number;
}

export class RecordPhotos {
  @ListOf(() => PhotoView) before!: PhotoView[];
  @ListOf(() => PhotoView) after!: PhotoView[];
}

export class ServiceRecordView {
  @Field('what was done') summary!: string;
  @ListOf(() => UsedItem) items!: UsedItem[];
  @Field('for the resident, and for his engineer until seven days after') photos!: RecordPhotos;
  @Field('分, what was paid') priceFen!: number;
  @Field() inWarranty!: boolean;
  @Nullable(String, 'why it is not what was agreed') priceReason!: string | null;
  @ApiProperty({
    enum: PRICE_CONSENTS,
    enumName: 'PriceConsent',
    nullable: true,
    description:
      'how the resident agreed to more than what was agreed before: in the app, or at the door; null: it was not more',
  })
  priceConsent!: PriceConsent | null;
  @Nullable(String, 'why he could not be asked in the app') unaskedReason!: string | null;
  @Field('UTC instant') finishedAt!: string;
}

export class BookingView {
  @Field() id!: string;
  @Field('number for people') no!: string;
  @Word('BookingState', BOOKING_STATES) state!: BookingState;
  @Field() serviceItem!: BookedService;
  @Field() communityId!: string;
  @Field() communityName!: string;
  @Word('BookingMode', BOOKING_MODES) mode!: BookingMode;
  @Nullable(() => EngineerCard, 'null while it waits for one') engineer!: EngineerCard | null;
  @Nullable(
    String,
    'at which the resident calls him: from his acceptance until seven days after the end; null: not now, or he has none',
  )
  engineerPhone!: string | null;
  @Nullable(String) preferredEngineerId!: string | null;
  @Field() engineerChanged!: boolean;
  @Field('why this engineer, for the resident') reason!: string;
  @Nullable(String, 'the visit it hangs on') visitId!: string | null;
  @Field('UTC instant') start!: string;
  @Field('UTC instant') end!: string;
  @Field('分, as agreed when it was booked; what was paid stands in the record') priceFen!: number;
  @Field('the resident said that his device is in warranty') inWarranty!: boolean;
  @Nullable(() => QuoteView, 'a higher price that the engineer asks for') quote!: QuoteView | null;
  @Nullable(() => ContactView) contact!: ContactView | null;
  @Nullable(String) note!: string | null;
  @ListOf(() => MessageView, 'said with one tap, newest first, to and by whoever had it then') messages!: MessageView[];
  @ListOf(() => PhotoView, 'of what is broken; for him and for the engineer who has accepted')
  faultPhotos!: PhotoView[];
  @Nullable(String, 'UTC instant: when the engineer was there') arrivedAt!: string | null;
  @Nullable(Number, 'minutes after the promised start') lateMinutes!: number | null;
  @Nullable(() => ServiceRecordView, 'what was done') record!: ServiceRecordView | null;
  @Nullable(String, 'the finished booking whose issue came back') reopensId!: string | null;
  @Word('CancelCause', CANCEL_CAUSES, {
    nullable: true,
    description: 'why the resident cancelled it, where he said so',
  })
  cancelCause!: CancelCause | null;
  @ListOf(() => BookingChangeView) history!: BookingChangeView[];
  @Field() can!: BookingCan;
}

export class ConsoleBookingView extends BookingView {
  @Nullable(() => DispatchView, 'the score behind the choice') dispatch!: DispatchView | null;
  @Field('how many photos of what is broken the resident sent; they are not shown here') faultPhotoCount!: number;
}

export class ConsoleBookingPage {
  @ListOf(() => ConsoleBookingView) items!: ConsoleBookingView[];
  @Nullable(String) next!: string | null;
}

export class AlternativeList {
  @ListOf(() => Alternative) items!: Alternative[];
}

export class BookingPage {
  @ListOf(() => BookingView) items!: BookingView[];
  @Nullable(String) next!: string | null;
}
