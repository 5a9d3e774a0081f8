import { IsBusinessDate, IsIdText, IsOneOf, IsWhole } from '../../foundation/http/fields.js';
import { Field, ListOf, Nullable, Word } from '../../foundation/openapi/view-fields.js';
import { EngineerCard } from '../engineer/engineer.dto.js';
import { KEEPS_TAKEN } from '../schedule/schedule.dto.js';
import { Part, PARTS } from './rules/part-of-day.js';
import { VISIT_SOURCES, VISIT_STATES, VisitSource, VisitState } from './visit.entity.js';

export class VisitCard {
  @Field() id!: string;
  @Field() communityId!: string;
  @Field() engineer!: EngineerCard;
  @Field('business date') day!: string;
  @Word('DayPart', PARTS, {
    nullable: true,
    description: 'null: the whole day, or fewer than 5 residents are bound in the community',
  })
  part!: Part | null;
  @Word('VisitState', VISIT_STATES) state!: VisitState;
  @Nullable(
    Number,
    'how many services of his shortest kind still fit next to what he has there; null: some, with fewer than 5 residents bound',
  )
  seatsLeft!: number | null;
  @Field('the caller has a booking on this visit') joined!: boolean;
}

export class VisitCardPage {
  @ListOf(() => VisitCard) items!: VisitCard[];
  @Nullable(String) next!: string | null;
}

export class VisitView extends VisitCard {
  @Field() communityName!: string;
}

export class JoinSlotQuery {
  @IsIdText() serviceItemId!: string;
}

export class JoinSlot {
  @Field('UTC instant') start!: string;
  @Field('UTC instant') end!: string;
}

export class JoinSlots {
  @ListOf(() => JoinSlot, 'starts without travel for him, in order of time') slots!: JoinSlot[];
  @Field(KEEPS_TAKEN) keepsTaken!: boolean;
}

export class NewVisit {
  @IsIdText() communityId!: string;
  @IsBusinessDate() day!: string;
  @IsOneOf(PARTS, { enumName: 'DayPart', optional: true, description: 'none: the whole day' }) part?: Part;
}

export class OwnVisitsQuery {
  @IsBusinessDate() from!: string;
  @IsWhole(1, 31) days!: number;
}

export class OwnVisit {
  @Field() id!: string;
  @Field() communityId!: string;
  @Field() communityName!: string;
  @Field('business date') day!: string;
  @Word('DayPart', PARTS, { nullable: true }) part!: Part | null;
  @Word('VisitSource', VISIT_SOURCES) source!: VisitSource;
  @Word('VisitState', VISIT_STATES) state!: VisitState;
  @Field('bookings on it that are still to be done') bookings!: number;
  @Field('of these, of neighbours who joined') joined!: number;
  @Field('bookings on it that are over: done, or nobody was there') finished!: number;
}

export class OwnVisits {
  @ListOf(() => OwnVisit) items!: OwnVisit[];
}
