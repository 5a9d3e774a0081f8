import { companyDraftOf, companyWishOf, differencesOf, nextPosition, saidBy } from './settings.view';

const BRAND = {
  ...{ company: '甲公司', registrationNo: null, address: null, hotline: '4008000000', hotlineHours: null },
  ...{ deskLink: null, deskCorpId: null, version: 3, changedBy: null, changedAt: null },
};

test('what is not set is an empty field, and an empty field is not set', () => {
  const draft = companyDraftOf(BRAND);
  expect(draft).toMatchObject({ company: '甲公司', address: '' });
  expect(companyWishOf({ ...draft, address: '  ' }, 3)).toEqual({
    version: 3,
    company: '甲公司',
    hotline: '4008000000',
  });
});

test('what somebody else has changed', () =>
  expect(differencesOf(BRAND, { ...BRAND, hotline: null, company: '乙公司' })).toEqual([
    '公司名称：甲公司 → 乙公司',
    '客服热线：4008000000 → 没有',
  ]));

test('what is said now stands in its order, and a new one behind it', () => {
  const phrase = (id: string, position: number, side: 'resident' | 'engineer', retiredAt: string | null = null) => ({
    ...{ id, position, side, retiredAt, text: id },
  });
  const all = [
    phrase('1', 5, 'engineer'),
    phrase('2', 1, 'engineer'),
    phrase('3', 0, 'resident'),
    phrase('4', 0, 'engineer', '2026-11-30T00:00:00Z'),
  ];
  expect(saidBy(all, 'engineer').map(({ id }) => id)).toEqual(['2', '1']);
  expect(nextPosition(saidBy(all, 'engineer'))).toBe(6);
  expect(nextPosition([])).toBe(0);
});
