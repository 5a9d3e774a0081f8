import { IsFlag, IsOneOf, IsText, IsWhole } from '../../foundation/http/fields.js';
import { Field, ListOf, Nullable, Word } from '../../foundation/openapi/view-fields.js';
import { SERVICE_TYPES, ServiceType } from './catalog.entity.js';

export class ServiceItemView {
  @Field() id!: string;
  @Field() name!: string;
  @Word('ServiceType', SERVICE_TYPES) type!: ServiceType;
  @Field() durationMinutes!: number;
  @Field() skill!: string;
  @Field('分') priceFen!: number;
  @Field('分') warrantyPriceFen!: number;
  @Field() summary!: string;
}

export class ServiceItemPage {
  @ListOf(() => ServiceItemView) items!: ServiceItemView[];
  @Nullable(String) next!: string | null;
}

export class ServiceItemWish {
  @IsText(40) name!: string;
  @IsOneOf(SERVICE_TYPES, { enumName: 'ServiceType' }) type!: ServiceType;
  @IsWhole(15, 480, { description: 'minutes' }) durationMinutes!: number;
  @IsText(24) skill!: string;
  @IsWhole(0, 10_000_000, { description: '分' }) priceFen!: number;
  @IsWhole(0, 10_000_000, { description: '分' }) warrantyPriceFen!: number;
  @IsText(100, { min: 0 }) summary!: string;
  @IsWhole(0, 1000) position!: number;
  @IsFlag() active!: boolean;
  @IsFlag({ optional: true, description: 'withdrawing: he has read which bookings hang on it' }) confirmed?: boolean;
}
