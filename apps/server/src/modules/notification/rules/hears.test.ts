import { hears, Level, LEVELS, NoticeCategory } from './hears.js';

describe('who hears of what', () => {
  test.each([
    ['own', false, ['mute', 'mine', 'visits', 'all']],
    ['visit', false, ['visits', 'all']],
    ['visit', true, ['mine', 'visits', 'all']],
    ['marketing', false, ['all']],
    ['marketing', true, ['all']],
  ] as [NoticeCategory, boolean, Level[]][])('%s, asked for it: %s', (category, asked, expected) =>
    expect(LEVELS.filter((level) => hears(category, level, asked))).toEqual(expected),
  );
});
