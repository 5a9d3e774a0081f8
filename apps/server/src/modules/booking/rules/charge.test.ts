import { Agreed, Charge, mayCharge, usualFen } from './charge.js';

const booked: Agreed = { priceFen: 5000, inWarranty: 0, listPriceFen: 5000, warrantyPriceFen: 1000 };
const claimed: Agreed = { ...booked, priceFen: 1000, inWarranty: 1 };
const old: Agreed = { ...booked, listPriceFen: null, warrantyPriceFen: null };

test.each<[string, Agreed, boolean, number]>([
  ['as booked', booked, false, 5000],
  ['in warranty after all', booked, true, 1000],
  ['in warranty, as he said', claimed, true, 1000],
  ['not in warranty, though he said so', claimed, false, 5000],
  ['a row of before, in warranty', old, true, 0],
  ['a row of before, out of it', { ...old, priceFen: 0, inWarranty: 1 }, false, 0],
])('what it costs, %s', (_when, agreed, inWarranty, fen) => expect(usualFen(agreed, inWarranty)).toBe(fen));

const more: Charge = { agreedFen: 5000, fen: 6550, quote: null, reason: '换了滤芯', unasked: '' };
const asked = (state: 'open' | 'agreed' | 'declined', priceFen = 6550, declined = state === 'declined') => ({
  quote: { declined, agreed: state === 'agreed' ? { priceFen, reason: '换了滤芯' } : null },
});
const atTheDoor = { unasked: '当面说好' };

test.each<[string, Partial<Charge>, ReturnType<typeof mayCharge>]>([
  ['as agreed', { fen: 5000 }, null],
  ['less', { fen: 0 }, null],
  ['one 分 more, nobody asked', { fen: 5001 }, 'priceNotAgreed'],
  ['more, he has not answered', asked('open'), 'priceNotAgreed'],
  ['more, he agrees', asked('agreed'), null],
  ['more than he agreed to', asked('agreed', 6549), 'priceNotAgreed'],
  ['less than he agreed to', asked('agreed', 7000), null],
  ['he declined', asked('declined'), 'priceDeclined'],
  ['he declined, and was not asked again', { ...asked('declined'), unasked: '当面说好' }, 'priceDeclined'],
  ['he declined more, this he was told at the door', { ...asked('declined', 9000), ...atTheDoor }, 'priceDeclined'],
  ['he declined less', { ...asked('declined', 6000), ...atTheDoor }, 'priceDeclined'],
  ['he declined, and was asked again', { ...asked('open', 6550, true), ...atTheDoor }, 'priceDeclined'],
  ['he declined, and agrees to this', asked('agreed', 6550, true), null],
  ['he declined, and agrees to more', asked('agreed', 6551, true), 'priceDeclined'],
  ['more than he agreed to, this he was told at the door', { ...asked('agreed', 6549), ...atTheDoor }, null],
  ['he agrees for another reason', { ...asked('agreed'), reason: '别的原因' }, 'otherReason'],
  ['he agrees, and nothing is said of why', { ...asked('agreed'), reason: '' }, null],
  ['he agrees, and could not be asked', { ...asked('agreed'), ...atTheDoor }, 'unaskedInVain'],
  ['nothing was to be asked', { fen: 5000, ...atTheDoor }, 'unaskedInVain'],
  ['he could not be asked in the app', { unasked: '老人没有手机' }, null],
  ['he could not be asked, and nobody says what for', { unasked: '老人没有手机', reason: '' }, 'reasonMissing'],
])('%s', (_what, change, refusal) => expect(mayCharge({ ...more, ...change })).toBe(refusal));
