import { createdText, decidedText } from './review.news.js';

describe('of what was said in a review its author hears', () => {
  test.each([
    ['that his text may be read', { kind: 'review', state: 'approved' }, null],
    ['that his text may not', { kind: 'review', state: 'rejected' }, 'reviewRejected'],
    ['that a photo may be seen', { kind: 'photo', state: 'approved' }, null],
    ['that a photo may not', { kind: 'photo', state: 'rejected' }, 'photoRejected'],
    ['what the engineer replied', { kind: 'reply', state: 'approved' }, 'reviewReplied'],
    ['nothing of a reply that nobody reads', { kind: 'reply', state: 'rejected' }, null],
  ] as const)('%s', (_what, decided, kind) => expect(decidedText(decided, '谢谢您')?.kind ?? null).toBe(kind));

  test('the reply itself', () =>
    expect(decidedText({ kind: 'reply', state: 'approved' }, '谢谢您')?.body).toBe('谢谢您'));

  test('the engineer hears the stars', () => expect(createdText(4).body).toContain('4 星'));
});
