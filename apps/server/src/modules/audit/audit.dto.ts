import { Matches } from 'class-validator';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBusinessDate, IsOneOf, IsText, MayBeLeftOut } from '../../foundation/http/fields.js';
import { PageQuery } from '../../foundation/http/paging.js';
import { Field, ListOf, Nullable } from '../../foundation/openapi/view-fields.js';
import { FILE_FORMATS, type FileFormat } from '../../foundation/export/export.js';

export class AuditQuery extends PageQuery {
  @IsText(40, { optional: true, description: 'username of who did it' }) actor?: string;
  @ApiPropertyOptional({ type: String, description: 'such as staff.disable' })
  @MayBeLeftOut()
  @Matches(/^[\w.-]{1,60}$/)
  action?: string;
  @IsText(120, { optional: true, description: 'on whom or what' }) subject?: string;
  @IsBusinessDate({ optional: true, description: 'first day, in Shanghai' }) from?: string;
  @IsBusinessDate({ optional: true, description: 'last day, in Shanghai' }) to?: string;
}

export class AuditExportQuery extends AuditQuery {
  @IsOneOf(FILE_FORMATS, { enumName: 'FileFormat' }) format!: FileFormat;
}

export class AuditChange {
  @Nullable(String, 'whose it is, when it is not what the deed was done to') of!: string | null;
  @Field('such as priceFen') field!: string;
  @Field('the same in words') word!: string;
  @Nullable(String, 'as people read it; null: there was nothing') before!: string | null;
  @Nullable(String, 'as people read it; null: there is nothing any more') after!: string | null;
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
  @ListOf(() => AuditChange, 'what has changed, without what is said of persons; empty: nothing, or none was told')
  changes!: AuditChange[];
}

export class AuditPage {
  @ListOf(() => AuditView) items!: AuditView[];
  @Nullable(String) next!: string | null;
}

export class AuditDeed {
  @Field('such as brand.change') action!: string;
  @Field('the same in words, as last written down') text!: string;
}

export class AuditDeeds {
  @ListOf(() => AuditDeed) items!: AuditDeed[];
}
