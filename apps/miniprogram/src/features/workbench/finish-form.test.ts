import {
  changedItem,
  consentTo,
  costText,
  EMPTY,
  finishFaults,
  finishFaultText,
  finishWish,
  firstFinishFault,
  jobPriceText,
  MOST_OF_ONE,
  quantityOf,
  saidYesText,
  stepped,
  type FinishDraft,
  type PricedJob,
} from './finish-form';

const job: PricedJob = { priceFen: 8000, inWarranty: false, listPriceFen: 8000, warrantyPriceFen: 0, quote: null };
const claimed: PricedJob = { ...job, priceFen: 0, inWarranty: true };
type Quote = NonNullable<PricedJob['quote']>;
const asked = (state: Quote['state'], priceFen = 9550, more: Partial<Quote> = {}): PricedJob => ({
  ...job,
  quote: {
    ...{ id: '1', priceFen, reason: '换了滤芯', state, at: '2026-11-21T01:00:00.000Z' },
    ...{
      agreedFen: state === 'agreed' ? priceFen : null,
      declined: state === 'declined',
      replacedFen: null,
      left: 2,
      ...more,
    },
  },
});
const before = { declined: true };
const done: FinishDraft = { ...EMPTY, note: ' 换了滤芯 ' };
const more: FinishDraft = { ...done, cost: 'other', amount: '95.5', reason: '换了滤芯' };
const photos = { beforePhotoIds: ['1'], afterPhotoIds: [] };
const filter = { name: ' PP 棉滤芯 ', quantity: '2' };

test.each<[string, FinishDraft, PricedJob, string | null]>([
  ['what was done is missing', { ...EMPTY, note: '  ' }, job, 'finish-note'],
  ['an item has no name', { ...done, items: [filter, { name: ' ', quantity: '1' }] }, job, 'finish-item-1'],
  ['an item has no number', { ...done, items: [{ ...filter, quantity: '1.5米' }] }, job, 'finish-item-0'],
  ['the sum is no sum', { ...done, cost: 'other', amount: '八十' }, job, 'finish-amount'],
  ['another sum is not asked for in warranty', { ...done, cost: 'warranty', amount: '八十' }, job, null],
  ['all is well', { ...done, items: [filter], cost: 'other', amount: '79.5' }, job, null],
  ['more, and nobody says why', { ...more, reason: ' ' }, job, 'finish-reason'],
  ['more, the resident was not asked', more, job, 'finish-consent'],
  ['more, he has not answered', more, asked('open'), 'finish-consent'],
  ['more, he agreed', { ...more, reason: '' }, asked('agreed'), null],
  ['more than he agreed to', more, asked('agreed', 9549), 'finish-consent'],
  ['he declined', { ...more, atDoor: true, unasked: '当面' }, asked('declined'), 'finish-consent'],
  ['he declined before', { ...more, atDoor: true, unasked: '当面' }, asked('open', 9550, before), 'finish-consent'],
  ['he cannot be asked, and nobody says why', { ...more, atDoor: true }, job, 'finish-unasked'],
  ['he cannot be asked in the app', { ...more, atDoor: true, unasked: '没有手机' }, job, null],
])('%s', (_what, draft, of, field) => expect(firstFinishFault(finishFaults(draft, of))).toBe(field));

test.each<[string, FinishDraft, PricedJob, string]>([
  ['he has not answered yet', more, asked('open'), '已发给住户，等他在手机上点“同意”，再点“做完了”'],
  ['he was not asked', more, job, '请先让住户在手机上确认'],
  ['nothing is written', { ...more, note: '' }, asked('open'), '请写一句做了什么，住户会看到'],
  ['all is well', done, job, ''],
])('the button says why not: %s', (_what, draft, of, text) =>
  expect(finishFaultText(finishFaults(draft, of))).toBe(text),
);

test.each<[string, FinishDraft, PricedJob, object]>([
  ['as booked no price is sent', done, job, { note: '换了滤芯', items: [], ...photos }],
  ['in warranty', { ...done, cost: 'warranty', amount: '5' }, job, { inWarranty: true }],
  ['another sum in 分', { ...done, cost: 'other', amount: '70.5' }, job, { inWarranty: false, priceFen: 7050 }],
  ['more, and he agreed', more, asked('agreed'), { inWarranty: false, priceFen: 9550 }],
  [
    'more, at the door',
    { ...more, atDoor: true, unasked: ' 没有手机 ' },
    job,
    { inWarranty: false, priceFen: 9550, priceReason: '换了滤芯', unaskedReason: '没有手机' },
  ],
  ['items without spaces', { ...done, items: [filter] }, job, { items: [{ name: 'PP 棉滤芯', quantity: 2 }] }],
])('%s', (_what, draft, of, part) =>
  expect(finishWish(draft, of, photos)).toEqual({ ...finishWish(done, job, photos), ...part }),
);

test.each<[FinishDraft['cost'], PricedJob, string]>([
  ['booked', job, '收 80 元，和预约时一样'],
  ['booked', claimed, '保修期内，不收费'],
  ['warranty', job, '保修期内，不收费'],
  ['other', job, '收 95.50 元（预约时 80 元）'],
])('costs, %s: %s', (cost, of, text) => expect(costText({ ...more, cost }, of)).toBe(text));

test.each<[number | null, PricedJob, ReturnType<typeof consentTo>]>([
  [8000, job, null],
  [null, job, null],
  [8001, job, 'ask'],
  [9550, asked('open'), 'waiting'],
  [9551, asked('open'), 'ask'],
  [9000, asked('agreed'), 'agreed'],
  [9000, asked('declined'), 'ask'],
  [9550, asked('declined'), 'declined'],
  [9550, asked('agreed', 9550, before), 'agreed'],
  [9000, asked('agreed', 9550, before), 'ask'],
  [9000, asked('declined', 9550, { left: 0 }), 'usedUp'],
  [9550, asked('declined', 9550, { left: 0 }), 'usedUp'],
  [9550, asked('open', 9550, { left: 0 }), 'waiting'],
])('consent to %s', (fen, of, consent) => expect(consentTo(fen, of)).toBe(consent));

test.each([
  [{ priceConsent: null, unaskedReason: null }, ''],
  [{ priceConsent: 'app' as const, unaskedReason: null }, '住户在手机上同意了'],
  [{ priceConsent: 'door' as const, unaskedReason: '没带手机' }, '没能请他在手机上确认：没带手机'],
])('how he said yes', (record, text) => expect(saidYesText(record)).toBe(text));

test.each([
  [job, '预约价 80 元'],
  [claimed, '保修期内，不收费；请看购机凭证，没有就是 80 元'],
])('on the card of a job', (of, text) => expect(jobPriceText(of)).toBe(text));

test.each([
  ['1', -1, '1'],
  ['1', 1, '2'],
  ['1.5', 1, '2.5'],
  ['1.5', -1, '0.5'],
  ['0.5', -1, '0.5'],
  ['1。5', 1, '2.5'],
  ['', 1, '1'],
  [String(MOST_OF_ONE), 1, String(MOST_OF_ONE)],
])('%s and %i more are %s', (quantity, by, expected) => expect(stepped(quantity, by)).toBe(expected));

test.each([
  ['1。5', 1.5],
  ['1．5', 1.5],
  ['１５', 15],
  ['１。５', 1.5],
  [' 2 ', 2],
  ['999', 999],
  ['1,5', null],
  ['1，5', null],
  ['1。5。5', null],
  ['1.555', null],
  ['1e2', null],
  ['0', null],
  ['999.01', null],
  ['一', null],
])('a quantity typed "%s" is %s', (typed, quantity) => expect(quantityOf(typed)).toBe(quantity));

test('one item changes, the others stay', () => {
  const items = changedItem([filter, { name: '接头', quantity: '1' }], 1, { quantity: '3' });
  expect(items).toEqual([filter, { name: '接头', quantity: '3' }]);
});
