import type { Booking, BookingState } from '../../api/contract';
import {
  alikeQuestion,
  agreedText,
  cancelText,
  changedText,
  headText,
  isOver,
  isSurprise,
  moveButton,
  newestFirst,
  previewLine,
  progress,
  movedEnd,
  otherEngineerQuestion,
  punctuality,
  rowState,
  stateText,
  stuckText,
} from './booking.view';

test.each<[BookingState, string]>([
  ['requested', 'now ahead ahead ahead ahead'],
  ['scheduled', 'done now ahead ahead ahead'],
  ['on_the_way', 'done done now ahead ahead'],
  ['on_site', 'done done done now ahead'],
  ['completed', 'done done done done done'],
  ['reviewed', 'done done done done done'],
  ['reopened', 'now ahead ahead ahead ahead'],
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

test.each<[string, Booking['engineer'], boolean, string]>([
  ['somebody has it', engineer, true, '已经预约好，等师傅接单'],
  ['nobody has it any more', null, false, '正在为您安排师傅'],
  ['nobody had it when it was given up', null, true, '暂时没有师傅能来，请打电话问客服'],
])('on top, when %s', (_when, who, stuck, text) =>
  expect(headText({ state: 'requested', engineer: who, can: { stuck } as Booking['can'] })).toBe(text),
);

test.each<[string, typeof engineer | null, BookingState, string]>([
  ['somebody has it', engineer, 'scheduled', '按原来约好的时间上门'],
  ['nobody has it', null, 'requested', '没有师傅排得出时间'],
  ['it is done', engineer, 'completed', '没修好？'],
  ['it is done and praised', engineer, 'reviewed', '没修好？'],
])('when %s and nobody has hours, it says whom to call', (_who, who, state, words) => {
  expect(stuckText({ engineer: who, state })).toContain(words);
  expect(stuckText({ engineer: who, state })).toContain('打下面的客服电话');
});

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

describe('how the promised time was kept', () => {
  const start = '2026-11-23T01:00:00.000Z';
  const arrivedAt = '2026-11-23T01:00:00.000Z';

  test.each<[string, BookingState, string | null, number | null, string]>([
    ['four minutes late', 'on_site', arrivedAt, 4, '师傅准时到的'],
    ['five minutes late', 'on_site', arrivedAt, 5, '师傅比约好的晚到 5 分钟'],
    ['an hour and more late, told afterwards', 'completed', arrivedAt, 65, '师傅比约好的晚到 1 小时 5 分钟'],
    ['four minutes early', 'on_site', '2026-11-23T00:56:00.000Z', 0, '师傅准时到的'],
    ['twenty minutes early', 'on_site', '2026-11-23T00:40:00.000Z', 0, '师傅提前 20 分钟到的'],
    ['hours early', 'completed', '2026-11-22T22:30:00.000Z', 0, '师傅提前 2 小时 30 分钟到的'],
    ['not there yet', 'on_the_way', null, null, '已经过了约好的时间 2 小时，师傅还在路上'],
    ['not even gone', 'scheduled', null, null, '已经过了约好的时间 2 小时，师傅还没出发'],
    ['never to come', 'cancelled', null, null, ''],
  ])('%s', (_what, state, arrived, lateMinutes, text) =>
    expect(punctuality({ state, start, arrivedAt: arrived, lateMinutes }, new Date('2026-11-23T03:00:00Z'))).toBe(text),
  );

  test.each([
    ['before the time', '2026-11-23T00:59:00Z', ''],
    ['just after it', '2026-11-23T01:04:59Z', ''],
    ['five minutes after it', '2026-11-23T01:05:00Z', '已经过了约好的时间 5 分钟，师傅还在路上'],
  ])('on the way %s', (_when, now, text) =>
    expect(punctuality({ state: 'on_the_way', start, arrivedAt: null, lateMinutes: null }, new Date(now))).toBe(text),
  );
});

test.each([
  ['waits for a review', true, '待评价'],
  ['does not any more', false, '已完成'],
])('in a list, a visit that %s', (_what, review, name) =>
  expect(rowState({ state: 'completed', can: { review } as Booking['can'] }).name).toBe(name),
);

test.each<[BookingState, string]>([
  ['scheduled', '明天 09:00 的净水器维修就不上门了'],
  ['on_the_way', '师傅已经在路上'],
])('cancelling one that is %s', (state, text) => {
  const booking = { state, start: '2026-11-23T01:00:00.000Z', serviceItem: { name: '净水器维修' } } as Booking;
  expect(cancelText(booking, new Date('2026-11-22T04:00:00Z'))).toContain(text);
});

test('a visit that moves keeps its length', () =>
  expect(
    movedEnd({ start: '2026-11-23T01:00:00.000Z', end: '2026-11-23T02:30:00.000Z' }, '2026-11-24T06:00:00.000Z'),
  ).toBe('2026-11-24T07:30:00.000Z'));

const NOW = new Date('2026-11-20T02:00:00Z');
const alike = { id: '1', no: 'QQ1', start: '2026-11-21T01:00:00.000Z', serviceName: '净水器维修', engineerName: '王' };

const later = { ...alike, id: '2', start: '2026-11-21T03:00:00.000Z' };

test.each([
  [
    'another time',
    [alike],
    later.start,
    '已经约过了',
    '您已经约了明天 09:00，王师傅的净水器维修，还没做完。还要再约一次吗？',
    '再约一次',
  ],
  [
    'the same time',
    [later, alike],
    alike.start,
    '这个时间已经约过了',
    '您已经约了明天 09:00，王师傅的净水器维修。再约就是同一时间来两位师傅。',
    '要两位',
  ],
  [
    'the same time twice',
    [alike, alike, later],
    alike.start,
    '这个时间已经约过了',
    '您已经约了明天 09:00 两位师傅。再约就是同一时间来三位师傅。',
    '要三位',
  ],
  [
    'the same time ten times',
    Array<typeof alike>(10).fill(alike),
    alike.start,
    '这个时间已经约过了',
    '您已经约了明天 09:00 10位师傅。再约就是同一时间来11位师傅。',
    '要11位',
  ],
])('who has the same coming for %s is asked', (_when, all, wished, title, text, yes) =>
  expect(alikeQuestion(all, wished, NOW)).toMatchObject({ title, text, yes }),
);

test.each([
  ['王师傅', '王师傅明天 09:00 约不上了，换刘师傅来可以吗？'],
  ['', '刚才的师傅明天 09:00 约不上了，换刘师傅来可以吗？'],
])('who would come instead of %s is asked for', (master, text) =>
  expect(otherEngineerQuestion({ start: alike.start, master, engineer: { name: '刘' } }, NOW).text).toBe(text),
);

test.each([
  ['not chosen', null, '请选一个时间', true],
  ['as it is', alike.start, '就是现在约的时间', true],
  ['another', later.start, '确定改时间', false],
])('the button of a move, the time %s', (_how, to, text, off) => expect(moveButton(alike, to)).toEqual({ text, off }));

const quote = {
  id: '1',
  priceFen: 10_000,
  reason: '换水泵',
  at: '2026-11-21T01:00:00.000Z',
  declined: false,
  replacedFen: null,
  left: 2,
};
const open = { ...quote, state: 'open' as const, agreedFen: null };

test.each<[string, Pick<Booking, 'priceFen' | 'inWarranty' | 'quote'>, string]>([
  ['as agreed', { priceFen: 8000, inWarranty: false, quote: null }, '80 元'],
  ['in warranty', { priceFen: 0, inWarranty: true, quote: null }, '免费（保修期内，请准备购机凭证）'],
  ['he is asked', { priceFen: 8000, inWarranty: false, quote: open }, '80 元'],
  [
    'he said yes to more',
    { priceFen: 8000, inWarranty: false, quote: { ...open, state: 'agreed', agreedFen: 10_000 } },
    '80 元 → 您已同意收 100 元',
  ],
])('the price line, %s', (_what, booking, text) => expect(agreedText(booking)).toBe(text));
