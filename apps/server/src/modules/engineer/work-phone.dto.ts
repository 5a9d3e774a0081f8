import { IsPhone } from '../../foundation/http/fields.js';
import { Nullable } from '../../foundation/openapi/view-fields.js';

export class WorkPhoneWish {
  @IsPhone({ optional: true, description: 'none: residents cannot call him' }) phone?: string;
}

export class WorkPhone {
  @Nullable(String, 'as it is dialled; null: residents cannot call him') phone!: string | null;
}
