import { IsFlag, IsIdText, IsOneOf, IsText, IsWhole } from '../../foundation/http/fields.js';
import { PageQuery } from '../../foundation/http/paging.js';
import { Field, ListOf, Nullable, Word } from '../../foundation/openapi/view-fields.js';
import {
  MODERATION_QUEUES,
  ModerationQueue,
  PUBLIC_KINDS,
  PublicKind,
  REPORT_REASONS,
  ReportReason,
} from './moderation.entity.js';
import { CONTENT_STATES, ContentState } from './rules/may-decide.js';

export class UgcSwitch {
  @Field('texts, photos and replies of users are taken and shown') on!: boolean;
}

export class UgcView extends UgcSwitch {
  @Field('a person looks at what the caller writes: WeChat checks for users of the mini-program only')
  personLooks!: boolean;
}

export class UgcWish {
  @IsFlag() on!: boolean;
}

export class NewReport {
  @IsOneOf(PUBLIC_KINDS, { enumName: 'PublicKind' }) kind!: PublicKind;
  @IsIdText({ description: 'of the review, or of the photo' }) id!: string;
  @IsOneOf(REPORT_REASONS, { enumName: 'ReportReason' }) reason!: ReportReason;
  @IsText(200, { optional: true, min: 0, lines: true }) text?: string;
}

export class ModerationQuery extends PageQuery {
  @IsOneOf(MODERATION_QUEUES, { enumName: 'ModerationQueue', optional: true, description: 'none: all that wait' })
  queue?: ModerationQueue;
}

export class ModerationDecision {
  @IsFlag() approve!: boolean;
  @IsText(200, { description: 'kept with the decision' }) reason!: string;
  @IsWhole(0, 2_000_000_000, { optional: true, description: 'as shown; needed to change the decision of an operator' })
  version?: number;
}

export class ShownPhoto {
  @Field('an address that begins with / is relative to the server') thumb!: string;
  @Field() full!: string;
}

export class ReportView {
  @Word('ReportReason', REPORT_REASONS) reason!: ReportReason;
  @Nullable(String) text!: string | null;
  @Field('UTC instant') at!: string;
}

export class ModerationView {
  @Field() id!: string;
  @Word('PublicKind', PUBLIC_KINDS) kind!: PublicKind;
  @Field('the review, or the photo') subjectId!: string;
  @Nullable(String) text!: string | null;
  @Nullable(() => ShownPhoto) photo!: ShownPhoto | null;
  @Nullable(String, 'whose face or certificate it is') about!: string | null;
  @Word('ContentState', CONTENT_STATES) state!: ContentState;
  @Word('ModerationQueue', MODERATION_QUEUES, { nullable: true }) queue!: ModerationQueue | null;
  @Field('counts the decisions') version!: number;
  @Nullable(Number, "WeChat's label of the verdict") label!: number | null;
  @Field('UTC instant') submittedAt!: string;
  @Nullable(String, 'UTC instant') decidedAt!: string | null;
  @Nullable(String, 'of the last decision of an operator') reason!: string | null;
  @Field() reportCount!: number;
  @ListOf(() => ReportView, 'the latest five') reports!: ReportView[];
}

export class ModerationPage {
  @ListOf(() => ModerationView) items!: ModerationView[];
  @Nullable(String) next!: string | null;
}
