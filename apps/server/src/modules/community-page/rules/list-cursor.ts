import { isId } from '../../../foundation/ids/ids.js';

/** In which order the console lists communities: by where they lie, or by their residents, most first. */
export const COMMUNITY_ORDERS = ['place', 'residents'] as const;
export type CommunityOrder = (typeof COMMUNITY_ORDERS)[number];

/** The place of a row in such a list: the district or the number of residents, and then the id. */
export interface ListCursor {
  order: CommunityOrder;
  value: string;
  id: string;
}

const LETTER: Record<CommunityOrder, string> = { place: 'p', residents: 'r' };
const VALUE: Record<CommunityOrder, RegExp> = { place: /^\d{6}$/, residents: /^\d{1,9}$/ };

export const listCursorText = ({ order, value, id }: ListCursor): string => `${LETTER[order]}${value}.${id}`;

/** The cursor of a list in that order; null for anything else: the list begins at its beginning. */
export function listCursorFrom(text: string | undefined, order: CommunityOrder): ListCursor | null {
  const [head = '', id, more] = (text ?? '').split('.');
  const value = head.slice(1);
  const isOne = head[0] === LETTER[order] && VALUE[order].test(value) && isId(id) && more === undefined;
  return isOne ? { order, value, id } : null;
}
