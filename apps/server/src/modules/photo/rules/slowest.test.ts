import { type Coming, slowest } from './slowest.js';

const MB = 1024 * 1024;
/** A file of 10 MB that has taken room for so many seconds, and of which so much has come. */
const file = (seconds: number, came: number, bytes = 10 * MB): Coming => ({
  bytes,
  since: 100_000 - seconds * 1000,
  came: () => came,
});

describe('who gives way when there is no room', () => {
  const trickle = file(8, 140_000);
  const slower = file(8, 130_000);
  const stuck = file(9, 0);
  test.each<[string, Coming[], Coming | null]>([
    ['nobody, when nobody is there', [], null],
    ['the slowest', [file(3, 9 * MB), trickle, slower], slower],
    ['one of which nothing comes any more', [trickle, stuck], stuck],
    ['nobody whose speed is not known yet', [file(1.9, 0)], null],
    ['nobody who is soon there', [file(20, 8 * MB), file(40, 600_000, 700_000)], null],
  ])('%s', (_who, coming, expected) => expect(slowest(coming, 100_000)).toBe(expected));
});
