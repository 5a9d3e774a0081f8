import { Field, ListOf } from '../../foundation/openapi/view-fields.js';

export const KEEPS_TAKEN =
  'fewer than 5 residents are bound: any time of his day there may be asked for, what a household there has booked is among them';

/** A free time that would do as well. */
export class Alternative {
  @Field('UTC instant') start!: string;
  @Field('UTC instant') end!: string;
  @Field() engineerId!: string;
  @Field() engineerName!: string;
}

/** With a refusal of a time: the nearest others, the best first. */
export class Alternatives {
  @ListOf(() => Alternative) alternatives!: Alternative[];
}
