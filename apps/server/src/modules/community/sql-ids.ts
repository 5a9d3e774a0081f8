import { isId } from '../../foundation/ids/ids.js';

/** Ids as numbers in SQL: a text in a list may be compared with a BIGINT as a float, which takes neighbours for equal. */
export function idList(ids: string[]): string {
  const wrong = ids.find((id) => !isId(id));
  if (wrong !== undefined) throw new RangeError(`not an id: ${wrong}`);
  return ids.join(', ');
}
