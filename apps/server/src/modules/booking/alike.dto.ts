import { IsFlag } from '../../foundation/http/fields.js';
import { Field, ListOf, Nullable } from '../../foundation/openapi/view-fields.js';
import { RescheduleWish } from './booking.dto.js';

/** One of the same service that is not finished. */
export class AlikeBooking {
  @Field() id!: string;
  @Field('number for people') no!: string;
  @Field('UTC instant') start!: string;
  @Field() serviceName!: string;
  @Nullable(String, 'null while it waits for one') engineerName!: string | null;
}

/** With the question whether it is wanted once more. */
export class Alike {
  @ListOf(() => AlikeBooking, 'the next one first') alike!: AlikeBooking[];
}

/** Another time for one's own booking. */
export class OwnMoveWish extends RescheduleWish {
  @IsFlag({ optional: true, description: 'the same service twice at one time is meant, after booking.alike' })
  again?: boolean;
}
