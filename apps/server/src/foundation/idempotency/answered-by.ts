import { SetMetadata } from '@nestjs/common';
import type { Account } from '../auth/session-reader.js';
import type { Names } from './names.js';

export const ANSWERED_BY = 'qianqu:answered-by';
export const REPEATABLE = 'qianqu:repeatable';
export const ASKS_OUTSIDE = 'qianqu:asks-outside';

/** An unsafe route that needs no Idempotency-Key, with the reason why repeating it does no harm. */
export const Repeatable = (reason: string) => SetMetadata(REPEATABLE, reason);

/** What a handler that asks outside returns: its effect, which runs in the transaction and returns what names it. */
export type Effect<N extends Named = void> = () => Promise<N>;

/** The handler runs before the transaction, so that it may ask somebody outside, and returns its effect. */
export const AsksOutside =
  () =>
  <H extends (...args: never[]) => Promise<Effect<Named>>>(
    controller: object,
    name: string,
    handler: TypedPropertyDescriptor<H>,
  ): void => {
    SetMetadata(ASKS_OUTSIDE, true)(controller, name, handler);
  };

export type Renderer = (me: Account, names: unknown) => unknown;

type Named = Names | undefined | void;
type Handler = (...args: never[]) => Named | Promise<Named> | Promise<Effect<Named>>;
/** What names the effect of a handler, whether it does it or returns it. */
type NamesOf<H extends Handler> = Awaited<ReturnType<H>> extends Effect<infer N> ? N : Awaited<ReturnType<H>>;

/**
 * The handler does the effect and returns what names it; this method of the same controller makes the answer of it for who
 * asks now. It makes the first answer and every replay, so a right to see that ended in between has ended for the replay.
 */
export const AnsweredBy =
  <M extends string>(method: M) =>
  <H extends Handler>(
    controller: Record<M, (me: Account, names: NamesOf<H>) => unknown>,
    name: string,
    handler: TypedPropertyDescriptor<H>,
  ): void => {
    SetMetadata(ANSWERED_BY, method)(controller, name, handler);
  };
