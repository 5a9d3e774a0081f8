import { nodesOf, regionText } from './region.view';

test('a city opens, a street does not, and 市辖区 says what it means', () => {
  const nodes = nodesOf(
    [
      { code: '3101', name: '市辖区' },
      { code: '310104003', name: '湖南路街道' },
    ],
    '31',
  );
  expect(nodes).toEqual([
    { id: '3101', pId: '31', value: '3101', title: '市辖区（全部）', isLeaf: false },
    { id: '310104003', pId: '31', value: '310104003', title: '湖南路街道', isLeaf: true },
  ]);
});

test.each([
  [[], '全部区域'],
  [[{ name: '上海市 徐汇区' }, { name: '上海市 长宁区' }], '上海市 徐汇区、上海市 长宁区'],
])('%j is %s', (divisions, text) => expect(regionText(divisions)).toBe(text));
