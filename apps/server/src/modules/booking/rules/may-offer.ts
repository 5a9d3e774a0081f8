import { seen } from '../../../foundation/text/blank.js';

export type Refusal = 'phraseTwice' | 'phrasesFull';

/** So many phrases a side can choose from. */
export const MOST_PHRASES = 12;

interface Offered {
  id: string;
  text: string;
}

const plain = (text: string) => seen(text.normalize('NFKC')).toLowerCase();

/** Why a side may not be offered these words, or null. `live` is what it is offered now; without an id the phrase is a new one. */
export function mayOffer(text: string, live: readonly Offered[], id?: string): Refusal | null {
  const others = live.filter((each) => each.id !== id);
  if (others.some((each) => plain(each.text) === plain(text))) return 'phraseTwice';
  return others.length === live.length && live.length >= MOST_PHRASES ? 'phrasesFull' : null;
}
