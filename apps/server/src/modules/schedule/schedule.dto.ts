import { Field, ListOf } from '../../foundation/openapi/view-fields.js';

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
