import { ApiHideProperty } from '@nestjs/swagger';
import { Equals, IsOptional } from 'class-validator';

/** A body without fields: `{}`. */
export class NoFields {
  // class-validator refuses classes that say nothing about any field.
  @ApiHideProperty() @IsOptional() @Equals(undefined) nothing?: undefined;
}
