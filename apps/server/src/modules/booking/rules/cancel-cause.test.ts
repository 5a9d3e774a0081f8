import { CANCEL_CAUSES, cancelledText, causeText } from './cancel-cause.js';

test.each([
  ['nothing said', null, '', '取消预约'],
  ['a word picked', 'time', '', '取消预约：时间不合适'],
  ['words of a client of before', null, ' 家里有事 ', '取消预约：家里有事'],
  ['both', 'other', '家里有事', '取消预约：其他，家里有事'],
] as const)('the story says of %s', (_what, cause, words, text) => expect(cancelledText(cause, words)).toBe(text));

test('every cause has its words, and nothing said has none', () => {
  expect(new Set(CANCEL_CAUSES.map(causeText)).size).toBe(CANCEL_CAUSES.length);
  expect(causeText(null)).toBe('');
});
