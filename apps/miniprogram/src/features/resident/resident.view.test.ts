import type { Residency } from '../../api/contract';
import {
  communityCount,
  greeting,
  isEngineer,
  memberInvitation,
  mayAddCommunity,
  noContactsText,
} from './resident.view';

const residencies = (n: number) => Array.from({ length: n }, () => ({}) as Residency);

test.each([
  ['李阿姨', '李阿姨，您好'],
  [null, '您好'],
])('%p is greeted with %s', (contactName, text) => expect(greeting({ contactName })).toBe(text));

test.each([
  [0, '', true],
  [4, '4 / 5', true],
  [5, '5 / 5', false],
])('with %i communities', (n, text, mayAdd) => {
  expect(communityCount({ residencies: residencies(n), maxCommunities: 5 })).toBe(text);
  expect(mayAddCommunity({ residencies: residencies(n), maxCommunities: 5 })).toBe(mayAdd);
});

test('an engineer is known by his role', () => {
  expect(isEngineer({ roles: ['resident', 'engineer'] })).toBe(true);
  expect(isEngineer({ roles: ['resident'] })).toBe(false);
});

test.each([
  ['a member', { isResident: true }, 9, 'none'],
  ['a neighbour', { isResident: false }, 9, 'neighbour'],
  ['the first one', { isResident: false }, 0, 'first'],
  ['somebody unknown', null, 9, 'neighbour'],
])('%s is asked: %#', (_who, mine, residents, kind) =>
  expect(
    memberInvitation({ mine: mine && { ...mine, isDefault: false, butlerEngineerId: null }, residents }).kind,
  ).toBe(kind),
);

test.each([
  [true, /^预约过的/],
  [false, /^先找到您的小区/],
])('without an address, a member %s reads what to do', (isMember, text) =>
  expect(noContactsText(isMember)).toMatch(text),
);
