import { AsyncLocalStorage } from 'node:async_hooks';
import { SetMetadata } from '@nestjs/common';
import { type Change, changesOf } from './changes-of.js';
import type { AuditFields } from './fields.js';

/** A deed that changes more keeps the beginning. */
const MOST = 200;

/** What the deed of this call chain has told; only deeds of the console have one. */
const trail = new AsyncLocalStorage<Change[]>();
/** Those that have told something, be it that nothing has changed. */
const heard = new WeakSet<Change[]>();

/**
 * Tells the record what a deed has changed, where it is known: in the transaction, under the lock. Also when nothing has. Where
 * no deed of the console runs nobody listens. `of`: whose it is, when it is not what the deed was done to.
 */
export function tell<T extends object>(
  fields: AuditFields<T>,
  before: Partial<T> | null,
  after: Partial<T> | null,
  of?: string,
): void {
  const changes = trail.getStore();
  if (!changes) return;
  heard.add(changes);
  const told = changesOf(fields, before, after).slice(0, MOST - changes.length);
  changes.push(...told.map((change) => (of ? { of, ...change } : change)));
}

/** Runs a deed and gives what it has told; null: it has told nothing. */
export async function listened<T>(work: () => Promise<T>): Promise<{ done: T; changes: Change[] | null }> {
  const changes: Change[] = [];
  const done = await trail.run(changes, work);
  return { done, changes: heard.has(changes) ? changes : null };
}

export const NOTHING_BEFORE = 'qianqu:nothing-before';

/** A deed of the console that has nothing to tell of before and after, with the reason. Every other one tells it, or is undone. */
export const NothingBefore = (reason: string) => SetMetadata(NOTHING_BEFORE, reason);
