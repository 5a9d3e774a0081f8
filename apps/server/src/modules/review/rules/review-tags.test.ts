import { REVIEW_TAGS, tagsOf, tagsText } from './review-tags.js';

describe('tags of a review', () => {
  test.each([
    ['none', [], ''],
    ['one', ['tidy'], 'tidy'],
    ['several, in the order of the list', ['skilled', 'late'], 'skilled,late'],
    ['all', [...REVIEW_TAGS], REVIEW_TAGS.join(',')],
  ] as const)('%s', (_which, tags, text) => {
    expect(tagsText(tags)).toBe(text);
    expect(tagsOf(text)).toEqual(tags);
  });

  test('the five longest fit into the column', () => {
    const longest = [...REVIEW_TAGS].sort((a, b) => b.length - a.length).slice(0, 5);
    expect(tagsText(longest).length).toBeLessThanOrEqual(80);
  });
});
