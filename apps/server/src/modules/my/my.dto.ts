import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches } from 'class-validator';
import type { Role } from '../../foundation/auth/session-reader.js';
import { IsFlag, IsIdText, IsPhone, IsText } from '../../foundation/http/fields.js';
import { Field, ListOf, Nullable, Words } from '../../foundation/openapi/view-fields.js';
import { EngineerCard } from '../engineer/engineer.dto.js';
import { ROLES } from '../identity/identity.dto.js';

export class ResidencyView {
  @Field() communityId!: string;
  @Field() name!: string;
  @Field() place!: string;
  @Field() isDefault!: boolean;
  @Nullable(String) address!: string | null;
}

export class KeptContactView {
  @Field() id!: string;
  @Field() communityId!: string;
  @Field() name!: string;
  @Field() phone!: string;
  @Field() address!: string;
}

export class Butler {
  @Field() engineer!: EngineerCard;
  @Field() communityId!: string;
  @Field() communityName!: string;
  @Field('UTC instant') boundAt!: string;
}

export class MeView {
  @Field() id!: string;
  @Words('Role', ROLES) roles!: Role[];
  @Field() largeFont!: boolean;
  @Nullable(String) phone!: string | null;
  @Nullable(String) phoneMasked!: string | null;
  @Nullable(String) contactName!: string | null;
  @ListOf(() => ResidencyView) residencies!: ResidencyView[];
  @ListOf(() => KeptContactView, 'the one used last first; 10 at most') contacts!: KeptContactView[];
  @Nullable(() => Butler) butler!: Butler | null;
  @Field() maxCommunities!: number;
}

export class PreferencesWish {
  @IsFlag() largeFont!: boolean;
}

export class NewResidency {
  @IsIdText() communityId!: string;
}

export class ContactWish {
  @IsText(30) name!: string;
  @IsPhone() phone!: string;
  @IsText(120) address!: string;
}

export class NewContact extends ContactWish {
  @IsIdText() communityId!: string;
}

export class PhoneWish {
  /** Code of <button open-type="getPhoneNumber">; single use. */
  @ApiProperty() @IsString() @Matches(/^[\w-]{4,128}$/) code!: string;
}
