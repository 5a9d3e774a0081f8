import { WxPhone } from './wx-phone.js';

const SHOWS_QUERY = { js: '{ onLoad(query) { this.query = query; } }' };
let phone: WxPhone;

beforeAll(async () => {
  const pages = { 'pages/home/index': {}, 'pages/plain/index': {}, 'pages/bind/index': SHOWS_QUERY };
  phone = await WxPhone.start({ pages });
});
afterAll(() => phone.stop());
beforeEach(() => phone.openAsNew());

describe('the scanner', () => {
  const query = () => phone.inside((each) => each.stack.top?.caller.query);
  const entered = () => phone.inside((each) => each.system.front.options);

  test('of the mini-program: a text, a code of a mini-program, or nothing', async () => {
    const link = phone.call('scanCode', { scanType: ['qrCode'] });
    await phone.dialog('模拟扫一扫').getByRole('textbox').fill('https://qianqu.example/q/abc');
    await phone.press('扫到了');
    expect(await link).toMatchObject({ result: 'https://qianqu.example/q/abc', scanType: 'QR_CODE' });
    const code = phone.call('scanCode');
    await phone.dialog('模拟扫一扫').waitFor();
    await phone.inside((each) => each.control.scan('weapp://wx1/pages/bind/index?scene=e=2'));
    expect(await code).toMatchObject({ scanType: 'WX_CODE', path: 'pages/bind/index?scene=e%3D2' });
    const left = phone.ends('scanCode');
    await phone.press('取消');
    expect(await left).toBe('scanCode:fail cancel');
  });

  test('of WeChat: a mini-program code opens its page alone', async () => {
    await phone.ends('navigateTo', { url: '/pages/plain/index' });
    await phone.inside((each) => each.control.scan('weapp://wx1/pages/bind/index?scene=e=2'));
    await phone.page.waitForFunction(() => window.weappHost.stack.top?.path === 'pages/bind/index');
    expect(await query()).toEqual({ scene: 'e%3D2' });
    expect(await entered()).toMatchObject({ scene: 1047, path: 'pages/bind/index' });
    expect(await phone.inside((each) => each.stack.pages.length)).toBe(1);
  });

  test('of WeChat: a plain link comes as q, encoded once', async () => {
    await phone.inside((each) => each.control.scan('https://qianqu.example/q/Ab3?x=1'));
    await phone.page.waitForFunction(() => window.weappHost.stack.top?.path === 'pages/bind/index');
    const { q, scancode_time: at } = (await query()) as Record<string, string>;
    expect(q).toBe('https%3A%2F%2Fqianqu.example%2Fq%2FAb3%3Fx%3D1');
    expect(Math.abs(Number(at) - Date.now() / 1000)).toBeLessThan(10);
    expect(await entered()).toMatchObject({ scene: 1011 });
  });

  test('of WeChat: a page that is not there', async () => {
    await phone.inside((each) => each.control.scan('pages/gone/index'));
    await phone.page.getByText('页面不存在').waitFor();
  });
});

describe('small parts that show themselves', () => {
  test('copying says so', async () => {
    await phone.set({ privacyAgreed: true });
    await phone.ends('setClipboardData', { data: 'Q-1' });
    await phone.page.getByText('内容已复制').waitFor();
    expect(await phone.call('getClipboardData')).toMatchObject({ data: 'Q-1' });
  });

  test('calling is asked for', async () => {
    const left = phone.ends('makePhoneCall', { phoneNumber: '4000000000' });
    await phone.press('取消');
    expect(await left).toBe('makePhoneCall:fail cancel');
    const done = phone.ends('makePhoneCall', { phoneNumber: '4000000000' });
    await phone.press('呼叫 4000000000');
    expect(await done).toBe('makePhoneCall:ok');
  });

  test('the desk in 企业微信 says that it is not here', async () => {
    const url = 'https://work.weixin.qq.com/kfid/kfc0000000000000000';
    const done = phone.ends('openCustomerServiceChat', { extInfo: { url }, corpId: 'ww0000000000000000' });
    await phone.dialog('微信客服').getByText(url).waitFor();
    await phone.press('关闭');
    expect(await done).toBe('openCustomerServiceChat:ok');
    expect(await phone.ends('openCustomerServiceChat', { extInfo: { url } })).toContain('fail parameter error');
  });

  test('the home button of the phone', async () => {
    await phone.page.getByRole('button', { name: '关闭' }).tap();
    await phone.page.getByText('手机桌面（模拟）').waitFor();
    await phone.page.getByRole('button', { name: '回到小程序' }).tap();
    expect(await phone.page.getByText('手机桌面（模拟）').count()).toBe(0);
    expect(await phone.faults()).toEqual([]);
  });
});

test('the page around the phone sets it, scans with it, and hears how it stands', async () => {
  const origin = new URL(phone.page.url()).origin;
  await phone.page.goto(`${origin}/healthz`);
  await phone.page.evaluate(() => {
    const states: unknown[] = [];
    Object.assign(window, { states });
    window.addEventListener('message', ({ data }) => states.push(data));
    const frame = document.body.appendChild(document.createElement('iframe'));
    Object.assign(frame, { id: 'phone', src: '/phone?person=li', width: 375, height: 812 });
  });
  const stands = (met: string) =>
    phone.page.waitForFunction(
      (given) =>
        (window as unknown as { states: object[] }).states.some((each) => JSON.stringify(each).includes(given)),
      met,
    );
  const send = (message: object) =>
    phone.page.evaluate((given) => {
      (document.getElementById('phone') as HTMLIFrameElement).contentWindow?.postMessage(given, '*');
    }, message);
  await stands('"page":"pages/home/index"');
  await send({ weapp: 'set', patch: { fontScale: 1.6, answers: { payment: 'pay' } } });
  await stands('"fontScale":1.6');
  await stands('"phoneNumber":"ask","location":"ask","subscribe":"ask","payment":"pay"');
  await send({ weapp: 'scan', text: 'weapp://wx1/pages/bind/index?scene=x' });
  await stands('"page":"pages/bind/index"');
  await send({ weapp: 'home' });
  const inner = phone.page.frameLocator('#phone');
  await inner.getByText('手机桌面（模拟）').waitFor();
  await send({ weapp: 'resume' });
  await inner.getByText('手机桌面（模拟）').waitFor({ state: 'detached' });
});
