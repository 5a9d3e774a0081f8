import { moreText, sheetTitle } from './sheet.view';

describe('the record of a service sheet', () => {
  test.each([
    ['while he is at work', null, '正在为您服务'],
    ['when it is done', '2026-11-21T02:00:00.000Z', '这次为您做了什么'],
  ])('%s', (_when, finishedAt, title) => expect(sheetTitle({ finishedAt })).toBe(title));

  test.each([
    ['nothing else', 'completed', 0, '查看完整服务单'],
    ['photos', 'completed', 3, '查看 3 张照片'],
    ['a review', 'reviewed', 0, '查看您的评价'],
    ['both', 'reviewed', 2, '查看 2 张照片和您的评价'],
  ])('there is more to see: %s', (_what, state, photos, text) => expect(moreText({ state, photos })).toBe(text));
});
