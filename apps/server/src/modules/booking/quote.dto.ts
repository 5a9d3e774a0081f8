import { IsFlag, IsText, IsWhole } from '../../foundation/http/fields.js';
import { Field, Nullable, Word } from '../../foundation/openapi/view-fields.js';
import { QUOTE_STATES, QuoteState } from './rules/charge.js';

export class QuoteWish {
  @IsWhole(1, 10_000_000, { description: '分, more than what was agreed' }) priceFen!: number;
  @IsText(100, { description: 'why it costs more; the resident reads it' }) reason!: string;
}

export class QuoteAnswer {
  @IsFlag() agrees!: boolean;
}

/** A price above the agreed one, and what the resident says of it. */
export class QuoteView {
  @Field() id!: string;
  @Field('分') priceFen!: number;
  @Field() reason!: string;
  @Word('QuoteState', QUOTE_STATES) state!: QuoteState;
  @Field('he has said no on this visit, now or before: only his yes in the app counts') declined!: boolean;
  @Nullable(Number, '分 that he has said yes to on this visit, whatever he was asked afterwards') agreedFen!:
    number | null;
  @Nullable(Number, '分 that he was asked right before and need not answer any more') replacedFen!: number | null;
  @Field('how often he may still be asked on this visit') left!: number;
  @Field('UTC instant') at!: string;
}
