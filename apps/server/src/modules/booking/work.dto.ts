import { TimeOffView } from '../engineer/engineer.dto.js';
import { ApiProperty } from '@nestjs/swagger';
import {
  IsBusinessDate,
  IsFlag,
  IsIdList,
  IsIdText,
  IsInstant,
  IsListOf,
  IsReal,
  IsText,
  IsWhole,
} from '../../foundation/http/fields.js';
import { Field, ListOf, Nullable, Word } from '../../foundation/openapi/view-fields.js';
import { DispatchView } from '../dispatch/dispatch.dto.js';
import { EngineerCard } from '../engineer/engineer.dto.js';
import { PhotoView } from '../photo/photo.dto.js';
import { BOOKING_STATES, ContactView, ServiceRecordView } from './booking.dto.js';
import { MessageView } from './message.dto.js';
import { QuoteView } from './quote.dto.js';
import type { BookingState } from './rules/may-change.js';

export class HandOverWish {
  @IsIdText({ optional: true, description: 'none: whoever is best, or the queue of the region' }) engineerId?: string;
}

export class WithdrawWish {
  @IsFlag({ optional: true, description: 'true: he does not come at all, and what is booked there is re-offered' })
  comesNot?: boolean;
}

export class UsedItemWish {
  @IsText(60) name!: string;
  @IsReal(0.01, 999, { places: 2, description: 'pieces, or metres and the like in fractions' }) quantity!: number;
}

export class AcceptWish {
  @IsInstant({ optional: true, description: 'the start that he has read: another one by now is refused, not accepted' })
  start?: string;
}

export class CompleteWish {
  @IsText(500, { optional: true, min: 0, lines: true, description: 'what was done' }) note?: string;
  @IsListOf(UsedItemWish, 20, { optional: true }) items?: UsedItemWish[];
  @IsWhole(0, 10_000_000, { optional: true, description: '分; none: as agreed. In warranty nothing else' })
  priceFen?: number;
  @IsFlag({ optional: true, description: 'none: as the resident said' }) inWarranty?: boolean;
  @IsText(100, {
    optional: true,
    min: 0,
    description: 'why it is not what was agreed; the resident reads it. After his yes in the app: as he read it',
  })
  priceReason?: string;
  @IsText(100, {
    optional: true,
    min: 0,
    description: 'more than agreed: why the resident could not be asked in the app',
  })
  unaskedReason?: string;
  @IsIdList(9, { optional: true, description: 'own photos from before the work, in this order' })
  beforePhotoIds?: string[];
  @IsIdList(9, { optional: true, description: 'own photos from after it' }) afterPhotoIds?: string[];
}

export class WorkbenchQuery {
  @IsBusinessDate() from!: string;
  @IsWhole(1, 14) days!: number;
}

export class JobCan {
  @Field('say that he is on the way') depart!: boolean;
  @Field('say that nobody was there') noShow!: boolean;
  @Field('give it away, to whoever is best or the desk') handOver!: boolean;
  @Field('to a colleague of his choice: until its time is over') choose!: boolean;
  @Field('tell the resident something with one tap') message!: boolean;
}

/** GCJ-02, as maps in China are drawn. */
export class MapPoint {
  @Field() lat!: number;
  @Field() lng!: number;
}

export class Job {
  @Field() id!: string;
  @Field() no!: string;
  @Word('BookingState', BOOKING_STATES) state!: BookingState;
  @Field() serviceName!: string;
  @Field() communityId!: string;
  @Field() communityName!: string;
  @Field('UTC instant') start!: string;
  @Field('UTC instant') end!: string;
  @Field('minutes kept free after it') travelMinutes!: number;
  @Nullable(String) visitId!: string | null;
  @Field('分, as agreed') priceFen!: number;
  @Field('the resident says that his device is in warranty: look at the proof of purchase') inWarranty!: boolean;
  @Field('分, in warranty') warrantyPriceFen!: number;
  @Field('分, out of warranty') listPriceFen!: number;
  @Nullable(() => QuoteView, 'a higher price that he has asked the resident for') quote!: QuoteView | null;
  @Field('why he was chosen') reason!: string;
  @Nullable(() => DispatchView, 'the score behind the choice') dispatch!: DispatchView | null;
  @Nullable(() => ContactView, 'null until he has accepted, and seven days after it was done')
  contact!: ContactView | null;
  @Nullable(
    () => MapPoint,
    'where the community lies; null where that is not known, and as long as there is no contact',
  )
  point!: MapPoint | null;
  @Nullable(String, 'until he has accepted, without its numbers') note!: string | null;
  @ListOf(() => MessageView, 'said with one tap, newest first, by him and to him') messages!: MessageView[];
  @ListOf(() => PhotoView, 'of what is broken; none until he has accepted') faultPhotos!: PhotoView[];
  @Field('how many of them there are, also before') faultPhotoCount!: number;
  @ApiProperty({ enum: ['accept', 'start', 'complete'], enumName: 'JobAction', nullable: true }) next!:
    'accept' | 'start' | 'complete' | null;
  @Field() can!: JobCan;
  @Nullable(String, 'UTC instant') arrivedAt!: string | null;
  @Nullable(() => ServiceRecordView) record!: ServiceRecordView | null;
}

export class WorkDay {
  @Field('business date') date!: string;
  @ListOf(() => Job) bookings!: Job[];
}

export class Workbench {
  @Field() engineer!: EngineerCard;
  @ListOf(() => WorkDay) days!: WorkDay[];
  @ListOf(() => Job, 'of the days before `from`: begun, or over by the clock, oldest first; 50 at most')
  unfinished!: Job[];
  @ListOf(() => Job, 'waiting for his yes, whatever day they are for, in order of time; 50 at most') toAccept!: Job[];
  @ListOf(() => TimeOffView, 'his own, running and to come, the next first; 20 at most') timeOff!: TimeOffView[];
  @Field() boundResidents!: number;
}
