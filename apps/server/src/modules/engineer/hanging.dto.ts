import { IsOneOf } from '../../foundation/http/fields.js';
import { Field, ListOf, Word } from '../../foundation/openapi/view-fields.js';

/** What becomes of them: they stay as they are, or are offered to other engineers. */
export const BECOME = ['stay', 'reoffered'] as const;

export class HangingBooking {
  @Field() id!: string;
  @Field('number for people') no!: string;
  @Field('UTC instant') start!: string;
  @Field() serviceName!: string;
  @Field() communityName!: string;
}

/** Unfinished bookings that hang on what is about to end. */
export class HangingBookings {
  @Field() count!: number;
  @ListOf(() => HangingBooking, 'the next 20 of them') bookings!: HangingBooking[];
  @Word('HangingBecome', BECOME) become!: (typeof BECOME)[number];
}

export class ConfirmedQuery {
  @IsOneOf(['true'], { optional: true, description: 'he has read which bookings hang on it' }) confirmed?: 'true';
}
