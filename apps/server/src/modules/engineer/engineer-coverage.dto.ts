import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, Matches, MaxLength } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { IsFlag } from '../../foundation/http/fields.js';
import { Field, ListOf, Nullable, Word } from '../../foundation/openapi/view-fields.js';

/** As many at once as the record keeps the changes of. */
export const MOST_AT_ONCE = 200;
export const MOST_LINES = 100;

export class EngineerCoverageView {
  @Field('of the coverage') id!: string;
  @Field() communityId!: string;
  @Field() name!: string;
  @Field('province, city, district and street, with blanks between') place!: string;
  @Field() isPrimary!: boolean;
  @Field('business date') since!: string;
  @Nullable(String, 'business date; null: he still covers it') until!: string | null;
}

export class EngineerCoveragePage {
  @ListOf(() => EngineerCoverageView, 'those that last first, then those that ended, the newest first')
  items!: EngineerCoverageView[];
  @Nullable(String) next!: string | null;
}

export class DivisionQuery {
  @ApiProperty({ description: 'a province, city, district or street' })
  @IsString()
  @Matches(/^(\d{2}|\d{4}|\d{6}|\d{9})$/)
  division!: string;
}

export class DivisionWish extends DivisionQuery {
  @IsFlag({ description: 'those that he gets: he is their primary one' }) isPrimary!: boolean;
}

export class DivisionCount {
  @Field('communities there, as far as they are in the region of who asks; counted up to `most` + 1')
  communities!: number;
  @Field('of those, that he covers already') own!: number;
  @Field('so many can be given at once') most!: number;
}

export class DivisionCovered {
  @Field('that he got') added!: number;
}

export class LinesWish {
  @ApiProperty({ type: [String], description: 'names or codes of communities, as they were pasted' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_LINES)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  lines!: string[];

  @IsFlag({ description: 'those that he gets: he is their primary one' }) isPrimary!: boolean;
}

/** `several`: more than one is called so, its code tells which. */
export const LINE_RESULTS = ['added', 'already', 'unknown', 'several'] as const;

export class LineResult {
  @Field('as it was sent') line!: string;
  @Word('LineOutcome', LINE_RESULTS) result!: (typeof LINE_RESULTS)[number];
  @Nullable(String, 'of the one that was meant; of several their codes and places') about!: string | null;
}

export class LinesCovered {
  @ListOf(() => LineResult, 'one for each line, in their order') results!: LineResult[];
}
