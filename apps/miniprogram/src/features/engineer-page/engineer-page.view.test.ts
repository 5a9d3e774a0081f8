import { absence, communitiesText, engineerFigures, standing } from './engineer-page.view';

test.each([
  [true, '官方上门师傅 · 身份已核实'],
  [false, '官方上门师傅'],
])('papers looked at: %s', (verified, text) => expect(standing({ verified })).toBe(text));

test.each([
  ['one with a history', 320, 12, 3, 41, 'completed,years,communities,residents'],
  ['a newcomer', 0, 0, 2, 0, 'communities'],
])('the figures of %s', (_who, completed, yearsOfService, communityCount, boundResidents, shown) =>
  expect(
    engineerFigures({ engineer: { yearsOfService, completed }, communityCount, boundResidents })
      .map(({ id }) => id)
      .join(),
  ).toBe(shown),
);

test.each([
  [['阳光花园'], 1, '阳光花园'],
  [['阳光花园', '和平里', '东湖村'], 3, '阳光花园、和平里、东湖村'],
  [['阳光花园', '和平里', '东湖村', '西苑'], 32, '阳光花园、和平里、东湖村等 32 个小区'],
  [[], 0, ''],
])('communities %j of %i', (names, count, text) =>
  expect(
    communitiesText(
      names.map((name) => ({ name })),
      count,
    ),
  ).toBe(text),
);

test.each([
  ['at work', null, true, null],
  ['still being fetched', null, undefined, null],
  ['marked as gone', null, false, 'left'],
  ['gone for the server', { code: 'engineer.gone' }, undefined, 'left'],
  ['never there', { code: 'engineer.unknown' }, undefined, 'unknown'],
  ['unreachable', { code: 'client.offline' }, undefined, null],
] as const)('an engineer %s', (_how, fault, active, expected) => expect(absence(fault, active)).toBe(expected));
