import type { OpenAPIObject } from '@nestjs/swagger';

export type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** Every operation of the contract. */
export const operationsOf = ({ paths }: Pick<OpenAPIObject, 'paths'>): Operation[] =>
  Object.values(paths).flatMap((methods) => Object.values(methods) as Operation[]);
