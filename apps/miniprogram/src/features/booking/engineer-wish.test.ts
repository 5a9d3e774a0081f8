import type { EngineerPage, Me } from '../../api/contract';
import { effectiveWish, firstEngineer, wishHindrance, wishQuery, wishTexts } from './engineer-wish';

test.each([
  ['only', '7', { mode: 'only', engineerId: '7' }],
  ['prefer', '7', { mode: 'prefer', engineerId: '7' }],
  ['fastest', '7', { mode: 'prefer' }],
  ['only', null, { mode: 'prefer' }],
] as const)('%s with engineer %s is asked as %j', (wish, id, query) => expect(wishQuery(wish, id)).toEqual(query));

const withButler = { butler: { engineer: { id: '9' } } } as Me;

test.each([
  ['the one of the link', '7', withButler, '7'],
  ['the butler', '', withButler, '9'],
  ['nobody', '', { butler: null } as Me, null],
  ['nobody yet', '', undefined, null],
])('the form starts with %s', (_who, linked, me, id) => expect(firstEngineer(linked, me)).toBe(id));

const page = (active: boolean) => ({ engineer: { active }, services: [{ id: '1' }] }) as EngineerPage;

test.each([
  ['is not known yet', undefined, '1', null],
  ['can do it', page(true), '1', null],
  ['does other things', page(true), '2', 'otherSkill'],
  ['left', page(false), '1', 'left'],
])('an engineer who %s', (_how, of, service, expected) => expect(wishHindrance(of, service)).toBe(expected));

test.each([
  ['only', '7', null, 'only'],
  ['only', '7', 'left', 'fastest'],
  ['prefer', '7', 'otherSkill', 'fastest'],
  ['prefer', null, null, 'fastest'],
] as const)('%s for %s with hindrance %s counts as %s', (wish, id, hindrance, expected) =>
  expect(effectiveWish(wish, id, hindrance)).toBe(expected),
);

test.each([
  ['王师傅', 'prefer,only,fastest'],
  ['', 'fastest'],
])('with "%s" one can wish %s', (master, wishes) =>
  expect(
    wishTexts(master)
      .map(({ wish }) => wish)
      .join(),
  ).toBe(wishes),
);
