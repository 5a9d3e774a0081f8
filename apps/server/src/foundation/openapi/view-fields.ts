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
  ApiProperty({ ...typed(type), nullable: true, description });

/** A list. */
export const ListOf = (type: Scalar | Ref, description?: string) =>
  ApiProperty({ ...typed(type), isArray: true, description });

/** One of a list of words; the same `name` gives one shared type in the contract. */
export const Word = (name: string, words: readonly string[], options: Options = {}) =>
  ApiProperty({ enum: [...words], enumName: name, ...options });

/** A list of words. */
export const Words = (name: string, words: readonly string[]) =>
  ApiProperty({ enum: [...words], enumName: name, isArray: true });

/** @nestjs/swagger takes a function for a lazy reference only when the function's own name is `type`. */
function typed(type: Scalar | Ref): { type: Scalar | Ref } {
  if (type === String || type === Number || type === Boolean) return { type };
  const ref = type as Ref;
  return { type: () => ref() };
}
