import type { EngineerCard } from '../../api/contract';
import { absence, asMaster, communitiesText, completedText, engineerFigures, engineerLine } from './engineer.view';

const engineer = { title: '家电维修工程师', yearsOfService: 12 } as EngineerCard;

test.each([
  ['with years', engineer, '家电维修工程师 · 从业 12 年'],
  ['new', { ...engineer, yearsOfService: 0 }, '家电维修工程师 · 新入行'],
  ['without a title', { ...engineer, title: '' }, '从业 12 年'],
])('the line below the name: %s', (_who, card, text) => expect(engineerLine(card)).toBe(text));

test.each([
  ['王建国', '王建国师傅'],
  ['王师傅', '王师傅'],
])('%s is addressed as %s', (name, address) => expect(asMaster(name)).toBe(address));

test.each([
  [0, '刚开始接单'],
  [320, '已上门 320 次'],
])('%i visits', (completed, text) => expect(completedText(completed)).toBe(text));

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
