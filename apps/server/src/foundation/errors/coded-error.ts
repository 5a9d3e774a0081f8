import type { Type } from '@nestjs/common';

/** A refusal with a code for programs and a Chinese sentence for people. */
export class CodedError extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    message: string,
    readonly details?: unknown,
  ) {
    super(message);
  }
}

/** What the client gets of an error. */
export const shownAs = ({ code, message, details }: CodedError, requestId: string) => ({
  code,
  message,
  details: details ?? null,
  requestId,
});

/** One kind of error: called, it makes the error; its properties are what the contract says of it. */
export interface ErrorKind<D extends object = never> {
  (details?: D): CodedError;
  readonly code: string;
  readonly status: number;
  readonly message: string;
  /** The class of its details; null: it never has any. */
  readonly details: Type<object> | null;
}

type Definition = readonly [status: number, message: string, details?: Type<object>];
type DetailsOf<T> = T extends readonly [number, string, Type<infer D extends object>] ? D : never;
type Kinds<T extends Record<string, Definition>> = { [K in keyof T]: ErrorKind<DetailsOf<T[K]>> };

/** One list of errors per module: `couponErrors.soldOut()` → `{ code: 'coupon.soldOut', … }`. */
export function defineErrors<const T extends Record<string, Definition>>(scope: string, list: T): Kinds<T> {
  const kinds = Object.entries(list).map(([name, [status, message, details = null]]) => {
    const code = `${scope}.${name}`;
    const make = (given?: object) => new CodedError(code, status, message, given);
    return [name, Object.assign(make, { code, status, message, details })];
  });
  return Object.fromEntries(kinds) as Kinds<T>;
}
