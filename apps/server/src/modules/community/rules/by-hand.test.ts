import { changesOf, type HandWritten, mayBeWritten, type Written } from './by-hand.js';

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
    ['signs that are no name', { name: '——' }, 'nameUnsearchable'],
  ])('%s', (_what, wish, refusal) => expect(mayBeWritten(wish, TODAY)).toBe(refusal));
});

describe('what was changed by hand', () => {
  const before: Written = { name: '阳光花园', kind: 'estate', place: '上海市', position: null, households: null };
  test.each<[string, Written | null, Written, (string | null)[][]]>([
    ['nothing', before, { ...before }, []],
    ['the kind in words', before, { ...before, kind: 'village' }, [['类型', '小区', '村']]],
    [
      'all of a new one',
      null,
      before,
      [
        ['名称', null, '阳光花园'],
        ['类型', null, '小区'],
        ['所在地', null, '上海市'],
      ],
    ],
  ])('%s', (_what, was, is, told) =>
    expect(changesOf(was, is).map((each) => [each.word, each.before, each.after])).toEqual(told),
  );
});
