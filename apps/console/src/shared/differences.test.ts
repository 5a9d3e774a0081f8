import { differences } from './differences';

test('each fact that is not the same, in its words', () =>
  expect(
    differences(
      { name: '名称', skills: '技能', price: '价格', note: '说明' },
      { name: '甲', skills: ['空调', '净水器'], price: 5000, note: '' },
      { name: '乙', skills: ['净水器', '空调'], price: 6550, note: '好' },
      { price: (fen: number) => `${(fen / 100).toFixed(2)} 元` },
    ),
  ).toEqual(['名称：甲 → 乙', '价格：50.00 元 → 65.50 元', '说明：没有 → 好']));
