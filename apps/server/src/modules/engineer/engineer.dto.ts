import { ArrayMaxSize, ArrayUnique, IsArray, IsString, Matches } from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsBusinessDate,
  IsFlag,
  IsIdText,
  IsInstant,
  IsListOf,
  IsPhone,
  IsText,
  IsWhole,
  MayBeLeftOut,
} from '../../foundation/http/fields.js';
import { PageQuery } from '../../foundation/http/paging.js';
import { PhotoView } from '../photo/photo.dto.js';
import { Field, ListOf, Nullable } from '../../foundation/openapi/view-fields.js';

export class EngineerCard {
  @Field() id!: string;
  @Field() name!: string;
  @Field() title!: string;
  @Field() employeeNo!: string;
  @Nullable(
    String,
    'his face, 320 px, looked at by an operator; an address that begins with / is relative to the server',
  )
  photoUrl!: string | null;
  @Field('an operator has looked at his papers') verified!: boolean;
  @ListOf(String) skills!: string[];
  @Field('whole years') yearsOfService!: number;
  @Field('completed bookings') completed!: number;
  @Field('made-up person of the demo') demo!: boolean;
}

export class EngineerProfile extends EngineerCard {
  @Field() about!: string;
  @Field() active!: boolean;
  @Nullable(() => PhotoView, 'his face, large too') photo!: PhotoView | null;
  @Nullable(String, 'business date on which an operator looked at his papers') verifiedOn!: string | null;
}

export class OwnPhotos {
  @Nullable(() => PhotoView, 'his face that everybody sees') portrait!: PhotoView | null;
  @Nullable(() => PhotoView, 'sent after it: waits, or was refused') nextPortrait!: PhotoView | null;
  @ListOf(() => PhotoView, 'whatever their state') certificates!: PhotoView[];
  @Field() mostCertificates!: number;
}

export class PhotoWish {
  @IsIdText({ description: 'own photo that was uploaded for this purpose and hangs on nothing yet' }) photoId!: string;
}

export class ServedCommunity {
  @Field() id!: string;
  @Field() name!: string;
  @Field() place!: string;
  @Field() isPrimary!: boolean;
  @Field('residents bound to this engineer here') residents!: number;
  @Field('business date') since!: string;
}

export class ServedQuery extends PageQuery {
  /** A part of the name, its pinyin or its initials; long texts are cut. */
  @ApiPropertyOptional() @MayBeLeftOut() @IsString() query?: string;
}

export class ServedCommunityPage {
  @ListOf(() => ServedCommunity) items!: ServedCommunity[];
  @Nullable(String) next!: string | null;
}

export class InvitationView {
  @Field() engineerName!: string;
  @Field() employeeNo!: string;
  @Field() brandName!: string;
  @Field('UTC instant') expiresAt!: string;
}

export class NewEngineer {
  @IsText(40) name!: string;
  @IsText(40) title!: string;
  @ApiProperty() @Matches(/^[\w-]{1,32}$/) employeeNo!: string;
  @IsText(500, { optional: true, min: 0, lines: true }) about?: string;
  @IsPhone({ optional: true, description: 'at which residents call him, from his acceptance until seven days after' })
  phone?: string;
  @IsBusinessDate() startedOn!: string;
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(/^[\w\u4e00-\u9fff-]{1,24}$/, { each: true })
  skills!: string[];
  @ApiPropertyOptional({ description: "division served on call: '' the whole brand" })
  @MayBeLeftOut()
  @Matches(/^(\d{2}|\d{4}|\d{6}|\d{9})?$/)
  onCallDivision?: string;
}

export class EngineerCreated {
  @Field() id!: string;
}

export class InvitationCreated {
  @Field('shown once; only its hash is stored') code!: string;
  @Field() link!: string;
  @Field('UTC instant') expiresAt!: string;
}

export class CoverageWish {
  @IsIdText() communityId!: string;
  @IsFlag() isPrimary!: boolean;
}

export class ShiftWish {
  @IsWhole(1, 7, { description: '1 Monday .. 7 Sunday' }) weekday!: number;
  @IsWhole(0, 1439) startMinute!: number;
  @IsWhole(1, 1440) endMinute!: number;
}

export class ShiftsWish {
  @IsListOf(ShiftWish, 28) shifts!: ShiftWish[];
  @IsFlag({ optional: true, description: 'he has read which bookings hang on it' }) confirmed?: boolean;
}

export class TimeOffWish {
  @IsInstant() startsAt!: string;
  @IsInstant() endsAt!: string;
  @IsText(100) reason!: string;
  @IsFlag({ optional: true, description: 'he has read which bookings hang on it' }) confirmed?: boolean;
}

export class LeavingWish {
  @IsIdText({ optional: true, description: 'none: residents and bookings go to the queue of the region' })
  successorId?: string;
  @IsFlag({ optional: true, description: 'he has read which bookings hang on it' }) confirmed?: boolean;
}

export class TimeOffView {
  @Field() id!: string;
  @Field('UTC instant') startsAt!: string;
  @Field('UTC instant') endsAt!: string;
  @Field() reason!: string;
}

export class TimeOffPage {
  @ListOf(() => TimeOffView, 'running and to come, the next first') items!: TimeOffView[];
  @Nullable(String) next!: string | null;
}
