import { IsOneOf } from '../../foundation/http/fields.js';
import { PageQuery } from '../../foundation/http/paging.js';
import { Field, ListOf, Nullable, Word, Words } from '../../foundation/openapi/view-fields.js';
import { IDENTITY_DOCUMENTS, IdentityDocument } from './engineer.entity.js';
import { ENGINEER_GAPS, EngineerGap } from './rules/what-misses.js';

/** `hired`: he has not accepted his invitation, and only operators see him. */
export const ENGINEER_STATES = ['hired', 'active', 'left'] as const;
export type EngineerState = (typeof ENGINEER_STATES)[number];

export class ConsoleEngineerQuery extends PageQuery {
  @IsOneOf(ENGINEER_STATES, { enumName: 'EngineerState', optional: true, description: 'none: all' })
  state?: EngineerState;
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
}

export class ConsoleEngineerPage {
  @ListOf(() => ConsoleEngineer) items!: ConsoleEngineer[];
  @Nullable(String) next!: string | null;
}
