import { isId } from '../../../foundation/ids/ids.js';

/** The last row of a page; the next page begins after it. */
export interface SearchCursor {
  tier: number;
  sort: string;
  id: string;
}

export function cursorText({ tier, sort, id }: SearchCursor): string {
  return `${tier}.${id}.${Buffer.from(sort).toString('base64url')}`;
}

/** A cursor that some page gave, or null for anything else: the list then begins again. */
export function cursorFrom(text: string | null | undefined): SearchCursor | null {
  const [tier, id, encoded, more] = (text ?? '').split('.');
  if (more !== undefined || !/^[0-4]$/.test(tier) || !isId(id) || !/^[\w-]{0,160}$/.test(encoded ?? '!')) return null;
  const sort = Buffer.from(encoded, 'base64url').toString();
  // What names, pinyin and division codes are made of; it becomes part of a statement.
  return /^[\p{L}\p{N}/]*$/u.test(sort) ? { tier: Number(tier), id, sort } : null;
}
