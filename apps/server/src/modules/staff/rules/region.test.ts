import { mayBeGiven, outermost } from './region.js';

describe('who is given a region', () => {
  test.each([
    ['who looks after one has it', true, ['31'], null],
    ['who looks after one needs it', true, [], 'regionMissing'],
    ['somebody else has none', false, [], null],
    ['somebody else is given none', false, ['31'], 'regionUnneeded'],
  ] as const)('%s', (_who, isLimited, divisions, expected) => expect(mayBeGiven(isLimited, divisions)).toBe(expected));

  test.each([
    ['a district of a city that is given', ['310104', '31'], ['31']],
    ['the same twice', ['3101', '3101'], ['3101']],
    ['neighbours', ['310105', '310104'], ['310104', '310105']],
    ['a street and its district', ['310104', '310104003'], ['310104']],
    ['none', [], []],
  ])('%s', (_which, given, kept) => expect(outermost(given)).toEqual(kept));
});
