import { FEW } from '../../binding/rules/when-told.js';
import { hidesTaken, shownDay } from './shown-day.js';

const MANY = FEW;
const stay = (communityId: string, bound: number) => ({ bookingId: communityId, communityId, bound, start: 0, end: 1 });
/** 王师傅's day: few households in A and B, many in M. */
const day = { date: '2026-11-23', shifts: [], timeOff: [], stays: [stay('A', 1), stay('B', FEW - 1), stay('M', MANY)] };

describe('what is booked counts in a list', () => {
  test.each([
    ['of anybody, for a community of few', 'A', null, 'M'],
    ['of anybody, for another one', 'C', null, 'M'],
    ['of anybody, for a community of many', 'M', null, 'M'],
    ['of his bound resident in a community of few: all but there', 'A', 'wang', 'BM'],
    ['of his bound resident in a community of many', 'M', 'wang', 'ABM'],
    ["of a colleague's bound resident", 'M', 'liu', 'M'],
  ])('%s', (_whose, communityId, customerOf, expected) => {
    const { stays } = shownDay('wang', day, { communityId, customerOf });
    expect(stays.map((each) => each.communityId).join('')).toBe(expected);
  });
});

describe('a list may leave in what is taken', () => {
  test.each([
    ['of anybody', null, false, true],
    ['of his bound resident among few', 'wang', true, true],
    ['of his bound resident among many: never', 'wang', false, false],
    ["of a colleague's bound resident", 'liu', false, true],
  ])('%s', (_whose, customerOf, keepsTaken, expected) =>
    expect(hidesTaken('wang', { communityId: 'A', customerOf }, keepsTaken)).toBe(expected),
  );
});
