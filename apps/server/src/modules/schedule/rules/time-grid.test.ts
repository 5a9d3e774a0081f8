import { ATOM_MS, atomsOf, endOf, onGrid } from './time-grid.js';

const at = (text: string) => Date.parse(`2026-11-21T${text}Z`);

describe('the 30-minute grid', () => {
  test.each([
    ['an hour', '08:00', '09:00', 2],
    ['a minute over', '08:00', '09:01', 3],
    ['nothing', '08:00', '08:00', 0],
    ['between the lines', '08:10', '08:20', 1],
  ])('%s', (_what, start, end, count) => expect(atomsOf(at(start), at(end))).toHaveLength(count));

  test.each([
    [30, 1],
    [31, 2],
    [45, 2],
    [60, 2],
    [90, 3],
  ])('%i minutes take %i atoms', (minutes, atoms) => expect(endOf(0, minutes)).toBe(atoms * ATOM_MS));

  test.each([
    ['08:30', true],
    ['08:31', false],
  ])('is %s on the grid: %s', (text, expected) => expect(onGrid(at(text))).toBe(expected));
});
