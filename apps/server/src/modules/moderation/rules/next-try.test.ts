import { nextTry } from './next-try.js';

const now = new Date('2026-11-21T02:00:00.000Z');
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const deadlineAt = after(2400);

describe('when WeChat is asked again', () => {
  test.each([
    ['after the first failure', 0, null, 5],
    ['after the fourth', 3, null, 40],
    ['after many', 30, null, 600],
    ['while it rests', 0, after(90), 90],
    ['when its rest is nearly over', 3, after(10), 40],
    ['when it rests for the day', 0, after(86_400), 2400],
  ])('%s', (_when, tries, restsUntil, expected) =>
    expect(nextTry({ tries, deadlineAt }, restsUntil, now)).toEqual(after(expected)),
  );
});
