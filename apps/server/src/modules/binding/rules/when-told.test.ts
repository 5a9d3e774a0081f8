import { FEW, whenTold } from './when-told.js';

describe('how exactly others may know when somebody is visited', () => {
  test.each([
    ['of a visit, among few', 'visit', FEW - 1, 'day'],
    ['of a visit, from five bound residents on', 'visit', FEW, 'part'],
    ['of what is taken, among few', 'taken', FEW - 1, 'day'],
    ['of what is taken, among many', 'taken', FEW, 'minute'],
    ['of what was said, among few', 'said', FEW - 1, 'month'],
    ['of what was said, among many', 'said', FEW, 'day'],
  ] as const)('%s', (_what, what, bound, told) => expect(whenTold(what, bound)).toBe(told));
});
