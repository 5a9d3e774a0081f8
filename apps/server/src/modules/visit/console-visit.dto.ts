import { Field, ListOf, Nullable, Word } from '../../foundation/openapi/view-fields.js';
import { Part, PARTS } from './rules/part-of-day.js';
import { VISIT_SOURCES, VISIT_STATES, VisitSource, VisitState } from './visit.entity.js';

export class ConsoleVisit {
  @Field() id!: string;
  @Field('business date') day!: string;
  @Word('DayPart', PARTS, { nullable: true, description: 'null: the whole day, or several parts of it' })
  part!: Part | null;
  @Word('VisitSource', VISIT_SOURCES) source!: VisitSource;
  @Word('VisitState', VISIT_STATES) state!: VisitState;
  @Field() engineerId!: string;
  @Field() engineerName!: string;
  @Field('bookings that hang on it') bookings!: number;
  @Field('those of neighbours who joined') joined!: number;
}

export class ConsoleVisitPage {
  @ListOf(() => ConsoleVisit) items!: ConsoleVisit[];
  @Nullable(String) next!: string | null;
}
