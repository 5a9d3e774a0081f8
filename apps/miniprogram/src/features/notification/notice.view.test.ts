import type { Notice } from '../../api/contract';
import { badgeText, LEVELS, noticeTarget, readNotices, unreadText } from './notice.view';

test.each([
  [undefined, '', '师傅来小区、预约有变化，都在这里'],
  [0, '', '师傅来小区、预约有变化，都在这里'],
  [1, '1', '1 条没看'],
  [99, '99', '99 条没看'],
  [100, '99+', '100 条没看'],
])('%s unread', (unread, badge, row) => {
  expect(badgeText(unread)).toBe(badge);
  expect(unreadText(unread)).toBe(row);
});

test.each([
  ['a booking', 'pages/booking/detail', '/pages/booking/detail'],
  ['with a leading slash', '/pages/community/index', '/pages/community/index'],
  ['a page of a later version', 'pages/coupon/index', undefined],
])('%s', (_what, page, path) => expect(noticeTarget({ page, params: { id: '7' } })?.path).toBe(path));

describe('reading', () => {
  const notice = (id: string, read: boolean) => ({ id, read }) as Notice;
  const list = [
    { items: [notice('3', false), notice('2', true)], next: '2' },
    { items: [notice('1', false)], next: null },
  ];

  test('marks what is meant and leaves the rest as it is', () => {
    const after = readNotices(list, ({ id }) => id === '3');
    expect(after.map(({ items }) => items.map(({ read }) => read))).toEqual([[true, true], [false]]);
    expect(after[1]).toBe(list[1]);
  });

  test('of what is read already changes nothing', () =>
    expect(readNotices(list, ({ id }) => id === '2')).toEqual(list));
});

test('there are words for every level', () =>
  expect(LEVELS.map(({ level }) => level)).toEqual(['all', 'visits', 'mine', 'mute']));

test('no level promises what there is not', () => expect(LEVELS.map(({ text }) => text).join()).not.toContain('优惠'));
