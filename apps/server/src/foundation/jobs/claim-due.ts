import { randomUUID } from 'node:crypto';
import type { Db, Params } from '../database/db.js';

/** Rows of one table that are due at a moment, for any number of workers. */
export interface Queue {
  table: string;
  /** The column with that moment; while a worker holds a row, it is the end of his lease. */
  due: string;
  leaseMs: number;
  /** No row waits longer than this: a later moment was written when a clock was wrong, and is void. */
  longestMs: number;
  /** How many are taken at once. */
  size: number;
  /** The order in which they are taken; that of `due` if there is none. */
  order?: string;
  /** What else taking a row changes. */
  also?: string;
  /** A row without a moment is due; else it waits for nobody. */
  dueWithout?: boolean;
}

/** What one worker holds until `until`: the rows with this token and this moment. */
export interface Held {
  token: string;
  until: Date;
  count: number;
}

/**
 * Takes the rows that are due and meet a condition, by one autocommit UPDATE with a token, which moves them out of the others'
 * sight until the lease ends. Null when there are none.
 */
export async function claimDue(
  db: Db,
  now: Date,
  { table, due, leaseMs, longestMs, size, order = due, also, dueWithout = false }: Queue,
  { where = 'TRUE', params = {} }: { where?: string; params?: Params } = {},
): Promise<Held | null> {
  const token = randomUUID();
  const until = new Date(now.getTime() + leaseMs);
  const count = await db.autocommit(
    `UPDATE ${table} SET claim = :token, ${due} = :until${also ? `, ${also}` : ''}
     WHERE ${where} AND (${dueWithout ? `${due} IS NULL OR ` : ''}${due} <= :now OR ${due} > :latest) ORDER BY ${order} LIMIT ${size}`,
    { ...params, token, until, now, latest: new Date(now.getTime() + longestMs) },
  );
  return count === 0 ? null : { token, until, count };
}
