import { Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';

type Scalar = typeof String | typeof Number | typeof Boolean;
type Ref = () => Type<unknown>;
interface Options {
  nullable?: boolean;
  description?: string;
}

/** A field of an answer whose type TypeScript tells (string, number, boolean or a class). */
export const Field = (description?: string) => ApiProperty({ description });

/** A field that may be null. */
export const Nullable = (type: Scalar | Ref, description?: string) =>
  isScalar(type) ? ApiProperty({ type, nullable: true, description }) : ApiProperty({ type, nullable: true, description });

/** A list. */
export const ListOf = (type: Scalar | Ref, description?: string) => ApiProperty({ type: type as Ref, isArray: true, description });

/** One of a list of words; the same `name` gives one shared type in the contract. */
export const Word = (name: string, words: readonly string[], options: Options = {}) =>
  ApiProperty({ enum: [...words], enumName: name, ...options });

/** A list of words. */
export const Words = (name: string, words: readonly string[]) => ApiProperty({ enum: [...words], enumName: name, isArray: true });

function isScalar(type: Scalar | Ref): type is Scalar {
  return type === String || type === Number || type === Boolean;
}
