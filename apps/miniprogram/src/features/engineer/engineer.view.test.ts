import type { EngineerCard } from '../../api/contract';
import { asMaster, completedText, engineerLine, engineerNote, verifiedText } from './engineer.view';

const engineer = { title: '家电维修工程师', yearsOfService: 12 } as EngineerCard;

test.each([
  ['with years', engineer, '家电维修工程师 · 从业 12 年'],
  ['new', { ...engineer, yearsOfService: 0 }, '家电维修工程师 · 新入行'],
  ['without a title', { ...engineer, title: '' }, '从业 12 年'],
])('the line below the name: %s', (_who, card, text) => expect(engineerLine(card)).toBe(text));

test('when his papers were looked at', () => expect(verifiedText('2026-11-05')).toBe('2026 年 11 月 5 日看过身份证件'));

test.each([
  ['王建国', '王建国师傅'],
  ['王师傅', '王师傅'],
])('%s is addressed as %s', (name, address) => expect(asMaster(name)).toBe(address));

test.each([
  [0, '刚开始接单'],
  [320, '已上门 320 次'],
])('%i visits', (completed, text) => expect(completedText(completed)).toBe(text));

test.each([
  ['known here', { n: 12, stars: 4.8 }, 32, 1320, '4.8 分 · 12 条评价 · 在本小区上门 32 次'],
  ['new here', null, 0, 1320, '本小区暂无评价 · 已上门 1320 次'],
  ['new anywhere', null, 0, 0, '本小区暂无评价 · 刚开始接单'],
])('engineer: %s', (_who, rating, completedHere, completed, text) =>
  expect(engineerNote({ rating, completedHere, completed })).toBe(text),
);
