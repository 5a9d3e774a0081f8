import { barOf, dayFault, shiftsOf, weekHours, weekOf } from './shifts.view';

const MONDAY = [
  { weekday: 1, startMinute: 540, endMinute: 720 },
  { weekday: 1, startMinute: 780, endMinute: 1440 },
];

test('shifts become fields and shifts again; midnight at the end is 00:00', () => {
  const week = weekOf(MONDAY);
  expect(week[0]).toEqual([
    { from: '09:00', until: '12:00' },
    { from: '13:00', until: '00:00' },
  ]);
  expect(shiftsOf(week)).toEqual(MONDAY);
  expect(weekHours(week)).toBe(14);
});

test.each([
  ['half filled in', [{ from: '09:00', until: '' }], '时间没有填完'],
  ['the wrong way round', [{ from: '12:00', until: '09:00' }], '结束要晚于开始'],
  [
    'one over the other',
    [
      { from: '09:00', until: '12:00' },
      { from: '11:45', until: '13:00' },
    ],
    '两段时间重叠了',
  ],
  [
    'one next to the other',
    [
      { from: '09:00', until: '12:00' },
      { from: '12:00', until: '13:00' },
    ],
    null,
  ],
  ['free', [], null],
])('a day %s', (_when, spans, fault) => expect(dayFault(spans)).toBe(fault));

test('a span lies on its bar', () => {
  expect(barOf({ from: '06:00', until: '18:00' })).toEqual({ left: 25, width: 50 });
  expect(barOf({ from: '06:00', until: '' })).toBeNull();
});
