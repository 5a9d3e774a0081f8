import type { Photo } from '../../api/contract';
import type { Shot, ShotState } from './photo-queue';
import { faultsOf, limitText, roomLeft, sendingText, shotText, stuckText } from './photo.view';

const shot = (state: ShotState, fault = ''): Shot => ({
  id: state,
  preview: '',
  state,
  percent: 40,
  fault,
  photo: state === 'done' ? ({ id: '1' } as Photo) : null,
});
const shots = (...states: ShotState[]) => states.map((state) => shot(state));
const nine = Array.from({ length: 9 }, () => shot('done'));

test.each([
  ['none', [], 9, '最多 9 张'],
  ['two', shots('done', 'sending'), 7, '放了 2 张，还能放 7 张'],
  ['as many as may be', nine, 0, '已经有 9 张，不能再放了'],
])('with %s', (_what, taken, left, text) => {
  expect(roomLeft(taken)).toBe(left);
  expect(limitText(taken)).toBe(text);
});

test.each([
  ['all there', shots('done', 'done'), '', ''],
  ['some on their way', shots('done', 'sending', 'waiting'), '还有 2 张照片在传…', ''],
  ['some stuck', shots('failed', 'refused', 'done'), '', '有 2 张照片没传上去，请点照片再试，或者点 ✕ 去掉'],
])('%s', (_what, taken, sending, stuck) => {
  expect(sendingText(taken)).toBe(sending);
  expect(stuckText(taken)).toBe(stuck);
});

test.each([
  ['sending', '40%'],
  ['waiting', '等一下'],
  ['failed', '没传上去，点这里再试'],
  ['refused', '这张不能用'],
  ['done', ''],
] as const)('%s: %s', (state, text) => expect(shotText(shot(state))).toBe(text));

test('every reason stands once', () =>
  expect(faultsOf([shot('failed', '网络'), shot('failed', '网络'), shot('refused', '太大'), shot('done')])).toEqual([
    '网络',
    '太大',
  ]));
