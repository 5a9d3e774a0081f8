import type { BindCard, BindCommunity } from '../../api/contract';
import {
  butlerServes,
  chosenCommunity,
  consentText,
  coolDownText,
  deadCodeTitle,
  latestText,
  waitedMs,
} from './binding.view';

const now = new Date('2026-11-22T04:00:00.000Z');
const sunny: BindCommunity = { id: '1', name: '阳光花园', place: '东城区', reason: 'today' };
const other: BindCommunity = { id: '2', name: '锦绣里', place: '东城区', reason: 'covered' };
const engineer = { name: '王建国' } as BindCard['engineer'];

describe('which community the binding is for', () => {
  test.each([
    ['the likeliest at first', [sunny, other], null, { id: '1', name: '阳光花园', hint: '师傅今天在这里' }],
    [
      'the one picked',
      [sunny, other],
      { id: '2', name: '锦绣里' },
      { id: '2', name: '锦绣里', hint: '师傅服务的小区' },
    ],
    ['one searched for', [sunny], { id: '9', name: '槐树村' }, { id: '9', name: '槐树村', hint: '您选择的小区' }],
    ['none known', [], null, null],
  ])('%s', (_which, communities, choice, expected) =>
    expect(chosenCommunity({ communities }, choice)).toEqual(expected),
  );
});

test.each([
  ['new', '请王建国师傅做我的管家'],
  ['switch', '换成王建国师傅'],
] as const)('the button when the state is %s', (state, text) => expect(consentText({ state, engineer })).toBe(text));

test('what he did for you last', () =>
  expect(
    latestText({ serviceName: '空调清洗', finishedAt: '2026-11-21T02:00:00.000Z', communityName: '阳光花园' }, now),
  ).toBe('昨天 · 阳光花园'));

test.each([
  ['2026-11-23T02:30:00.000Z', '您刚换过管家，明天 10:30 以后可以再换'],
  [null, '您刚换过管家，过一天可以再换'],
])('cool-down until %s', (until, text) => expect(coolDownText(until, now)).toBe(text));

test.each([
  ['binding.codeRevoked', true],
  ['http.500', false],
] as const)('headline for %s', (code, given) => expect(deadCodeTitle(code) !== '').toBe(given));

test.each([
  ['a second', 1_000, 1_000],
  ['a page left open for a day', 86_400_000, 600_000],
  ['a clock set back', -5_000, 0],
])('the wait after %s', (_, passed, expected) =>
  expect(waitedMs(1_700_000_000_000, 1_700_000_000_000 + passed)).toBe(expected),
);

describe('does the butler come to the community', () => {
  const butler = { engineer: { id: '7' } } as Parameters<typeof butlerServes>[1];
  const page = (...ids: string[]) => ({ engineers: ids.map((id) => ({ id })) }) as Parameters<typeof butlerServes>[0];
  test.each([
    ['one of those who come', page('3', '7'), butler, true],
    ['none of them', page('3'), butler, false],
    ['nobody comes yet', page(), butler, false],
    ['there is no butler', page('7'), null, false],
  ])('%s', (_when, given, who, expected) => expect(butlerServes(given, who)).toBe(expected));
});
