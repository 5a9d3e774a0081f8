import { IsString, Matches } from 'class-validator';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { FILE_FORMATS, FileFormat } from '../../foundation/export/export.js';
import { IsOneOf, IsText, MayBeLeftOut } from '../../foundation/http/fields.js';
import { PageQuery } from '../../foundation/http/paging.js';
import { Field, ListOf, Nullable, Word } from '../../foundation/openapi/view-fields.js';
import { COMMUNITY_KINDS, CommunityKind } from '../community/community.dto.js';
import { COMMUNITY_ORDERS, CommunityOrder } from './rules/list-cursor.js';

const SOME_OR_NONE = ['some', 'none'] as const;
type SomeOrNone = (typeof SOME_OR_NONE)[number];

export class ConsoleCommunityQuery extends PageQuery {
  @ApiPropertyOptional({ type: String, description: 'what the page after gave as `prev`: the page before it' })
  @MayBeLeftOut()
  @Matches(/^[\w.~=-]{1,200}$/)
  before?: string;

  @IsText(60, { optional: true, min: 0, description: 'a part of the name, its pinyin or its initials' })
  name?: string;

  /** A province, city, district or street. */
  @ApiPropertyOptional() @MayBeLeftOut() @IsString() @Matches(/^(\d{2}|\d{4}|\d{6}|\d{9})$/) division?: string;

  @IsOneOf(COMMUNITY_KINDS, { enumName: 'CommunityKind', optional: true }) kind?: CommunityKind;

  @IsOneOf(SOME_OR_NONE, { enumName: 'SomeOrNone', optional: true, description: 'whether engineers cover it' })
  engineers?: SomeOrNone;

  @IsOneOf(SOME_OR_NONE, { enumName: 'SomeOrNone', optional: true, description: 'whether residents are bound there' })
  residents?: SomeOrNone;

  @IsOneOf(COMMUNITY_ORDERS, {
    enumName: 'CommunityOrder',
    optional: true,
    description: '`residents`: those with most first, and none without any; a search by name has its own order',
  })
  order?: CommunityOrder;
}

export class CommunityExportQuery extends ConsoleCommunityQuery {
  @IsOneOf(FILE_FORMATS, { enumName: 'FileFormat' }) format!: FileFormat;
}

export class HouseholdsView {
  @Field() count!: number;
  @Field('business date') asOf!: string;
  @Field('made up for the demo') demo!: boolean;
}

export class ConsoleCommunity {
  @Field() id!: string;
  @Field() code!: string;
  @Field() name!: string;
  @Word('CommunityKind', COMMUNITY_KINDS) kind!: CommunityKind;
  @Field('province, city, district and street, with blanks between') place!: string;
  @Field('bound there') residents!: number;
  @Field('who cover it') engineers!: number;
  @Nullable(() => HouseholdsView, 'the latest count') households!: HouseholdsView | null;
  @Field('made up for the demo') demo!: boolean;
}

export class ConsoleCommunityPage {
  @ListOf(() => ConsoleCommunity) items!: ConsoleCommunity[];
  @Nullable(String) next!: string | null;
  @Nullable(String, 'the page before this one, as `before`; null: this is the first, or a search by name') prev!:
    string | null;
}

export class DivisionName {
  @Field('2, 4, 6 or 9 digits') code!: string;
  @Field() name!: string;
}

export class OtherCommunity {
  @Field() id!: string;
  @Field() name!: string;
  @Field() code!: string;
}

export class ConsoleCommunityDetail extends ConsoleCommunity {
  @Field('counts the changes; sent with an edit') version!: number;
  @ListOf(() => DivisionName, 'from the province down') divisions!: DivisionName[];
  @Nullable(Number, 'GCJ-02') lat!: number | null;
  @Nullable(Number, 'GCJ-02') lng!: number | null;
  @ListOf(() => HouseholdsView, 'the newest 24, newest first') householdsHistory!: HouseholdsView[];
  @ListOf(String, 'other names, the newest 50') aliases!: string[];
  @Nullable(() => OtherCommunity, 'the one that it was merged into') mergedInto!: OtherCommunity | null;
  @ListOf(() => OtherCommunity, 'those merged into it, the newest 50; their codes lead here') merged!: OtherCommunity[];
  @Field('UTC instant') createdAt!: string;
  @Field('UTC instant') updatedAt!: string;
}
