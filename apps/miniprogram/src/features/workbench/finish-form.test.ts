import {
  changedItem,
  costText,
  EMPTY,
  finishFaults,
  finishWish,
  firstFinishFault,
  MOST_OF_ONE,
  stepped,
  type FinishDraft,
} from './finish-form';

const done: FinishDraft = { ...EMPTY, note: ' 换了滤芯 ' };
const photos = { beforePhotoIds: ['1'], afterPhotoIds: [] };
const filter = { name: ' PP 棉滤芯 ', quantity: 2 };

test.each<[string, FinishDraft, string | null]>([
  ['what was done is missing', { ...EMPTY, note: '  ' }, 'finish-note'],
  ['an item has no name', { ...done, items: [filter, { name: ' ', quantity: 1 }] }, 'finish-item-1'],
  ['the sum is no sum', { ...done, cost: 'other', amount: '八十' }, 'finish-amount'],
  ['another sum is not asked for in warranty', { ...done, cost: 'warranty', amount: '八十' }, null],
  ['all is well', { ...done, items: [filter], cost: 'other', amount: '80.5' }, null],
])('%s', (_what, draft, field) => expect(firstFinishFault(finishFaults(draft))).toBe(field));

test.each<[string, FinishDraft, object]>([
  ['as booked no price is sent', done, { note: '换了滤芯', items: [], ...photos }],
  ['in warranty nothing', { ...done, cost: 'warranty', amount: '5' }, { inWarranty: true, priceFen: 0 }],
  ['another sum in 分', { ...done, cost: 'other', amount: '80.5' }, { inWarranty: false, priceFen: 8050 }],
  ['items without spaces', { ...done, items: [filter] }, { items: [{ name: 'PP 棉滤芯', quantity: 2 }] }],
])('%s', (_what, draft, part) => expect(finishWish(draft, photos)).toEqual({ ...finishWish(done, photos), ...part }));

test.each<[FinishDraft['cost'], string]>([
  ['booked', '按预约的价格收'],
  ['warranty', '保修期内，不收费'],
  ['other', '收 80.50 元'],
])('costs, %s: %s', (cost, text) => expect(costText({ ...done, cost, amount: '80.5' })).toBe(text));

test.each([
  [1, -1, 1],
  [1, 1, 2],
  [MOST_OF_ONE, 1, MOST_OF_ONE],
])('%i and %i more are %i', (quantity, by, expected) => expect(stepped(quantity, by)).toBe(expected));

test('one item changes, the others stay', () => {
  const items = changedItem([filter, { name: '接头', quantity: 1 }], 1, { quantity: 3 });
  expect(items).toEqual([filter, { name: '接头', quantity: 3 }]);
});
