import type { FaultCode } from '../../api/api-error';
import { faultText } from './page-state.view';

const fault = (code: FaultCode, status: number) => ({ code, status, message: '服务器的话' });

describe('a fault that takes the whole page', () => {
  test.each([
    ['no network', fault('client.offline', 0), '网络没有连上', true],
    ['no answer in time', fault('client.timeout', 0), '网络有点慢', true],
    ['a browser outside WeChat', fault('client.needsWechat', 0), '请在微信里打开', false],
    ['after logging out', fault('client.signedOut', 401), '您已退出登录', false],
    ['a no of the server', fault('binding.codeUnknown', 404), '服务器的话', false],
    ['too many requests', fault('http.429', 429), '没有打开成功', true],
    ['a crash of the server', fault('http.500', 500), '没有打开成功', true],
  ])('%s', (_what, given, title, retry) => expect(faultText(given)).toMatchObject({ title, retry }));
});
