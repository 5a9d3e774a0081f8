import { ApiProperty } from '@nestjs/swagger';
import { registerDecorator } from 'class-validator';
import { IsIdText, IsOneOf, IsText } from '../../foundation/http/fields.js';
import { PageQuery } from '../../foundation/http/paging.js';
import { Field, ListOf, Nullable, Word } from '../../foundation/openapi/view-fields.js';
import { Level, LEVELS } from './rules/hears.js';

export const SUBSCRIBE_RESULTS = ['accept', 'reject', 'ban', 'filter'] as const;
export type SubscribeResult = (typeof SUBSCRIBE_RESULTS)[number];

/** requestSubscribeMessage takes five templates at most. */
const MOST_TEMPLATES = 5;
const TEMPLATE_ID = /^[\w-]{1,64}$/;

const isResults = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length >= 1 &&
  Object.keys(value).length <= MOST_TEMPLATES &&
  Object.entries(value).every(
    ([id, result]) => TEMPLATE_ID.test(id) && SUBSCRIBE_RESULTS.some((known) => known === result),
  );

/** Template id → what the resident tapped. */
const IsResults = (): PropertyDecorator => (target, propertyName) =>
  registerDecorator({
    name: 'subscribeResults',
    target: target.constructor,
    propertyName: propertyName as string,
    validator: { validate: isResults, defaultMessage: () => 'subscribeResults' },
  });

export class SubscriptionAnswer {
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', enum: [...SUBSCRIBE_RESULTS] },
    description: 'template id → answer, as requestSubscribeMessage gives it; one to five',
  })
  @IsResults()
  results!: Record<string, SubscribeResult>;
}

export class CreditView {
  @Field() templateId!: string;
  @Field('messages that may still be sent') balance!: number;
}

export class CreditsView {
  @ListOf(() => CreditView) credits!: CreditView[];
}

export class NoticeLink {
  @Field('page of the mini-program, without a leading slash') page!: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) params!: Record<string, string>;
}

export class NoticeView {
  @Field() id!: string;
  @Field('such as visitAnnounced or bookingCompleted') kind!: string;
  @Field() title!: string;
  @Field() body!: string;
  @Field('UTC instant') at!: string;
  @Field() read!: boolean;
  @Field() link!: NoticeLink;
}

export class NoticePage {
  @ListOf(() => NoticeView) items!: NoticeView[];
  @Nullable(String) next!: string | null;
}

export class UnreadView {
  @Field() unread!: number;
}

export class ReadWish {
  @IsIdText({ description: 'the newest notice on the screen' }) upTo!: string;
}

export class LevelWish {
  @IsOneOf(LEVELS, { enumName: 'NoticeLevel' }) level!: Level;
}

export class LevelView {
  @Field() communityId!: string;
  @Field() communityName!: string;
  @Word('NoticeLevel', LEVELS) level!: Level;
  @Field('is told of the next visit, also at level `mine`') nextVisitAlert!: boolean;
}

export class LevelsView {
  @ListOf(() => LevelView) communities!: LevelView[];
}

export class ConsoleNoticeQuery extends PageQuery {
  @IsIdText({ optional: true }) communityId?: string;
}

export class ReachView {
  @Field('in the inbox') inbox!: number;
  @Field() inboxWaiting!: number;
  @Field('taken by WeChat') pushed!: number;
  @Field('the resident allows no message any more') refused!: number;
  @Field() failed!: number;
  @Field('may have arrived; sent again only by hand') unknown!: number;
  @Field() waiting!: number;
  @Field('too late to be of use') expired!: number;
  @Field('not wanted, no credit, or superseded') skipped!: number;
}

export class ResendWish {
  @IsText(200, { description: 'why residents may hear it twice' }) reason!: string;
}

export class Resent {
  @Field('pushes that wait again') resent!: number;
}

export class NoticeReport {
  @Field() id!: string;
  @Field() kind!: string;
  @Field() title!: string;
  @Field() body!: string;
  @Field('UTC instant') at!: string;
  @Field() reach!: ReachView;
}

export class NoticeReportPage {
  @ListOf(() => NoticeReport) items!: NoticeReport[];
  @Nullable(String) next!: string | null;
}
