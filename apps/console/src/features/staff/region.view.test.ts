import { regionText, treeOf } from './region.view';

test('a tree of what is known: a city opens, a street does not, and 市辖区 says what it means', () => {
  const levels = {
    '': [{ code: '31', name: '上海市' }],
    '31': [{ code: '3101', name: '市辖区' }],
    '3101': [{ code: '310104', name: '徐汇区' }],
    '310104': [{ code: '310104003', name: '湖南路街道' }],
  };
  const [shanghai] = treeOf(levels);
  expect(shanghai).toMatchObject({ key: '31', title: '上海市', label: '上海市', isLeaf: false });
  const [city] = shanghai.children!;
  expect(city).toMatchObject({ key: '3101', title: '市辖区（全部）', label: '上海市' });
  const [district] = city.children!;
  expect(district).toMatchObject({ label: '上海市 徐汇区', isLeaf: false });
  expect(district.children).toEqual([
    { key: '310104003', title: '湖南路街道', label: '上海市 徐汇区 湖南路街道', isLeaf: true },
  ]);
});

test.each([
  [[], '全部区域'],
  [[{ name: '上海市 徐汇区' }, { name: '上海市 长宁区' }], '上海市 徐汇区、上海市 长宁区'],
])('%j is %s', (divisions, text) => expect(regionText(divisions)).toBe(text));
