import { type HandWritten, mayBeWritten } from './by-hand.js';

const TODAY = '2026-11-20';
const counted = { households: 900, householdsAsOf: TODAY };

describe('whether a community may be written down so', () => {
  test.each<[string, HandWritten, string | null]>([
    ['a name alone', { name: '阳光花园' }, null],
    ['counted today', { name: '阳光花园', ...counted }, null],
    ['counted tomorrow', { name: '阳光花园', ...counted, householdsAsOf: '2026-11-21' }, 'asOfAhead'],
    ['a count without its day', { name: '阳光花园', households: 900 }, 'householdsHalf'],
    ['a day without its count', { name: '阳光花园', householdsAsOf: TODAY }, 'householdsHalf'],
    ['half a position', { name: '阳光花园', lng: 121 }, 'positionHalf'],
    ['a whole position', { name: '阳光花园', lat: 31, lng: 121 }, null],
    ['what nobody sees', { name: '\u3164' }, 'nameUnsearchable'],
    ['signs that are no name', { name: '——' }, 'nameUnsearchable'],
  ])('%s', (_what, wish, refusal) => expect(mayBeWritten(wish, TODAY)).toBe(refusal));
});
