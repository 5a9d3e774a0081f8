import { ArrayMaxSize, ArrayUnique, IsArray, IsString, Matches, ValidateNested } from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { FILE_FORMATS, FileFormat } from '../../foundation/export/export.js';
import { IsBusinessDate, IsOneOf, IsText, MayBeLeftOut } from '../../foundation/http/fields.js';
import { PageQuery } from '../../foundation/http/paging.js';
import { Field, ListOf, Nullable, Word, Words } from '../../foundation/openapi/view-fields.js';
import { PhotoView } from '../photo/photo.dto.js';
import { ShiftWish } from './engineer.dto.js';
import { IDENTITY_DOCUMENTS, IdentityDocument } from './engineer.entity.js';
import { ENGINEER_GAPS, EngineerGap } from './rules/what-misses.js';

/** `hired`: he has not accepted his invitation, and only operators see him. */
export const ENGINEER_STATES = ['hired', 'active', 'left'] as const;
export type EngineerState = (typeof ENGINEER_STATES)[number];

export class ConsoleEngineerQuery extends PageQuery {
  @IsOneOf(ENGINEER_STATES, { enumName: 'EngineerState', optional: true, description: 'none: all' })
  state?: EngineerState;

  @ApiPropertyOptional({ type: String, description: 'what the page after gave as `prev`: the page before it' })
  @MayBeLeftOut()
  @Matches(/^[\w.~=-]{1,200}$/)
  before?: string;

  @IsText(40, { optional: true, min: 0, description: 'a part of the name or of the employee number' })
  name?: string;

  @IsOneOf(ENGINEER_GAPS, {
    enumName: 'EngineerGap',
    optional: true,
    description: 'only those who still lack this; nobody who has left',
  })
  missing?: EngineerGap;

  /** A province, city, district or street: who covers a community in it, or is on call for a part of it. */
  @ApiPropertyOptional() @MayBeLeftOut() @IsString() @Matches(/^(\d{2}|\d{4}|\d{6}|\d{9})$/) division?: string;
}

export class EngineerExportQuery extends ConsoleEngineerQuery {
  @IsOneOf(FILE_FORMATS, { enumName: 'FileFormat' }) format!: FileFormat;
}

export class VerificationWish {
  @IsOneOf(IDENTITY_DOCUMENTS, { enumName: 'IdentityDocument', description: 'which papers he showed' })
  document!: IdentityDocument;
}

export class VerificationView {
  @Word('IdentityDocument', IDENTITY_DOCUMENTS) document!: IdentityDocument;
  @Field('username of the operator who looked at them') by!: string;
  @Field('UTC instant') at!: string;
}

export class EngineerLoad {
  @Field('bookings of this business week, Monday to Sunday; none that was cancelled') bookings!: number;
  @Field('minutes that they take') bookedMinutes!: number;
  @Field('minutes of the weekly shifts; time off is not taken off') shiftMinutes!: number;
}

export class OnCallDivision {
  @Field("'' is the whole brand") code!: string;
  @Field("'' of the whole brand") place!: string;
}

export class AwayView {
  @Field('UTC instant') startsAt!: string;
  @Field('UTC instant') endsAt!: string;
}

export class ConsoleEngineer {
  @Field() id!: string;
  @Field() name!: string;
  @Field() title!: string;
  @Field() employeeNo!: string;
  @ListOf(String) skills!: string[];
  @Word('EngineerState', ENGINEER_STATES) state!: EngineerState;
  @Nullable(String, 'UTC instant until when his open invitation can be accepted') invitedUntil!: string | null;
  @Nullable(() => VerificationView, 'null: nobody sees 已核实') verification!: VerificationView | null;
  @Nullable(String, 'his face that everybody sees') photoUrl!: string | null;
  @Nullable(String, 'at which residents call him; null: they cannot') phone!: string | null;
  @Words('EngineerGap', ENGINEER_GAPS) missing!: EngineerGap[];
  @Field('that he covers') communities!: number;
  @Nullable(() => OnCallDivision, 'whose uncovered communities he serves too') onCall!: OnCallDivision | null;
  @Field() load!: EngineerLoad;
  @Nullable(() => AwayView, 'running or the next one') nextTimeOff!: AwayView | null;
  @Field('made-up person of the demo') demo!: boolean;
}

export class ConsoleEngineerDetail extends ConsoleEngineer {
  @Field() about!: string;
  @Field('business date') startedOn!: string;
  @ListOf(() => ShiftWish, 'every week, in their order') shifts!: ShiftWish[];
  @Nullable(() => PhotoView, 'his face that everybody sees') portrait!: PhotoView | null;
  @Nullable(() => PhotoView, 'sent after it: waits, or was refused') nextPortrait!: PhotoView | null;
  @ListOf(() => PhotoView, 'whatever their state') certificates!: PhotoView[];
}

/** What an operator writes down of an engineer. */
export class EngineerFacts {
  @IsText(40) name!: string;
  @IsText(40) title!: string;
  @ApiProperty() @Matches(/^[\w-]{1,32}$/) employeeNo!: string;
  @IsText(500, { min: 0, lines: true }) about!: string;
  @IsBusinessDate() startedOn!: string;
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(/^[\w\u4e00-\u9fff-]{1,24}$/, { each: true })
  skills!: string[];
}

export class EngineerEdit extends EngineerFacts {
  @ApiProperty({ type: () => EngineerFacts, description: 'what he saw when he began to write' })
  @ValidateNested()
  @Type(() => EngineerFacts)
  seen!: EngineerFacts;
}

/** It was changed since he looked: what it is now. */
export class StaleEngineer {
  @ApiProperty({ type: () => EngineerFacts }) now!: EngineerFacts;
}

export class ConsoleEngineerPage {
  @ListOf(() => ConsoleEngineer) items!: ConsoleEngineer[];
  @Nullable(String) next!: string | null;
  @Nullable(String, 'the page before this one, as `before`; null: this is the first') prev!: string | null;
}
