import type { Brand } from '../../api/contract';
import { companyFacts, isNamed, reachable } from './brand.view';

const nothing: Brand = {
  company: null,
  registrationNo: null,
  address: null,
  hotline: null,
  hotlineHours: null,
  deskLink: null,
  deskCorpId: null,
};

describe('somebody to call', () => {
  test.each([
    ['before it is known', undefined, false],
    ['nothing is set', nothing, false],
    ['hours without a number', { ...nothing, hotlineHours: '每天 8:00–20:00' }, false],
    ['a number', { ...nothing, hotline: '4008208820' }, true],
    ['a desk alone', { ...nothing, deskLink: 'https://example.com/' }, true],
  ])('%s', (_when, brand, is) => expect(reachable(brand)).toBe(is));

  test('the company is named by whatever of it is known', () => {
    expect(isNamed(nothing)).toBe(false);
    expect(isNamed({ ...nothing, address: '演示路 1 号' })).toBe(true);
    expect(companyFacts({ ...nothing, company: '千区' })[0]).toEqual(['公司', '千区']);
  });
});
