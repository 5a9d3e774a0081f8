import { hasHours } from './has-hours.js';

const hours = (startMinute: number, endMinute: number) => ({ startMinute, endMinute });

describe('have weekly hours room for a visit', () => {
  test.each([
    ['none', [], 60, false],
    ['just as long', [hours(540, 600)], 60, true],
    ['a minute too short', [hours(540, 599)], 60, false],
    ['too short for whole atoms', [hours(540, 585)], 45, false],
    ['that begin off the grid', [hours(545, 610)], 60, false],
    ['on one of two days', [hours(540, 570), hours(600, 720)], 60, true],
  ])('%s', (_which, each, minutes, expected) => expect(hasHours(each, minutes)).toBe(expected));
});
