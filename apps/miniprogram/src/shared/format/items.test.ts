import { itemsText } from './items';

test.each([
  ['nothing', [], ''],
  [
    'one and several',
    [
      { name: '滤芯', quantity: 2 },
      { name: '密封圈', quantity: 1 },
    ],
    '滤芯 × 2、密封圈',
  ],
])('used: %s', (_what, items, text) => expect(itemsText(items)).toBe(text));
