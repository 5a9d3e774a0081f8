import { AsyncLocalStorage } from 'node:async_hooks';
import type { Tx } from './tx.js';

/** The transaction that runs in this call chain. One store for the process: each costs every promise of the process a little. */
export const running = new AsyncLocalStorage<Tx>();

/** A call to the outside takes its time: it must not hold locks and a connection meanwhile. Where it would, the code is wrong. */
export function refuseInTransaction(call: string): void {
  if (running.getStore()) throw new Error(`${call} is asked inside a transaction`);
}
