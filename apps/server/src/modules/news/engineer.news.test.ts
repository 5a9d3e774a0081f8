import { pictureText } from './engineer.news.js';

describe('what an engineer hears of a decision', () => {
  test.each([
    ['his face is shown', { kind: 'portrait', state: 'approved' }, '您的本人照片通过了'],
    ['his face was refused', { kind: 'portrait', state: 'rejected' }, '您的本人照片没有通过'],
    ['a certificate is shown', { kind: 'certificate', state: 'approved' }, '您的证书通过了'],
    ['a certificate was refused', { kind: 'certificate', state: 'rejected' }, '您的证书没有通过'],
    ['a review: that is for others', { kind: 'review', state: 'rejected' }, null],
    ['a photo of a service: nobody hears', { kind: 'record', state: 'rejected' }, null],
  ] as const)('%s', (_what, decided, title) => expect(pictureText(decided)?.title ?? null).toBe(title));
});
