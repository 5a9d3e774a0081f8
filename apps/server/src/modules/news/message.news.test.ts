import { toEngineer, toResident } from './message.news.js';

const words = { engineer: '王师傅', community: '阳光花园', when: '11月21日周六 09:00', service: '净水器维修' };

test('the resident reads what was said, by whom and about which visit', () =>
  expect(toResident('我到楼下了', words)).toEqual({
    kind: 'messageFromEngineer',
    title: '师傅说：我到楼下了',
    body: '王师傅，11月21日周六 09:00 的净水器维修。点这里看，也可以回一句。',
  }));

test('the engineer reads what was said and which job it is', () =>
  expect(toEngineer('请先按门铃', words)).toEqual({
    kind: 'messageFromResident',
    title: '住户说：请先按门铃',
    body: '阳光花园，11月21日周六 09:00 的净水器维修。点这里看，也可以回一句。',
  }));

test('the longest phrase fits', () =>
  expect(toResident('好'.repeat(40), words).title).toBe(`师傅说：${'好'.repeat(35)}…`));
