import { USER_APP } from './user-app.js';
import { APPID, SECRET, WxPhone, type Result } from './wx-phone.js';

let phone: WxPhone;

beforeAll(async () => {
  phone = await WxPhone.start(USER_APP);
});
afterAll(() => phone.stop());

/** Someone who has agreed to the guideline, and nothing else. */
beforeEach(async () => {
  await phone.openAsNew();
  await phone.set({ privacyAgreed: true });
});

const platform = async (url: string, payload: object) =>
  (await phone.sim.inject({ method: 'POST', url, payload })).json<Record<string, unknown>>();
const kept = (ask: Promise<Result>) => ask.then(({ errMsg, errno }) => [errMsg, errno]);

describe('login', () => {
  test('gives a code that works once', async () => {
    const { code } = await phone.call('login');
    const url = `/sns/jscode2session?appid=${APPID}&secret=${SECRET}&js_code=${String(code)}&grant_type=authorization_code`;
    const session = async () => (await phone.sim.inject({ url })).json<Record<string, unknown>>();
    expect((await session()).openid).toMatch(/^o/);
    expect((await session()).errcode).toBe(40163);
    expect(await phone.ends('checkSession')).toBe('checkSession:ok');
  });
});

describe('the phone number', () => {
  test('comes as a code after a yes', async () => {
    await phone.at('#number').tap();
    await expect(phone.dialog('申请获取并验证你的手机号').innerText()).resolves.toContain('小试 申请获取');
    await phone.press('允许');
    const detail = (await phone.lastOf(1)) as { code: string };
    expect(detail).toMatchObject({ kind: 'getphonenumber', errMsg: 'getPhoneNumber:ok' });
    const asked = { grant_type: 'client_credential', appid: APPID, secret: SECRET };
    const { access_token: token } = await platform('/cgi-bin/stable_token', asked);
    const url = `/wxa/business/getuserphonenumber?access_token=${String(token)}`;
    expect(await platform(url, { code: detail.code })).toMatchObject({ phone_info: { phoneNumber: '19900000001' } });
  });

  test('not after a no, nor when the settings say no', async () => {
    await phone.at('#number').tap();
    await phone.press('不允许');
    expect(await phone.lastOf(1)).toEqual({ kind: 'getphonenumber', errMsg: 'getPhoneNumber:fail user deny' });
    await phone.set({ answers: { phoneNumber: 'refuse' } });
    await phone.at('#number').tap();
    expect(await phone.lastOf(2)).toMatchObject({ errMsg: 'getPhoneNumber:fail user deny' });
  });
});

describe('the privacy guideline', () => {
  beforeEach(() => phone.set({ privacyAgreed: false }));
  const refused = ['getClipboardData:fail privacy permission is not authorized', 104];
  const listen = () =>
    phone.page.evaluate(() => {
      const heard: { resolve(answer: object): void; referrer: string }[] = [];
      Object.assign(window, { heard });
      const on = window.weappHost.wx.onNeedPrivacyAuthorization as (listener: unknown) => void;
      on((resolve: (answer: object) => void, { referrer }: { referrer: string }) => heard.push({ resolve, referrer }));
    });
  const resolve = (answer: object) =>
    phone.page.evaluate((given) => {
      const [{ resolve: settle, referrer }] = (
        window as unknown as { heard: { resolve(a: object): void; referrer: string }[] }
      ).heard;
      settle(given);
      return referrer;
    }, answer);
  const heard = () => phone.page.waitForFunction(() => (window as unknown as { heard: unknown[] }).heard.length > 0);

  test('is asked for by WeChat itself and remembered', async () => {
    expect(await phone.call('getPrivacySetting')).toMatchObject({ needAuthorization: true });
    const read = phone.ends('getClipboardData');
    await phone.press('同意');
    expect(await read).toBe('getClipboardData:ok');
    await phone.open();
    expect(await phone.call('getPrivacySetting')).toMatchObject({
      needAuthorization: false,
      privacyContractName: '《小试隐私保护指引》',
    });
  });

  test('refused, the private function fails; it is asked again the next time', async () => {
    const read = kept(phone.call('getClipboardData'));
    await phone.press('拒绝');
    expect(await read).toEqual(refused);
    const again = kept(phone.call('getClipboardData'));
    await phone.press('拒绝');
    expect(await again).toEqual(refused);
  });

  test('with a listener it waits until the button was really tapped', async () => {
    await listen();
    const read = phone.ends('getClipboardData');
    await heard();
    expect(await resolve({ event: 'agree', buttonId: 'agree' })).toBe('getClipboardData');
    expect(await Promise.race([read, phone.page.waitForTimeout(60).then(() => 'waits')])).toBe('waits');
    await phone.at('#agree').tap();
    expect(await phone.lastOf(1)).toMatchObject({ kind: 'agreeprivacyauthorization' });
    await resolve({ event: 'agree', buttonId: 'agree' });
    expect(await read).toBe('getClipboardData:ok');
    expect(await phone.dialogs()).toEqual([]);
  });

  test('with a listener that disagrees it fails, also for the phone button', async () => {
    await listen();
    const read = kept(phone.call('getClipboardData'));
    await heard();
    await resolve({ event: 'disagree' });
    expect(await read).toEqual(refused);
    await listen();
    await phone.at('#number').tap();
    await heard();
    await resolve({ event: 'disagree' });
    expect(await phone.lastOf(1)).toMatchObject({ errMsg: 'getPhoneNumber:fail privacy permission is not authorized' });
  });
});

describe('authorisations and places', () => {
  test('a scope is asked for once; refused, it stays refused until the user changes it', async () => {
    const asked = phone.ends('getFuzzyLocation', { type: 'gcj02' });
    expect(await phone.dialog('模糊位置').innerText()).toContain('用来列出您附近的小区');
    await phone.press('拒绝');
    expect(await asked).toBe('getFuzzyLocation:fail auth deny');
    expect(await phone.ends('getFuzzyLocation')).toBe('getFuzzyLocation:fail auth deny');
    expect(await phone.call('getSetting')).toMatchObject({ authSetting: { 'scope.userFuzzyLocation': false } });
    const setting = phone.call('openSetting');
    await phone.dialog('设置').getByLabel('获取你的模糊位置信息').check();
    await phone.press('关闭');
    expect(await setting).toMatchObject({ authSetting: { 'scope.userFuzzyLocation': true } });
    expect(await phone.call('getFuzzyLocation')).toMatchObject({ latitude: 31.19, longitude: 121.44 });
  });

  test('the settings answer in the user’s place', async () => {
    await phone.set({ answers: { location: 'allow' }, place: null });
    expect(await phone.ends('authorize', { scope: 'scope.userFuzzyLocation' })).toBe('authorize:ok');
    expect(await phone.ends('getFuzzyLocation')).toBe('getFuzzyLocation:fail:ERROR_NOCELL&WIFI_LOCATIONSWITCHOFF');
    expect(await phone.dialogs()).toEqual([]);
  });

  test('what app.json does not declare cannot be called', async () =>
    expect(await phone.ends('getLocation')).toBe(
      'getLocation:fail the api need to be declared in the requiredPrivateInfos field in app.json/ext.json',
    ));

  test('a place is chosen, or not', async () => {
    const chosen = phone.call('chooseLocation');
    await phone.press('徐家汇北门');
    expect(await chosen).toMatchObject({ errMsg: 'chooseLocation:ok', name: '徐家汇北门' });
    const left = phone.ends('chooseLocation');
    await phone.press('取消');
    expect(await left).toBe('chooseLocation:fail cancel');
  });
});
