import type { FaultCode } from '../../api/api-error';
import { faultText, showsOfflineLine } from './page-state.view';

const fault = (code: FaultCode, status: number) => ({ code, status, message: '服务器的话' });

describe('a fault that takes the whole page', () => {
  test.each([
    ['no network', fault('client.offline', 0), '网络没有连上', true, true],
    ['no answer in time', fault('client.timeout', 0), '网络有点慢', true, true],
    ['a browser outside WeChat', fault('client.needsWechat', 0), '请在微信里打开', false, false],
    ['after logging out', fault('client.signedOut', 401), '您已退出登录', false, false],
    ['a no of the server', fault('binding.codeUnknown', 404), '服务器的话', false, false],
    ['too many requests', fault('http.429', 429), '没有打开成功', true, false],
    ['a crash of the server', fault('http.500', 500), '没有打开成功', true, true],
  ])('%s', (_what, given, title, retry, again) => expect(faultText(given)).toMatchObject({ title, retry, again }));

  test.each([
    ['a no of the server leaves the way home', fault('visit.unknown', 404), true],
    ['what may come back is tried again', fault('http.500', 500), false],
    ['what needs WeChat says so', fault('client.needsWechat', 0), false],
    ['who has logged out is told where to log in', fault('client.signedOut', 401), false],
  ])('%s', (_what, given, home) => expect(faultText(given).home ?? false).toBe(home));
});

test.each([
  ['online', true, 0, false],
  ['offline, all is there', false, 0, true],
  ['offline, a part is missing', false, 1, false],
])('%s: the line that it may be old', (_how, online, missing, shown) =>
  expect(showsOfflineLine(online, missing)).toBe(shown),
);
