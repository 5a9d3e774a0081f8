import { priceOf } from './price.js';

const repair = { priceFen: 8000, warrantyPriceFen: 0 };

test.each([
  ['in warranty', true, 0],
  ['out of warranty', false, 8000],
])('%s', (_when, inWarranty, fen) => expect(priceOf(repair, inWarranty)).toBe(fen));
