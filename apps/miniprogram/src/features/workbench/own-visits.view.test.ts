import type { OwnVisit } from '../../api/contract';
import {
  ANNOUNCED_DAYS,
  announceStrip,
  guestsText,
  heldVisits,
  partsLeft,
  visitName,
  visitWhen,
  withdrawals,
  withdrawalText,
} from './own-visits.view';

const TODAY = '2026-11-22';
const at = (clock: string) => new Date(`${TODAY}T${clock}:00+08:00`);

test.each([
  ['11:59', TODAY, ['morning', 'afternoon', 'evening', 'all']],
  ['12:00', TODAY, ['afternoon', 'evening', 'all']],
  ['23:59', TODAY, ['evening', 'all']],
  ['23:59', '2026-11-23', ['morning', 'afternoon', 'evening', 'all']],
])('at %s for %s he may come %j', (clock, day, parts) =>
  expect(partsLeft(day, TODAY, at(clock)).map(({ part }) => part)).toEqual(parts),
);

test('two weeks can be announced', () => {
  const days = announceStrip(TODAY);
  expect(days).toHaveLength(ANNOUNCED_DAYS);
  expect(days[1]).toMatchObject({ date: '2026-11-23', name: '明天' });
});

test.each<[OwnVisit['part'], string]>([
  ['afternoon', '明天 · 下午'],
  [null, '明天 · 全天'],
])('%s is %s', (part, text) => {
  expect(visitWhen({ day: '2026-11-23', part }, TODAY)).toBe(text);
  expect(visitName({ day: '2026-11-23', part }, TODAY)).toBe(text.replace(' · ', ''));
});

test.each([
  [0, 0, 0, '还没有人约'],
  [2, 0, 0, '还有 2 单要做'],
  [3, 2, 0, '还有 3 单要做 · 其中 2 单是邻居接着约的'],
  [1, 0, 2, '还有 1 单要做 · 做完 2 单'],
  [0, 0, 2, '2 单都做完了'],
])('%i bookings to do, %i of neighbours, %i over: %s', (bookings, joined, finished, text) =>
  expect(guestsText({ bookings, joined, finished })).toBe(text),
);

test.each<[OwnVisit['source'], number, string[]]>([
  ['engineer', 0, ['unannounce']],
  ['engineer', 2, ['unannounce', 'comesNot']],
  ['booking', 2, ['comesNot']],
])('a visit of the %s with %i bookings can be taken back as %j', (source, bookings, kinds) =>
  expect(withdrawals({ source, bookings })).toEqual(kinds),
);

test('what happens to bookings is told before', () => {
  expect(withdrawalText('unannounce', { bookings: 2 })).toContain('2 单还是您上门');
  expect(withdrawalText('unannounce', { bookings: 0 })).toContain('不影响');
  expect(withdrawalText('comesNot', { bookings: 2 })).toContain('还没做的 2 单会马上换别的师傅');
});

test('only visits that hold are shown', () => {
  const visits = [
    { id: '1', state: 'cancelled' },
    { id: '2', state: 'announced' },
  ] as OwnVisit[];
  expect(heldVisits(visits).map(({ id }) => id)).toEqual(['2']);
});
