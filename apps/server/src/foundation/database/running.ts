import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';

/** The transaction that runs in this call chain. One store for the process: each costs every promise of the process a little. */
export const running = new AsyncLocalStorage<EntityManager>();
