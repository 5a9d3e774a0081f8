import { ArrayMaxSize, ArrayUnique, IsArray, IsIn } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { IsIdList, IsOneOf, IsText, IsWhole } from '../../foundation/http/fields.js';
import { PageQuery } from '../../foundation/http/paging.js';
import { Field, ListOf, Nullable, Word, Words } from '../../foundation/openapi/view-fields.js';
import { CONTENT_STATES, ContentState } from '../moderation/rules/may-decide.js';
import { PhotoView } from '../photo/photo.dto.js';
import { REVIEW_TAGS, ReviewTag } from './rules/review-tags.js';

export class NewReview {
  @IsWhole(1, 5) stars!: number;
  @ApiProperty({ enum: [...REVIEW_TAGS], enumName: 'ReviewTag', isArray: true, maxItems: 5 })
  @IsArray()
  @ArrayMaxSize(5)
  @ArrayUnique()
  @IsIn(REVIEW_TAGS, { each: true })
  tags!: ReviewTag[];
  @IsText(500, { optional: true, min: 0, lines: true }) text?: string;
  @IsIdList(9, { optional: true, description: 'own photos, uploaded for a review, in this order' })
  photoIds?: string[];
}

export class ReplyWish {
  @IsText(300, { lines: true }) text!: string;
}

export class ReplyView {
  @Field() text!: string;
  @Field('as of the review') when!: string;
  @Word('ContentState', CONTENT_STATES) state!: ContentState;
}

export class ReviewCard {
  @Field() id!: string;
  @Field() engineerId!: string;
  @Field() engineerName!: string;
  @Field() communityId!: string;
  @Field() communityName!: string;
  @Field() serviceName!: string;
  @Field('演示数据: a made-up household') demo!: boolean;
  @Field('1 to 5') stars!: number;
  @Words('ReviewTag', REVIEW_TAGS) tags!: ReviewTag[];
  @Nullable(String, 'anyone: once it is approved; its author: always') text!: string | null;
  @Word('ContentState', CONTENT_STATES, {
    nullable: true,
    description: 'for its author; null for others and without a text',
  })
  textState!: ContentState | null;
  @ListOf(() => PhotoView, 'anyone: approved ones; the author: all') photos!: PhotoView[];
  @Field() likes!: number;
  @Field('by the caller') liked!: boolean;
  @Field('the caller may like it, or take his like back') canLike!: boolean;
  @Field('the caller wrote it') mine!: boolean;
  @Field('YYYY-MM-DD in Shanghai; YYYY-MM where fewer than five residents are bound') when!: string;
  @Nullable(() => ReplyView, 'anyone: once it is approved; the engineer: always') reply!: ReplyView | null;
}

export class OwnReview extends ReviewCard {
  @Field() bookingId!: string;
  @Field('text and photos were taken back') withdrawn!: boolean;
}

export class ReviewPage {
  @ListOf(() => ReviewCard) items!: ReviewCard[];
  @Nullable(String) next!: string | null;
}

export class LikeView {
  @Field() likes!: number;
  @Field() liked!: boolean;
}

export class Rating {
  @Field('how many reviews') n!: number;
  @Field('average with one decimal') stars!: number;
}

export class TagCount {
  @Word('ReviewTag', REVIEW_TAGS) tag!: ReviewTag;
  @Field() n!: number;
}

export const RECEIVED = ['all', 'answerable'] as const;

export class ReceivedQuery extends PageQuery {
  @IsOneOf(RECEIVED, { enumName: 'ReceivedReviews', optional: true }) which?: (typeof RECEIVED)[number];
}

export class ReceivedSummary {
  @Nullable(() => Rating, 'null: nobody has said anything') rating!: Rating | null;
  @ListOf(() => TagCount, 'at most ten, the most said first') tags!: TagCount[];
  @Field('reviews that he may answer, counted up to 100') answerable!: number;
}
