import { IsString, Matches } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { STAFF_ROLES } from '../../foundation/auth/permissions.js';
import type { Role } from '../../foundation/auth/session-reader.js';
import { Field, Words } from '../../foundation/openapi/view-fields.js';

export const ROLES: readonly Role[] = ['resident', 'engineer', ...STAFF_ROLES];
const WECHAT_CODE = /^[\w-]{4,128}$/;

export class MiniLogin {
  /** Code of wx.login. */
  @ApiProperty() @IsString() @Matches(WECHAT_CODE) code!: string;
}

export class WebLogin {
  @ApiProperty() @IsString() @Matches(WECHAT_CODE) code!: string;
  @ApiProperty() @IsString() @Matches(/^[\w.-]{20,128}$/) state!: string;
}

export class SessionView {
  @Field() token!: string;
  @Field('a client that sees another account than before forgets what it kept') accountId!: string;
  @Field('UTC instant') expiresAt!: string;
  @Words('Role', ROLES) roles!: Role[];
}

export class OpenLinkQuery {
  @ApiProperty() @IsString() @Matches(/^pages\/[\w/-]{1,80}$/) path!: string;
  @ApiProperty() @IsString() @Matches(/^[\w=&%.-]{0,200}$/) query!: string;
}

export class OpenLinkView {
  @Field() url!: string;
}

export class AuthorizeQuery {
  /** A page of the H5 client; never another site. */
  @ApiProperty() @IsString() @Matches(/^\/h5\/[\w/%=&?.-]{0,300}$/) next!: string;
}
