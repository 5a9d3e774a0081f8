import { Candidate, rankCandidates, reasonOf, scoreOf } from './choose-engineer.js';

const plain: Candidate = { engineerId: '5', extraTravel: 0, wait: 0, load: 0, isButler: false, isPreferred: false };

describe('score of an engineer, lower is better', () => {
  test.each([
    ['free and near', plain, 0],
    ['the longest way', { ...plain, extraTravel: 120 }, 0.5],
    ['more than the longest way', { ...plain, extraTravel: 500 }, 0.5],
    ['a full day', { ...plain, load: 8 }, 0.2],
    ['the longest wait', { ...plain, wait: 240 }, 0.2],
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
