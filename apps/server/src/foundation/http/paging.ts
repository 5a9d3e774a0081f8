import { Matches } from 'class-validator';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { isId } from '../ids/ids.js';
import { IsWhole, MayBeLeftOut } from './fields.js';

export const PAGE_SIZE = 20;

/** Query of every list: `after` is what the page before gave as `next`. */
export class PageQuery {
  @ApiPropertyOptional({ type: String })
  @MayBeLeftOut()
  @Matches(/^[\w.~=-]{1,200}$/)
  after?: string;

  @IsWhole(1, 50, { optional: true })
  limit?: number;
}

export interface Page<T> {
  items: T[];
  next: string | null;
}

/** The place of a row in a list that is ordered by a moment and then by id, as `after` gives it back. */
export const momentKey = (at: Date, id: string) => `${at.getTime()}.${id}`;

/** What such a key says; null for anything else: the first page. */
export function momentOf(after = ''): { fromStart: Date; fromId: string } | null {
  const [ms, id] = after.split('.');
  return /^\d{1,13}$/.test(ms) && isId(id) ? { fromStart: new Date(Number(ms)), fromId: id } : null;
}

/** A page out of `limit + 1` rows: the extra row only tells that there is more. */
export function pageOf<R, T>(rows: R[], limit: number, keyOf: (last: R) => string, view: (row: R) => T): Page<T> {
  const shown = rows.slice(0, limit);
  return { items: shown.map(view), next: rows.length > limit ? keyOf(shown[shown.length - 1]) : null };
}

/** A page of a list that goes on both ways. */
export interface PageBothWays<T> extends Page<T> {
  prev: string | null;
}

/** Where a page that goes on both ways was read from: after a place, or backwards from one; null: from the beginning. */
export interface ReadFrom<P> {
  from: P | null;
  back: boolean;
}

/** `after` goes before `before`; neither: from the beginning. */
export const readFrom = <P>(after: P | null, before: P | null): ReadFrom<P> => ({
  from: after ?? before,
  back: after === null && before !== null,
});

/** A page out of `limit + 1` rows in the order of the list: the extra one stands at the end that the page was read towards. */
export function pageBothWays<R>(
  found: R[],
  limit: number,
  { from, back }: ReadFrom<unknown>,
  keyOf: (row: R) => string,
): PageBothWays<R> {
  const isMore = found.length > limit;
  const items = isMore ? (back ? found.slice(1) : found.slice(0, limit)) : found;
  const [isBefore, isAfter] = back ? [isMore, true] : [from !== null, isMore];
  const key = (row: R | undefined) => (row ? keyOf(row) : null);
  return { items, next: isAfter ? key(items.at(-1)) : null, prev: isBefore ? key(items[0]) : null };
}
