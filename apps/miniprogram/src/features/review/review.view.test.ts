import type { Booking, ContentState, Photo, ReviewTag } from '../../api/contract';
import {
  briefText,
  checkedText,
  contentState,
  fittingTags,
  hasContent,
  likesText,
  reviewDay,
  reviewStage,
  starsShare,
  starsWord,
  tagsFor,
  tagTitles,
  toggledTag,
  topTags,
  firstReviewFault,
} from './review.view';

test.each([
  [1, '非常不满意', 20],
  [3, '一般', 60],
  [5, '非常满意', 100],
  [0, '', 0],
])('%i stars: %s', (stars, word, share) => {
  expect(starsWord(stars)).toBe(word);
  expect(starsShare(stars)).toBe(share);
});

test('a part of a star is a part', () => expect(starsShare(4.8)).toBe(96));

test.each([
  ['none', 0, []],
  ['few', 2, ['来晚了', '活儿马虎', '没收拾', '没耐心', '收费不清']],
  ['many', 4, ['准时', '手艺好', '收拾干净', '有耐心', '收费明白']],
])('with %s stars', (_what, stars, titles) => expect(tagsFor(stars).map(({ title }) => title)).toEqual(titles));

test('in the middle both', () => expect(tagsFor(3)).toHaveLength(10));

test.each<[string, ReviewTag[], number, ReviewTag[]]>([
  ['praise goes when the stars go', ['onTime', 'skilled'], 2, []],
  ['blame goes when they come', ['late'], 5, []],
  ['both stay in the middle', ['onTime', 'late'], 3, ['onTime', 'late']],
])('%s', (_what, tags, stars, left) => expect(fittingTags(tags, stars)).toEqual(left));

test('a tag is ticked and unticked, and no sixth', () => {
  expect(toggledTag(['tidy'], 'patient')).toEqual(['tidy', 'patient']);
  expect(toggledTag(['tidy', 'patient'], 'tidy')).toEqual(['patient']);
  const five: ReviewTag[] = ['onTime', 'skilled', 'tidy', 'patient', 'clearPrice'];
  expect(toggledTag(five, 'late')).toEqual(five);
});

test('a tag of a later version is left out', () =>
  expect(tagTitles(['onTime', 'funny' as ReviewTag])).toEqual(['准时']));

test('what was ticked most', () => {
  const tags: { tag: ReviewTag; n: number }[] = [
    { tag: 'tidy', n: 2 },
    { tag: 'onTime', n: 8 },
    { tag: 'funny' as ReviewTag, n: 9 },
    { tag: 'late', n: 1 },
  ];
  expect(topTags(tags, 2)).toEqual(['准时 8', '收拾干净 2']);
});

test.each([
  ['nothing', 0, '1 张照片没传上去', { id: 'review-form', text: '请先点星星打分' }],
  ['only stars', 4, '1 张照片没传上去', { id: 'review-photos', text: '1 张照片没传上去' }],
  ['all', 4, '', null],
])('with %s given one is led to what is missing', (_what, stars, stuck, fault) =>
  expect(firstReviewFault(stars, stuck)).toEqual(fault),
);

test.each([
  ['2026-11-22', '11月22日'],
  ['2025-11-22', '2025年11月22日'],
  ['2026-11', '2026年11月'],
])('%s is said as %s', (when, said) => expect(reviewDay(when, '2026-11-30')).toBe(said));

const done = '2026-11-08T04:00:00.000Z';
const booking = (state: Booking['state'], review: boolean, finishedAt: string | null = done) =>
  ({ state, can: { review }, record: finishedAt && { finishedAt } }) as unknown as Booking;

test.each<[string, Booking, string, string]>([
  ['may be reviewed', booking('completed', true), '2026-11-10T00:00:00Z', 'form'],
  ['has been reviewed', booking('reviewed', false), '2026-11-10T00:00:00Z', 'reviewed'],
  ['is not over', booking('on_site', false, null), '2026-11-10T00:00:00Z', 'notYet'],
  ['is over for 14 days', booking('completed', false), '2026-11-22T04:00:00Z', 'tooLate'],
  ['is refused for another reason', booking('completed', false), '2026-11-22T03:59:59Z', 'notHere'],
  ['came to nothing', booking('cancelled', false, null), '2026-11-10T00:00:00Z', 'notHere'],
])('a visit that %s', (_what, of, now, stage) => expect(reviewStage(of, new Date(now))).toBe(stage));

test.each([
  ['only stars', { text: null, photos: [] }, false],
  ['a text', { text: '好', photos: [] }, true],
])('%s', (_what, card, has) => expect(hasContent(card)).toBe(has));

test.each([
  [0, '点赞'],
  [3, '点赞 3'],
])('%i likes', (likes, text) => expect(likesText(likes)).toBe(text));

const photos = (...states: Photo['state'][]) => states.map((state) => ({ state }) as Photo);

test.each<[string, ContentState | null, Photo['state'][], string | undefined]>([
  ['only stars', null, [], undefined],
  ['a text that waits', 'pending', [], '审核中'],
  ['a picture that waits beside a text that is out', 'approved', ['pending'], '审核中'],
  ['everything out', 'approved', ['approved'], '已公开'],
  ['everything refused', 'rejected', [], '没有通过'],
  ['one picture refused', 'approved', ['approved', 'rejected'], '部分没通过'],
])('%s', (_what, textState, states, name) =>
  expect(contentState({ textState, photos: photos(...states) })?.name).toBe(name),
);

test.each<[string | null, ReviewTag[], string]>([
  ['修好了', ['onTime'], '修好了'],
  [null, ['onTime', 'tidy'], '准时、收拾干净'],
  [null, [], '空调清洗'],
])('in short: %s %s', (text, tags, brief) => expect(briefText({ text, tags, serviceName: '空调清洗' })).toBe(brief));

test.each([
  [false, '审核', '通过后'],
  [true, '工作人员', '工作人员'],
])('whether a person looks at it is said before and after: %s', (personLooks, before, after) => {
  expect(checkedText(personLooks)).toContain(before);
  expect(contentState({ textState: 'pending', photos: [] }, personLooks)?.text).toContain(after);
  expect(contentState({ textState: 'approved', photos: [] }, personLooks)?.text).toBe('邻居已经能看到');
});
