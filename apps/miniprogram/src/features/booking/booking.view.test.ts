import type { Booking, BookingState } from '../../api/contract';
import { changedText, isOver, isSurprise, newestFirst, previewLine, progress, stateText } from './booking.view';

test.each<[BookingState, string]>([
  ['requested', 'now ahead ahead ahead'],
  ['scheduled', 'done now ahead ahead'],
  ['on_the_way', 'done now ahead ahead'],
  ['on_site', 'done done now ahead'],
  ['completed', 'done done done done'],
  ['reviewed', 'done done done done'],
  ['reopened', 'done now ahead ahead'],
  ['cancelled', ''],
  ['no_show', ''],
])('the line of a booking that is %s: %s', (state, line) =>
  expect(
    progress(state)
      .map((step) => step.state)
      .join(' '),
  ).toBe(line),
);

test.each<[BookingState, string, boolean]>([
  ['requested', '待接单', false],
  ['on_site', '服务中', false],
  ['completed', '已完成', true],
  ['no_show', '没做成', true],
])('%s is called %s', (state, name, over) => {
  expect(stateText(state).name).toBe(name);
  expect(isOver(state)).toBe(over);
});

const engineer = { id: '2', name: '李师傅' } as Booking['engineer'];

test.each([
  ['another one comes', engineer, true, '您想约的师傅没空，换成了李师傅'],
  ['the one asked for comes', engineer, false, ''],
  ['nobody is named yet', null, true, ''],
])('%s', (_who, who, engineerChanged, text) => expect(changedText({ engineer: who, engineerChanged })).toBe(text));

test.each([
  ['王师傅', true, false],
  ['王师傅', false, true],
  ['', false, false],
])('wished for "%s", who comes himself: %s, a surprise: %s', (master, isPreferred, expected) =>
  expect(isSurprise({ isPreferred }, master)).toBe(expected),
);

test('who comes and when', () =>
  expect(
    previewLine(
      { engineer: { name: '王建国' } as never, start: '2026-11-23T01:00:00.000Z', end: '2026-11-23T02:30:00.000Z' },
      new Date('2026-11-22T04:00:00Z'),
    ),
  ).toBe('王建国师傅 · 明天 09:00–10:30'));

test('the history is turned round without touching the answer of the server', () => {
  const history = [{ at: '1' }, { at: '2' }] as Booking['history'];
  expect(newestFirst(history).map(({ at }) => at)).toEqual(['2', '1']);
  expect(history[0].at).toBe('1');
});
