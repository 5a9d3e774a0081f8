import { FEW } from '../../binding/rules/when-told.js';
import { seenDay, shownDay, sightAfter } from './shown-day.js';

const stay = (communityId: string, bound: number) => ({ bookingId: communityId, communityId, bound, start: 0, end: 1 });
const day = (...stays: ReturnType<typeof stay>[]) => ({ date: '2026-11-23', shifts: [], timeOff: [], stays });

test.each([
  ['nobody bound', 0, ''],
  ['one household', 1, ''],
  ['four', FEW - 1, ''],
  ['five', FEW, 'A'],
])('what is booked in a community with %s bound', (_who, bound, shown) =>
  expect(
    shownDay(day(stay('A', bound)))
      .stays.map((each) => each.communityId)
      .join(''),
  ).toBe(shown),
);

test('nothing but what is booked is left out', () =>
  expect(shownDay(day(stay('A', 1), stay('B', FEW)))).toEqual(day(stay('B', FEW))));

test.each([
  ['slotTaken', 'AB'],
  ['timeOff', 'B'],
  ['notNextToVisit', 'B'],
] as const)('who was refused because of %s sees what is booked in %s', (refusal, seen) => {
  const { stays } = seenDay(day(stay('A', 1), stay('B', FEW)), sightAfter(refusal));
  expect(stays.map((each) => each.communityId).join('')).toBe(seen);
});
