import { Field, ListOf, Nullable, Word } from '../../foundation/openapi/view-fields.js';
import { ENGINEER_STATES, EngineerState } from './console-engineer.dto.js';

export class CoverageView {
  @Field('of the coverage') id!: string;
  @Field() engineerId!: string;
  @Field() name!: string;
  @Field() title!: string;
  @Field() employeeNo!: string;
  @Word('EngineerState', ENGINEER_STATES) state!: EngineerState;
  @Field() isPrimary!: boolean;
  @Field('business date') since!: string;
  @Nullable(String, 'business date; null: he still covers it') until!: string | null;
}

export class CoveragePage {
  @ListOf(() => CoverageView) items!: CoverageView[];
  @Nullable(String) next!: string | null;
}
