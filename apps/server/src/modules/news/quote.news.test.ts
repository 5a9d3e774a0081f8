import { answeredText, askedText, repliedText } from './quote.news.js';

test('the resident reads what was agreed, what is asked for, and why', () => {
  const asked = { engineer: '王师傅', agreedFen: 5000, fen: 6550, reason: '换了滤芯' };
  const { title, body } = askedText({ ...asked, replacedFen: null });
  expect(title).toBe('请您确认：这次收 65.50 元');
  expect(body).toBe('预约时说好 50 元，王师傅说要多收，因为：换了滤芯。点这里选同意或不同意。');
  expect(askedText({ ...asked, replacedFen: 9000 }).body).toBe(`刚才问的 90 元不算了。${body}`);
});

test.each([
  ['agreed', '住户同意收 65.50 元'],
  ['declined', '住户没有同意收 65.50 元'],
] as const)('the engineer hears: %s', (state, title) => expect(answeredText(state, 6550).title).toBe(title));

test.each([
  ['agreed', '您已同意收 65.50 元'],
  ['declined', '您没有同意收 65.50 元'],
] as const)('the question in his inbox once he has answered: %s', (state, title) =>
  expect(repliedText(state, 6550).title).toBe(title),
);
