import { ApiError } from '../../api/api-error';
import type { SlotDay } from '../../api/contract';
import {
  alternativesOf,
  lostTitle,
  openingDay,
  partsOfDay,
  shownDate,
  slotNote,
  slotsOn,
  stripDays,
} from './slots.view';

const slot = (start: string) => ({ start, end: start, preferred: true, engineers: 1 });
const days: SlotDay[] = [
  { date: '2026-11-22', slots: [] },
  { date: '2026-11-23', slots: [slot('2026-11-23T01:00:00.000Z')] },
  { date: '2026-11-25', slots: [slot('2026-11-25T01:00:00.000Z')] },
];

test('the strip has seven days; those without time are off', () => {
  const strip = stripDays(days, '2026-11-22');
  expect(strip.map(({ off }) => off)).toEqual([true, false, true, false, true, true, true]);
  expect(strip[1]).toEqual({ date: '2026-11-23', name: '明天', day: '23日', note: '可约', off: false });
});

test.each([
  ['the chosen one', '2026-11-25', '2026-11-25'],
  ['the first open one when the chosen is full', '2026-11-22', '2026-11-23'],
  ['the first open one when none is chosen', null, '2026-11-23'],
])('the day shown is %s', (_which, chosen, date) => expect(shownDate(days, chosen)).toBe(date));

test('no day is shown when all are full', () =>
  expect(shownDate([{ date: '2026-11-22', slots: [] }], null)).toBeNull());

test('a day the server does not know has no slots', () => expect(slotsOn(days, '2026-11-30')).toEqual([]));

describe('the part of the day, in China', () => {
  test.each([
    ['11:30', '2026-11-23T03:30:00.000Z', '上午'],
    ['12:00', '2026-11-23T04:00:00.000Z', '下午'],
    ['17:30', '2026-11-23T09:30:00.000Z', '下午'],
    ['18:00', '2026-11-23T10:00:00.000Z', '晚上'],
  ])('%s', (_clock, start, title) => expect(partsOfDay([slot(start)]).map((part) => part.title)).toEqual([title]));
});

const taken = (details: unknown) => new ApiError('schedule.slotTaken', '这个时间约不上了', 409, details);
const other = { start: 'a', end: 'b', engineerId: '1', engineerName: '王师傅' };

test.each([
  ['with offers', taken({ alternatives: [other] }), [other]],
  ['without any', taken(null), []],
  [
    'because the engineer is off, with offers',
    new ApiError('schedule.timeOff', '休息', 409, { alternatives: [other] }),
    [other],
  ],
  ['of another kind', new ApiError('schedule.past', '已过', 400), null],
  ['that is no answer at all', new Error('x'), null],
])('a refusal %s', (_what, fault, expected) => expect(alternativesOf(fault)).toEqual(expected));

test.each([
  ['taken by somebody', taken(null), '这个时间约不上了'],
  [
    'off for the engineer',
    new ApiError('schedule.timeOff', '师傅这段时间休息，请选其他时间', 409),
    '师傅这段时间休息，请选其他时间',
  ],
])('a time that is %s', (_how, fault, title) => expect(lostTitle(fault)).toBe(title));

const NINE = '2026-11-23T01:00:00.000Z';

test.each([
  ['of the one wished for', true, '王师傅', undefined, ''],
  ['of somebody else', false, '王师傅', undefined, '别的师傅'],
  ['where nobody is wished for', false, '', undefined, ''],
  ['of the booking that moves', false, '王师傅', NINE, '原来的'],
  ['of another booking', true, '', '2026-11-23T02:00:00.000Z', ''],
])('a time %s', (_whose, preferred, master, moved, note) =>
  expect(slotNote({ ...slot(NINE), preferred }, { master, moved })).toBe(note),
);

test.each([
  ['nothing is chosen', null, undefined, null],
  ['a booking moves', null, NINE, '2026-11-23'],
  ['another day is chosen for it', '2026-11-25T01:00:00.000Z', NINE, '2026-11-25'],
])('the day that opens when %s', (_when, start, moved, date) => expect(openingDay(start, moved)).toBe(date));
