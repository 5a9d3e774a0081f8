import { mayOffer, MOST_PHRASES } from './may-offer.js';

const live = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ id: String(n + 1), text: `第 ${n + 1} 句` }));

describe('may a side be offered these words', () => {
  test.each([
    ['new ones', '请走后门', live(3), undefined, null],
    ['the twelfth', '请走后门', live(MOST_PHRASES - 1), undefined, null],
    ['the thirteenth', '请走后门', live(MOST_PHRASES), undefined, 'phrasesFull'],
    ['one of the twelve in other words', '请走后门', live(MOST_PHRASES), '3', null],
    ['one of the other side, where there are twelve', '请走后门', live(MOST_PHRASES), '99', 'phrasesFull'],
    ['the same words again', '第 2 句', live(3), undefined, 'phraseTwice'],
    ['the same words, typed otherwise', '第２句\u200b', live(3), undefined, 'phraseTwice'],
    ['the words of another', '第 2 句', live(3), '3', 'phraseTwice'],
    ['its own words', '第 2 句', live(3), '2', null],
  ])('%s', (_what, text, offered, id, expected) => expect(mayOffer(text, offered, id)).toBe(expected));
});
