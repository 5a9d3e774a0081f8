import type { ServiceItem } from '../../api/contract';
import {
  chargedText,
  durationText,
  serviceFacts,
  serviceIcon,
  servicesByType,
  totalFen,
  warrantyText,
  sumNote,
  tileWarranty,
} from './service.view';

test.each([
  ['宽带', '宽带报修', 'repair', 'wifi'],
  ['净水器', '净水器滤芯更换', 'valueAdded', 'drop'],
  ['空调', '空调清洗', 'valueAdded', 'air'],
  ['家电', '洗衣机安装', 'repair', 'washer'],
  ['家电', '上门检测', 'repair', 'wrench'],
  ['家电', '搬家', 'ecosystem', 'leaf'],
] as const)('%s, %s is drawn as what it is about', (skill, name, type, icon) =>
  expect(serviceIcon({ skill, name, type })).toBe(icon),
);

test.each([
  [45, '约 45 分钟'],
  [60, '约 1 小时'],
  [90, '约 1.5 小时'],
  [100, '约 1.5 小时'],
])('%i minutes', (minutes, text) => expect(durationText(minutes)).toBe(text));

test.each([
  ['free under warranty', 8000, 0, '80 元 · 约 1 小时 · 保修期内免费，请准备购机凭证'],
  ['cheaper under warranty', 8000, 2000, '80 元 · 约 1 小时 · 保修期内 20 元，请准备购机凭证'],
  ['always the same', 8000, 8000, '80 元 · 约 1 小时'],
  ['free', 0, 0, '免费 · 约 1 小时'],
])('%s', (_what, priceFen, warrantyPriceFen, text) =>
  expect(serviceFacts({ priceFen, warrantyPriceFen, durationMinutes: 60 })).toBe(text),
);

test.each([
  ['free under warranty', 8000, 0, '保修期内免费，请准备购机凭证', '保修期内免费\n凭购机凭证'],
  ['cheaper under warranty', 8000, 2000, '保修期内 20 元，请准备购机凭证', '保修期内 20 元\n凭购机凭证'],
  ['always the same', 8000, 8000, '', ''],
  ['always free', 0, 0, '', ''],
])('%s, said about the warranty', (_what, priceFen, warrantyPriceFen, text, tile) => {
  expect(warrantyText({ priceFen, warrantyPriceFen })).toBe(text);
  expect(tileWarranty({ priceFen, warrantyPriceFen })).toBe(tile);
});

test('a sum that counts on the warranty says what decides it', () =>
  expect([sumNote(true), sumNote(false)]).toEqual(['保修期内，请准备购机凭证', '']));

test.each([
  [false, 8000],
  [true, 0],
])('in warranty: %s, to be paid: %i', (inWarranty, fen) =>
  expect(totalFen({ priceFen: 8000, warrantyPriceFen: 0 }, inWarranty)).toBe(fen),
);

test.each([
  [8000, false, '80 元'],
  [0, true, '免费（保修期内）'],
])('charged %i, in warranty: %s', (priceFen, inWarranty, text) =>
  expect(chargedText({ priceFen, inWarranty })).toBe(text),
);

test('services stand under their type, types without any are left out', () => {
  const of = (id: string, type: string) => ({ id, type }) as ServiceItem;
  const groups = servicesByType([of('1', 'purchase'), of('2', 'repair'), of('3', 'repair')]);
  expect(groups.map(({ type, services }) => [type, services.map(({ id }) => id).join()])).toEqual([
    ['repair', '2,3'],
    ['purchase', '1'],
  ]);
});
