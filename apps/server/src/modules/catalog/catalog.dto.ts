import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { IsFlag, IsIdText, IsOneOf, IsText, IsWhole, MayBeLeftOut } from '../../foundation/http/fields.js';
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

/** As operators see it: also what is withdrawn, and where it stands. */
export class ConsoleServiceItem extends ServiceItemView {
  @Field('residents see the lowest first') position!: number;
  @Field('whether it can be booked') active!: boolean;
}

export class ConsoleServiceItemPage {
  @ListOf(() => ConsoleServiceItem, 'what is on offer in the order of the residents, then what is withdrawn')
  items!: ConsoleServiceItem[];
  @Nullable(String) next!: string | null;
}

/** What is written down of a service. */
export class ServiceItemFacts {
  @IsText(40) name!: string;
  @IsOneOf(SERVICE_TYPES, { enumName: 'ServiceType' }) type!: ServiceType;
  @IsWhole(15, 480, { description: 'minutes' }) durationMinutes!: number;
  @IsText(24) skill!: string;
  @IsWhole(0, 10_000_000, { description: '分' }) priceFen!: number;
  @IsWhole(0, 10_000_000, { description: '分' }) warrantyPriceFen!: number;
  @IsText(100, { min: 0 }) summary!: string;
  @IsWhole(0, 1000) position!: number;
  @IsFlag() active!: boolean;
}

export class ServiceItemWish extends ServiceItemFacts {
  @IsFlag({ optional: true, description: 'withdrawing: he has read which bookings hang on it' }) confirmed?: boolean;
}

export class ServiceItemChange extends ServiceItemWish {
  @ApiPropertyOptional({
    type: () => ServiceItemFacts,
    description: 'what he saw when he began to write; none: whatever it is now',
  })
  @MayBeLeftOut()
  @ValidateNested()
  @Type(() => ServiceItemFacts)
  seen?: ServiceItemFacts;
}

/** It was changed since he looked: what it is now. */
export class StaleServiceItem {
  @Field() now!: ServiceItemFacts;
}

export class ServiceItemMove {
  @IsIdText({ optional: true, description: 'the one on offer before which it goes; none: to the end' }) before?: string;
}
