import { withWayRound } from './open-in-wechat.view';

const fault = { message: '现在请求的人太多，请过一会儿再试' };

test.each([
  ['千区', '现在请求的人太多，请过一会儿再试。您也可以打开微信，搜索“千区”小程序。'],
  ['', '现在请求的人太多，请过一会儿再试'],
])('a link that does not come leads on, with the name %s', (brandName, message) =>
  expect(withWayRound(fault, brandName).message).toBe(message),
);
