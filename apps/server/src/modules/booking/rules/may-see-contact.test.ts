import { maySeeContact } from './may-see-contact.js';

const finished = new Date('2026-11-14T10:00:00.000Z');
const after = (ms: number) => new Date(finished.getTime() + ms);
const week = 7 * 86_400_000;

describe('may the engineer see phone and address', () => {
  test.each([
    ['while it is scheduled', 'scheduled', null, after(0), true],
    ['on site', 'on_site', null, after(0), true],
    ['a millisecond before a week after the end', 'completed', finished, after(week - 1), true],
    ['a week after the end', 'completed', finished, after(week), false],
    ['reviewed, the next day', 'reviewed', finished, after(86_400_000), true],
    ['cancelled a minute ago', 'cancelled', finished, after(60_000), false],
  ] as const)('%s', (_when, state, finishedAt, now, expected) =>
    expect(maySeeContact(state, finishedAt, now)).toBe(expected),
  );
});
