import type { DayPart, ServiceItem, VisitCard } from '../../api/contract';
import { isOnVisit, isOpen, seatsText, shortestFirst, visitTitle } from './visit.view';

const now = new Date('2026-11-22T04:00:00Z');
const engineer = { id: '2', name: '张师傅' } as VisitCard['engineer'];

test.each<[string, string, DayPart | null, string]>([
  ['tomorrow', '2026-11-23', 'afternoon', '张师傅 明天下午到小区'],
  ['today, nobody may know when', '2026-11-22', null, '张师傅 今天到小区'],
  ['next week', '2026-11-28', 'evening', '张师傅 11月28日 周六晚上到小区'],
])('%s', (_when, day, part, title) => expect(visitTitle({ engineer, day, part }, now)).toBe(title));

test.each<[VisitCard['state'], boolean, number | null, string, boolean]>([
  ['announced', false, 3, '最多还可预约 3 位', true],
  ['announced', false, null, '可以预约', true],
  ['announced', false, 0, '这次已经约满', false],
  ['announced', true, 2, '您已经约好了', false],
  ['cancelled', true, 2, '师傅这次不来了', false],
  ['done', false, 2, '这次已经结束', false],
])('%s, joined: %s, seats: %s', (state, joined, seatsLeft, text, open) => {
  expect(seatsText({ state, joined, seatsLeft })).toBe(text);
  expect(isOpen({ state, joined, seatsLeft })).toBe(open);
});

test.each([
  ['the shortest', [item('1', 60, 100), item('2', 30, 900)], ['2', '1']],
  ['of two short ones the cheaper', [item('1', 30, 200), item('2', 30, 100)], ['2', '1']],
  ['none when he does nothing', [], []],
])('%s first', (_which, services, ids) => expect(shortestFirst(services).map(({ id }) => id)).toEqual(ids));

const slots = [{ start: '2026-11-23T06:00:00.000Z', end: '2026-11-23T06:30:00.000Z' }];
const offer = { ...slots[0], engineerId: '2', engineerName: '张师傅' };

test.each([
  ['his own free place', offer, true],
  ['his own time elsewhere', { ...offer, start: '2026-11-24T06:00:00.000Z' }, false],
  ['the time of another engineer', { ...offer, engineerId: '3' }, false],
])('%s', (_whose, one, expected) => expect(isOnVisit(one, engineer, slots)).toBe(expected));

function item(id: string, durationMinutes: number, priceFen: number) {
  return { id, durationMinutes, priceFen } as ServiceItem;
}
