import { handledText } from './complaint.news.js';

test.each([
  ['late', '您的投诉有结果了'],
  ['suggestion', '您的建议有回复了'],
] as const)('the answer to %s comes in the words of the desk', (category, title) =>
  expect(handledText(category, '师傅已经道歉')).toMatchObject({ title, body: '客服回复：师傅已经道歉' }),
);
