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

type Definition = readonly [status: number, message: string];
type Makers<T extends Record<string, Definition>> = { [K in keyof T]: (details?: unknown) => CodedError };

/** One list of errors per module: `couponErrors.soldOut()` → `{ code: 'coupon.soldOut', … }`. */
export function defineErrors<const T extends Record<string, Definition>>(scope: string, list: T): Makers<T> {
  const makers = Object.entries(list).map(([name, [status, message]]) => [
    name,
    (details?: unknown) => new CodedError(`${scope}.${name}`, status, message, details),
  ]);
  return Object.fromEntries(makers) as Makers<T>;
}
