import { dueAt, isOverdue, isRepeat } from './due-at.js';

const at = (moment: string) => new Date(`${moment.replace(' ', 'T')}:00+08:00`);

describe('when a complaint is due', () => {
  test.each([
    ['at opening time', '2026-11-23 09:00', '2026-11-24 21:00'],
    ['before opening', '2026-11-23 06:30', '2026-11-24 21:00'],
    ['at noon', '2026-11-23 12:00', '2026-11-25 12:00'],
    ['at the last minute', '2026-11-23 20:59', '2026-11-25 20:59'],
    ['at closing time', '2026-11-23 21:00', '2026-11-25 21:00'],
    ['at night', '2026-11-23 23:30', '2026-11-25 21:00'],
    ['over the end of the year', '2026-12-31 15:00', '2027-01-02 15:00'],
  ])('registered %s', (_when, registered, due) => expect(dueAt(at(registered))).toEqual(at(due)));

  test.each([
    ['at the due minute', null, '2026-11-25 12:00', false],
    ['a minute later', null, '2026-11-25 12:01', true],
    ['handled in time, seen later', '2026-11-25 11:00', '2026-12-01 09:00', false],
    ['handled too late', '2026-11-25 12:01', '2026-12-01 09:00', true],
  ])('overdue %s: %s', (_when, handled, now, expected) =>
    expect(isOverdue(at('2026-11-25 12:00'), handled ? at(handled) : null, at(now))).toBe(expected),
  );

  test.each([
    ['2026-11-30 08:59', true],
    ['2026-11-30 09:00', false],
  ])('at %s a second one is about the same matter: %s', (now, expected) =>
    expect(isRepeat(at('2026-11-23 09:00'), at(now))).toBe(expected),
  );
});
