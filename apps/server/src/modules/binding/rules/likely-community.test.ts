import { rankCommunities } from './likely-community.js';

describe('which community is preselected', () => {
  test.each([
    [
      'the one of the service sheet',
      [
        ['1', 'today'],
        ['2', 'service'],
      ],
      ['2', '1'],
    ],
    [
      "today's before the resident's own",
      [
        ['1', 'mine'],
        ['2', 'today'],
      ],
      ['2', '1'],
    ],
    [
      "the resident's own before a recent one",
      [
        ['1', 'recent'],
        ['2', 'mine'],
      ],
      ['2', '1'],
    ],
    [
      'covered ones keep their order',
      [
        ['3', 'covered'],
        ['1', 'covered'],
      ],
      ['3', '1'],
    ],
    [
      'each once, for its best reason',
      [
        ['1', 'covered'],
        ['1', 'today'],
        ['2', 'mine'],
      ],
      ['1', '2'],
    ],
    ['none', [], []],
  ] as const)('%s', (_which, hints, expected) => {
    const ranked = rankCommunities(hints.map(([communityId, reason]) => ({ communityId, reason })));
    expect(ranked.map((hint) => hint.communityId)).toEqual(expected);
  });
});
