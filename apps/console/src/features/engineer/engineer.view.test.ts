import { communitiesText, instantOf, loadPercent, loadText, movesText } from './engineer.view';

describe('what a list says of an engineer', () => {
  test.each([
    [{ bookings: 3, bookedMinutes: 270, shiftMinutes: 2400 }, '3 单 · 4.5 / 40 小时', 11],
    [{ bookings: 0, bookedMinutes: 0, shiftMinutes: 0 }, '没有排班', 0],
    [{ bookings: 1, bookedMinutes: 60, shiftMinutes: 0 }, '1 单 · 没有排班', 0],
    [{ bookings: 9, bookedMinutes: 900, shiftMinutes: 480 }, '9 单 · 15 / 8 小时', 100],
  ])('load %j', (load, text, percent) => expect([loadText(load), loadPercent(load)]).toEqual([text, percent]));

  test.each([
    [{ communities: 12, onCall: null }, '12 个'],
    [{ communities: 0, onCall: null }, ''],
    [{ communities: 0, onCall: { code: '', place: '' } }, '全国待命'],
    [{ communities: 2, onCall: { code: '310104', place: '上海市 徐汇区' } }, '2 个，上海市 徐汇区待命'],
  ])('communities %j', (engineer, text) => expect(communitiesText(engineer)).toBe(text));
});

test('a field of day and time is in Shanghai', () =>
  expect(instantOf('2026-12-24T00:00')).toBe('2026-12-23T16:00:00.000Z'));

test.each([
  [{ count: 0, waiting: 0, residents: 0 }, '没有要改派的预约。'],
  [
    { count: 3, waiting: 1, residents: 2 },
    '3 个预约：2 个改派给别的师傅，1 个暂时没人能接，进待派队列等客服安排。2 位住户会收到换师傅的通知，接手的师傅会收到新预约的通知。',
  ],
])('what moves %j', (moves, text) => expect(movesText({ ...moves, moves: [], bound: 0 })).toBe(text));
