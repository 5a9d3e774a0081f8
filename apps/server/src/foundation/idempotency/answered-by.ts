import { SetMetadata } from '@nestjs/common';
import type { Account } from '../auth/session-reader.js';
import type { Names } from './names.js';

export const ANSWERED_BY = 'qianqu:answered-by';
export const REPEATABLE = 'qianqu:repeatable';

/** An unsafe route that needs no Idempotency-Key, with the reason why repeating it does no harm. */
export const Repeatable = (reason: string) => SetMetadata(REPEATABLE, reason);

export type Renderer = (me: Account, names: unknown) => unknown;

type Named = Names | undefined | void;
type Handler = (...args: never[]) => Named | Promise<Named>;

/**
 * The handler does the effect and returns what names it; this method of the same controller makes the answer of it for who
 * asks now. It makes the first answer and every replay, so a right to see that ended in between has ended for the replay.
 */
export const AnsweredBy =
  <M extends string>(method: M) =>
  <H extends Handler>(
    controller: Record<M, (me: Account, names: Awaited<ReturnType<H>>) => unknown>,
    name: string,
    handler: TypedPropertyDescriptor<H>,
  ): void => {
    SetMetadata(ANSWERED_BY, method)(controller, name, handler);
  };
