import { IsFlag, IsIdText, IsOneOf, IsText } from '../../foundation/http/fields.js';
import { PageQuery } from '../../foundation/http/paging.js';
import { Field, ListOf, Nullable, Word } from '../../foundation/openapi/view-fields.js';
import { COMPLAINT_CATEGORIES, COMPLAINT_STATES, ComplaintCategory, ComplaintState } from './complaint.entity.js';

export class NewComplaint {
  @IsIdText({ optional: true, description: 'an own booking; or else a community' }) bookingId?: string;
  @IsIdText({ optional: true }) communityId?: string;
  @IsOneOf(COMPLAINT_CATEGORIES, { enumName: 'ComplaintCategory' }) category!: ComplaintCategory;
  @IsText(500, { lines: true }) text!: string;
}

export class ComplaintAnswer {
  @IsFlag({ description: 'the resident is right' }) upheld!: boolean;
  @IsText(500, { lines: true }) answer!: string;
}

export class ComplaintQuery extends PageQuery {
  @IsIdText({ optional: true }) communityId?: string;
  @IsOneOf(COMPLAINT_STATES, { enumName: 'ComplaintState' }) state!: ComplaintState;
  @IsOneOf(['true', 'false'], { optional: true, description: 'only those not handled in time, or only the others' })
  overdue?: 'true' | 'false';
}

export class ComplaintAgain {
  @Field() text!: string;
  @Field('UTC instant') at!: string;
}

export class ComplaintView {
  @Field() id!: string;
  @Nullable(String) bookingId!: string | null;
  @Field() communityId!: string;
  @Field() communityName!: string;
  @Nullable(String) engineerId!: string | null;
  @Word('ComplaintCategory', COMPLAINT_CATEGORIES) category!: ComplaintCategory;
  @Field() text!: string;
  @Word('ComplaintState', COMPLAINT_STATES) state!: ComplaintState;
  @Field('UTC instant') registeredAt!: string;
  @Field('UTC instant: 24 hours of working time later') dueAt!: string;
  @Field('not handled in time') overdue!: boolean;
  @Field('said again within seven days, before it was handled') repeats!: number;
  @ListOf(() => ComplaintAgain, 'what was said again: the newest ten, oldest first') again!: ComplaintAgain[];
  @Nullable(String, 'the first complaint of the same matter, within the seven days before') firstId!: string | null;
  @Nullable(Boolean, 'null until it is handled') upheld!: boolean | null;
  @Nullable(String) answer!: string | null;
  @Nullable(String, 'UTC instant') handledAt!: string | null;
}

export class ComplaintPage {
  @ListOf(() => ComplaintView) items!: ComplaintView[];
  @Nullable(String) next!: string | null;
}
