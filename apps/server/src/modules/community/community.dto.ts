import { IsString, Matches } from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsBusinessDate,
  IsIdText,
  IsOneOf,
  IsReal,
  IsText,
  IsWhole,
  MayBeLeftOut,
} from '../../foundation/http/fields.js';
import { PageQuery } from '../../foundation/http/paging.js';
import { Field, ListOf, Nullable, Word } from '../../foundation/openapi/view-fields.js';
import { Datum, DATUMS } from './rules/datum.js';

export const COMMUNITY_KINDS = ['estate', 'village'] as const;
export type CommunityKind = (typeof COMMUNITY_KINDS)[number];

export class CommunityHit {
  @Field() id!: string;
  @Field() name!: string;
  @Word('CommunityKind', COMMUNITY_KINDS) kind!: CommunityKind;
  @Field('province, city, district and street, with blanks between') place!: string;
  @Nullable(Number, 'metres, for nearby') distanceM!: number | null;
}

export class CommunityHitPage {
  @ListOf(() => CommunityHit) items!: CommunityHit[];
  @Nullable(String) next!: string | null;
}

export class CommunityHits {
  @ListOf(() => CommunityHit) items!: CommunityHit[];
}

export class DivisionView {
  @Field('2, 4, 6 or 9 digits') code!: string;
  @Field() name!: string;
  @Field() communities!: number;
}

export class DivisionList {
  @ListOf(() => DivisionView) items!: DivisionView[];
}

export class DivisionQuery {
  @ApiPropertyOptional() @MayBeLeftOut() @IsString() @Matches(/^(\d{2}|\d{4}|\d{6})$/) parent?: string;
}

export class CommunityQuery extends PageQuery {
  /** A part of the name, its pinyin or its initials; long texts are cut. */
  @ApiPropertyOptional() @MayBeLeftOut() @IsString() query?: string;
  @ApiPropertyOptional() @MayBeLeftOut() @IsString() @Matches(/^(\d{2}|\d{4}|\d{6}|\d{9})$/) division?: string;
}

export class NearbyQuery {
  @IsReal(-90, 90) lat!: number;
  @IsReal(-180, 180) lng!: number;
  /** What the point is measured by: a browser and GPS say WGS-84, WeChat GCJ-02. */
  @IsOneOf(DATUMS, { enumName: 'Datum', optional: true }) datum?: Datum;
}

export class MergeWish {
  @IsIdText() intoId!: string;
  @IsText(200) reason!: string;
}

export class MergeSide {
  @Field() id!: string;
  @Field() name!: string;
  @Field() place!: string;
}

export class MergePart {
  @Field('households, resident, coverage, binding, notification, visit, booking, review or complaint') word!: string;
  @Field('how many there are, also those that are over') n!: number;
}

export class MergePreview {
  @Field() from!: MergeSide;
  @Field() into!: MergeSide;
  @ListOf(() => MergePart, 'what moves; words of which there is nothing are left out') moves!: MergePart[];
}

export class MergeView {
  @Field() intoId!: string;
}

/** What is written down of a community by hand. */
export class CommunityWish {
  @IsText(60) name!: string;
  @IsOneOf(COMMUNITY_KINDS, { enumName: 'CommunityKind' }) kind!: CommunityKind;
  @ApiProperty({ description: 'code of a district or a street' })
  @IsString()
  @Matches(/^(\d{6}|\d{9})$/)
  division!: string;
  @IsWhole(1, 200_000, { optional: true, description: 'with the day of the count; older counts stay' })
  households?: number;
  @IsBusinessDate({ optional: true }) householdsAsOf?: string;
  @IsReal(3, 54, { optional: true, description: 'without a position the known one stays' }) lat?: number;
  @IsReal(73, 136, { optional: true }) lng?: number;
  /** What the position is measured by; GCJ-02 when it is not said. */
  @IsOneOf(DATUMS, { enumName: 'Datum', optional: true }) datum?: Datum;
}

export class CommunityEdit extends CommunityWish {
  @IsWhole(0, 1_000_000_000, { description: 'the version that was seen' }) version!: number;
}

export class CommunityWritten {
  @Field() id!: string;
  @Field() version!: number;
}

export class CommunityChange {
  @Field() field!: string;
  @Field('what people call it') word!: string;
  @Nullable(String) before!: string | null;
  @Nullable(String) after!: string | null;
}

/** What was changed since, and by whom last; an import changes without being anybody. */
export class StaleCommunity {
  @Field('of now') version!: number;
  @Nullable(String, 'username') by!: string | null;
  @Nullable(String, 'UTC instant') at!: string | null;
  @ListOf(() => CommunityChange, 'since the version that was seen, oldest first') changes!: CommunityChange[];
}
