import { Matches } from 'class-validator';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsText, MayBeLeftOut } from '../../foundation/http/fields.js';
import { PageQuery } from '../../foundation/http/paging.js';
import { Field, ListOf, Nullable } from '../../foundation/openapi/view-fields.js';

export class AuditQuery extends PageQuery {
  @IsText(40, { optional: true, description: 'username of who did it' }) actor?: string;
  @ApiPropertyOptional({ type: String }) @MayBeLeftOut() @Matches(/^[\w.-]{1,60}$/) action?: string;
  @IsText(120, { optional: true, description: 'on whom or what' }) subject?: string;
}

export class AuditView {
  @Field() id!: string;
  @Field('UTC instant') at!: string;
  @Field('username; 命令行 for the command line') actor!: string;
  @Field('network address') address!: string;
  @Field('what the browser calls itself') agent!: string;
  @Field('such as brand.change') action!: string;
  @Field('the same in words') actionText!: string;
  @Field('on whom or what; empty: on the whole') subject!: string;
  @Field('what was given, in JSON, without what is said of persons') told!: string;
}

export class AuditPage {
  @ListOf(() => AuditView) items!: AuditView[];
  @Nullable(String) next!: string | null;
}
