import { EMPTY_DRAFT, isHouseholds, isWithin, wishOf } from './community-form.view';

const draft = { ...EMPTY_DRAFT, name: ' 桂花新村 ', division: '310104' };

describe('what the form of a community says', () => {
  test.each([
    ['a name alone', {}, { name: '桂花新村', kind: 'estate', division: '310104' }],
    [
      'a count in full width, with its day',
      { households: '３２０', householdsAsOf: '2026-11-01' },
      { name: '桂花新村', kind: 'estate', division: '310104', households: 320, householdsAsOf: '2026-11-01' },
    ],
    [
      'a position with what it is measured by',
      { lat: '31.2', lng: ' 121.44', datum: 'bd09' as const },
      { name: '桂花新村', kind: 'estate', division: '310104', lat: 31.2, lng: 121.44, datum: 'bd09' },
    ],
  ])('%s', (_what, change, wish) => expect(wishOf({ ...draft, ...change })).toEqual(wish));

  test.each([
    ['', true],
    ['1', true],
    ['200000', true],
    ['200001', false],
    ['0', false],
    ['1.5', false],
    ['三百', false],
  ])('households %j', (text, isOne) => expect(isHouseholds(text)).toBe(isOne));

  test.each([
    ['', true],
    ['3', true],
    ['54', true],
    ['54.1', false],
    ['121', false],
    ['x', false],
  ])('latitude %j', (text, isOne) => expect(isWithin(text, 3, 54)).toBe(isOne));
});
