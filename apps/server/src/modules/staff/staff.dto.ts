import { ArrayMaxSize, IsArray, IsString, Matches } from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Permission, PERMISSIONS, STAFF_ROLES, StaffRole } from '../../foundation/auth/permissions.js';
import type { Role } from '../../foundation/auth/session-reader.js';
import { IsOneOf, IsText, MayBeLeftOut } from '../../foundation/http/fields.js';
import { Field, ListOf, Nullable, Word, Words } from '../../foundation/openapi/view-fields.js';
import { ROLES } from '../identity/identity.dto.js';

const PASSWORD = 200;
const MOST_DIVISIONS = 50;
const CODE = { min: 0, optional: true, description: '6 digits of the phone, or a recovery code' };

export class ProofWish {
  @IsText(PASSWORD) password!: string;
  @IsText(40, CODE) code?: string;
}

export class StaffLogin extends ProofWish {
  @IsText(40) username!: string;
}

export class LinkToken {
  @ApiProperty() @IsString() @Matches(/^[\w-]{43}$/) token!: string;
}

export class StaffLinkWish extends LinkToken {
  @IsText(PASSWORD) password!: string;
  @IsText(40, { description: '6 digits of the phone' }) code!: string;
}

export class StaffLinkView {
  @Field() username!: string;
  @Field() fullName!: string;
  @Field('base32, to be typed where no camera is') seed!: string;
  @Field('SVG of the QR code for the authenticator') qr!: string;
  @Field('UTC instant') expiresAt!: string;
}

export class RecoveryCodesView {
  @ListOf(String, 'ten, each for one time; shown this once') recoveryCodes!: string[];
}

export class StaffDivision {
  @Field('2, 4, 6 or 9 digits') code!: string;
  @Field('上海市 徐汇区') name!: string;
}

export class ConsoleMe {
  @Field() accountId!: string;
  @Field() username!: string;
  @Field() fullName!: string;
  @Words('Role', ROLES) roles!: Role[];
  @Words('Permission', PERMISSIONS) permissions!: Permission[];
  @ListOf(() => StaffDivision, 'within which he sees and changes; none: nothing limits him')
  divisions!: StaffDivision[];
  @Field('false: of the demo, whose staff have none') hasSecondFactor!: boolean;
  @Field() recoveryCodesLeft!: number;
  @Field('of the demo') demo!: boolean;
}

export class PasswordWish extends ProofWish {
  @IsText(PASSWORD) newPassword!: string;
}

export class StaffSessionView {
  @Field() id!: string;
  @Field('UTC instant') createdAt!: string;
  @Field('UTC instant') expiresAt!: string;
  @Field('what the browser calls itself') agent!: string;
  @Field('network, not the whole address') network!: string;
  @Field() isLive!: boolean;
  @Field('it is the one that asks') isThis!: boolean;
  @Field('from where he had never been, and he has not said that it was he') isUnknown!: boolean;
}

export class StaffSessions {
  @ListOf(() => StaffSessionView, 'newest first, 50 at most') items!: StaffSessionView[];
}

export class RoleWish {
  @IsOneOf(STAFF_ROLES, { enumName: 'StaffRole' }) role!: StaffRole;
  @ApiPropertyOptional({
    type: [String],
    maxItems: MOST_DIVISIONS,
    description: 'of `regional`, who needs one at least: codes of 2, 4, 6 or 9 digits; of no other role',
  })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(MOST_DIVISIONS)
  @IsString({ each: true })
  @Matches(/^(\d{2}|\d{4}|\d{6}|\d{9})$/, { each: true })
  divisions?: string[];
}

export class StaffWish extends RoleWish {
  @ApiProperty({ pattern: '^[a-z][a-z0-9._-]{1,39}$' })
  @IsString()
  @Matches(/^[a-z][a-z0-9._-]{1,39}$/)
  username!: string;
  @IsText(40) fullName!: string;
}

export const STAFF_STATES = ['invited', 'active', 'disabled'] as const;

export class StaffView {
  @Field() id!: string;
  @Field() username!: string;
  @Field() fullName!: string;
  @Word('StaffRole', STAFF_ROLES) role!: StaffRole;
  @ListOf(() => StaffDivision, 'none: nothing limits him') divisions!: StaffDivision[];
  @Word('StaffState', STAFF_STATES) state!: (typeof STAFF_STATES)[number];
  @Field('UTC instant') createdAt!: string;
  @Field('of the demo') demo!: boolean;
}

export class StaffPage {
  @ListOf(() => StaffView, 'by username') items!: StaffView[];
  @Nullable(String) next!: string | null;
}

export class StaffLinkMade {
  @Field('works once, for a day; those before it have ended') url!: string;
  @Field('UTC instant') expiresAt!: string;
}
