import { handledText } from './complaint.news.js';

test('who complained reads the answer itself', () =>
  expect(handledText('师傅已经道歉').body).toBe('客服回复：师傅已经道歉'));
