import type { CoveredCommunity } from '../../api/contract';
import { byStreet, householdsText } from './community-rows.view';

const at = (id: string, place: string) => ({ id, place }) as CoveredCommunity;

test('what lies in one street stands below its name, once', () => {
  const [a, b, c] = [
    at('1', '上海市 徐汇区 天平路街道'),
    at('2', '上海市 徐汇区 湖南路街道'),
    at('3', '上海市 徐汇区 天平路街道'),
  ];
  expect(byStreet([a, b, c])).toEqual([
    { title: '徐汇区 天平路街道', communities: [a, c] },
    { title: '徐汇区 湖南路街道', communities: [b] },
  ]);
});

test.each([
  [0, ''],
  [3, '3 户'],
])('%i households', (residents, text) => expect(householdsText(residents)).toBe(text));
