import { IsBusinessDate, IsIdText, IsInstant, IsOneOf, IsWhole } from '../../foundation/http/fields.js';
import { Field, ListOf } from '../../foundation/openapi/view-fields.js';
import { EngineerCard } from '../engineer/engineer.dto.js';
import { KEEPS_TAKEN } from '../schedule/schedule.dto.js';

/** Only this engineer, or this one before the best other. */
export const BOOKING_MODES = ['only', 'prefer'] as const;
export type BookingMode = (typeof BOOKING_MODES)[number];

export class SlotQuery {
  @IsIdText() serviceItemId!: string;
  @IsIdText() communityId!: string;
  @IsIdText({ optional: true }) engineerId?: string;
  @IsOneOf(BOOKING_MODES, { enumName: 'BookingMode' }) mode!: BookingMode;
  @IsBusinessDate() from!: string;
  @IsWhole(1, 7) days!: number;
}

export class SlotView {
  @Field('UTC instant') start!: string;
  @Field('UTC instant') end!: string;
  @Field('the preferred engineer himself is free') preferred!: boolean;
  @Field('how many engineers are free') engineers!: number;
}

export class SlotDay {
  @Field('business date') date!: string;
  @ListOf(() => SlotView) slots!: SlotView[];
}

export class SlotDays {
  @ListOf(() => SlotDay) days!: SlotDay[];
  @Field(KEEPS_TAKEN) keepsTaken!: boolean;
}

export class PreviewQuery {
  @IsIdText() serviceItemId!: string;
  @IsIdText() communityId!: string;
  @IsOneOf(BOOKING_MODES, { enumName: 'BookingMode' }) mode!: BookingMode;
  @IsIdText({ optional: true }) engineerId?: string;
  @IsInstant() start!: string;
}

export class BookingPreview {
  @Field() engineer!: EngineerCard;
  @Field() isPreferred!: boolean;
  @Field('why this engineer, for the resident') reason!: string;
  @Field('UTC instant') start!: string;
  @Field('UTC instant') end!: string;
  @Field('分, out of warranty') priceFen!: number;
  @Field('分') warrantyPriceFen!: number;
}

/** Who would come instead of the one that was shown. */
export class OtherEngineer {
  @Field() engineer!: EngineerCard;
}

export class ScoreView {
  @Field('up to 0.5: minutes of travel added to his day') travel!: number;
  @Field('0.2 for a full day') load!: number;
  @Field('-0.3 for the butler') butler!: number;
  @Field('-0.5 for the preferred one') preferred!: number;
}

export class DispatchView {
  @Field() engineerId!: string;
  @Field('lower is better') score!: number;
  @Field() parts!: ScoreView;
  @Field('engineers who were free') candidates!: number;
}
