import { IsIdText, IsInstant } from '../../foundation/http/fields.js';
import { Field, ListOf, Nullable } from '../../foundation/openapi/view-fields.js';
import { HangingBooking } from '../engineer/hanging.dto.js';

export class LeavingMovesQuery {
  @IsIdText({ optional: true, description: 'as in the deed' }) successorId?: string;
}

export class TimeOffMovesQuery {
  @IsInstant() startsAt!: string;
  @IsInstant() endsAt!: string;
}

export class MoveTo {
  @Field('of the engineer') id!: string;
  @Field() name!: string;
}

export class EngineerMove extends HangingBooking {
  @Nullable(() => MoveTo, 'who gets it; null: nobody is free, it waits for an operator') to!: MoveTo | null;
}

/** What would become of the bookings of an engineer, were he away now. Nothing has happened. */
export class EngineerMoves {
  @Field('all of them') count!: number;
  @Field('those that nobody gets') waiting!: number;
  @Field('residents who would hear that somebody else comes') residents!: number;
  @ListOf(() => EngineerMove, 'the next 50') moves!: EngineerMove[];
  @Field('residents whose butler he is') bound!: number;
}
