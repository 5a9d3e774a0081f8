import { distanceKm } from '../../schedule/rules/travel.js';
import { Candidate, dispatchOf, rankCandidates, reasonOf, scoreOf } from './choose-engineer.js';

const plain: Candidate = { engineerId: '5', extraTravel: 0, load: 0, isButler: false, isPreferred: false };

describe('score of an engineer, lower is better', () => {
  test.each([
    ['free and near', plain, 0],
    ['the longest way', { ...plain, extraTravel: 120 }, 0.5],
    ['more than the longest way', { ...plain, extraTravel: 500 }, 0.5],
    ['a full day', { ...plain, load: 8 }, 0.2],
    ['the butler', { ...plain, isButler: true }, -0.3],
    ['the preferred one', { ...plain, isPreferred: true }, -0.5],
    [
      'both, half an hour away, half a day full',
      { ...plain, isButler: true, isPreferred: true, extraTravel: 30, load: 4 },
      -0.575,
    ],
  ])('%s', (_what, candidate, expected) => expect(scoreOf(candidate)).toBeCloseTo(expected, 6));
});

describe('who is chosen', () => {
  test.each([
    [
      'the preferred one before the butler',
      [
        { ...plain, engineerId: '1', isButler: true },
        { ...plain, engineerId: '2', isPreferred: true },
      ],
      '2',
      'preferred',
    ],
    [
      'the butler before one already there',
      [
        { ...plain, engineerId: '1', load: 1 },
        { ...plain, engineerId: '2', isButler: true, extraTravel: 30 },
      ],
      '2',
      'butler',
    ],
    [
      'one already there before one who travels',
      [
        { ...plain, engineerId: '1', extraTravel: 30 },
        { ...plain, engineerId: '2', load: 1 },
      ],
      '2',
      'alreadyThere',
    ],
    [
      'the lower id among equals, as a number',
      [
        { ...plain, engineerId: '10' },
        { ...plain, engineerId: '9' },
      ],
      '9',
      'leastBusy',
    ],
  ])('%s', (_who, candidates, id, reason) => {
    const [first] = rankCandidates(candidates);
    expect(first.engineerId).toBe(id);
    expect(reasonOf(first)).toBe(reason);
  });
});

describe('the choice as it is stored', () => {
  const km = distanceKm({ lat: 39.9087, lng: 116.3975 }, { lat: 31.2304, lng: 121.4737 });

  test.each([
    ['nobody near: 1068 km are the longest way', { ...plain, extraTravel: (km * 1.4 * 60) / 25 }, 'travel', 0.5],
    ['7.5 km on the road', { ...plain, extraTravel: (7.5 * 60) / 25 }, 'travel', 0.075],
    ['three of eight visits', { ...plain, load: 3 }, 'load', 0.075],
    ['more than the target', { ...plain, load: 10 }, 'load', 0.25],
    ['the butler', { ...plain, isButler: true }, 'butler', -0.3],
    ['the preferred one', { ...plain, isPreferred: true }, 'preferred', -0.5],
  ] as const)('%s', (_what, candidate, part, expected) => {
    const { parts, score } = dispatchOf(candidate, 1);
    expect(parts[part]).toBeCloseTo(expected, 6);
    expect(score).toBeCloseTo(expected, 6);
  });

  test('the distance behind the longest way is the one of domain.md §6', () => expect(km).toBeCloseTo(1068.14, 1));

  test('the parts add up to the score', () => {
    const { parts, score, candidates } = dispatchOf({ ...plain, isButler: true, extraTravel: 30, load: 4 }, 3);
    expect(Object.values(parts).reduce((sum, part) => sum + part)).toBeCloseTo(score, 6);
    expect([score, candidates]).toEqual([-0.075, 3]);
  });
});
