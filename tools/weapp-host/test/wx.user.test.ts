import { USER_APP } from './user-app.js';
import { WxPhone } from './wx-phone.js';

/** Templates that the simulator knows. */
const [BOOKING, VISIT] = ['sim-template-booking', 'sim-template-visit'];
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

describe('messages', () => {
  const outOfTap = 'requestSubscribeMessage:fail can only be invoked by user TAP gesture.';

  test('only a tap may ask', async () => {
    await phone.page.waitForTimeout(0);
    expect(await phone.ends('requestSubscribeMessage', { tmplIds: ['sim-template-booking'] })).toBe(outOfTap);
  });

  test('each template is answered for itself', async () => {
    await phone.at('#subscribe').tap();
    await phone.dialog('申请发送订阅消息').getByLabel('消息模板 sim-template-visit').uncheck();
    await phone.press('允许');
    expect(await phone.lastOf(1)).toMatchObject({
      errMsg: 'requestSubscribeMessage:ok',
      [BOOKING]: 'accept',
      [VISIT]: 'reject',
    });
  });

  test.each([
    ['nothing', [], { errMsg: "requestSubscribeMessage:fail TmplIds can't be empty", errCode: 10001 }],
    [
      'six templates',
      ['1', '2', '3', '4', '5', '6'],
      { errMsg: 'requestSubscribeMessage:fail Templates count out of max bounds', errCode: 20003 },
    ],
  ])('refuses %s', async (_what, ids, expected) => {
    await phone.inside((each, given) => each.stack.top?.caller.setData({ ids: given }), ids);
    await phone.at('#subscribe').tap();
    expect(await phone.lastOf(1)).toMatchObject(expected);
  });

  test.each([
    ['off', { errMsg: 'requestSubscribeMessage:fail The main switch is switched off', errCode: 20004 }],
    ['ban', { errMsg: 'requestSubscribeMessage:ok', [BOOKING]: 'ban' }],
    ['accept', { errMsg: 'requestSubscribeMessage:ok', [BOOKING]: 'accept', [VISIT]: 'accept' }],
  ] as const)('the settings may say %s', async (subscribe, expected) => {
    await phone.set({ answers: { subscribe } });
    await phone.at('#subscribe').tap();
    expect(await phone.lastOf(1)).toMatchObject(expected);
  });
});

describe('paying', () => {
  const order = { timeStamp: '1', nonceStr: 'n', package: 'prepay_id=1', signType: 'RSA', paySign: 's' };

  test.each([
    ['支付', 'requestPayment:ok'],
    ['取消', 'requestPayment:fail cancel'],
  ])('%s', async (button, errMsg) => {
    const paid = phone.ends('requestPayment', order);
    await phone.press(button);
    expect(await paid).toBe(errMsg);
  });

  test('needs a signed order', async () =>
    expect(await phone.ends('requestPayment', { ...order, paySign: undefined })).toBe(
      'requestPayment:fail parameter error: parameter.paySign should be String instead of Undefined;',
    ));
});

describe('pictures', () => {
  test('are chosen, looked at, made smaller and saved', async () => {
    const chosen = phone.call('chooseMedia', { count: 2, mediaType: ['image'], sizeType: ['original'] });
    await phone.page.getByRole('button', { name: '测试图一' }).tap();
    await phone.page.getByRole('button', { name: '测试图二' }).tap();
    await phone.press('完成');
    const files = (await chosen).tempFiles as { tempFilePath: string; size: number }[];
    expect(files).toHaveLength(2);
    const src = files[0].tempFilePath;
    expect(await phone.call('getImageInfo', { src })).toMatchObject({ width: 1200, height: 1600, type: 'jpeg' });
    const { tempFilePath } = await phone.call('compressImage', { src, quality: 40, compressedWidth: 300 });
    expect(await phone.call('getImageInfo', { src: tempFilePath })).toMatchObject({ width: 300, height: 400 });
    const saved = phone.ends('saveImageToPhotosAlbum', { filePath: tempFilePath });
    await phone.press('允许');
    expect(await saved).toBe('saveImageToPhotosAlbum:ok');
  });

  test('are not chosen; an avatar is', async () => {
    const left = phone.ends('chooseImage');
    await phone.press('取消');
    expect(await left).toBe('chooseImage:fail cancel');
    await phone.at('#avatar').tap();
    await phone.press('完成');
    expect(await phone.lastOf(1)).toMatchObject({ kind: 'chooseavatar', errMsg: 'chooseAvatar:ok' });
  });
});

describe('sharing', () => {
  const sent = () => phone.inside((each) => each.system.sharing.sent);

  test('by a button of the page', async () => {
    await phone.at('#share').tap();
    await phone.press('发送');
    expect(await sent()).toEqual([
      { to: 'friend', title: '来自buttoncard', path: '/pages/home/index?a=1', imageUrl: '' },
    ]);
  });

  test('by the menu of the capsule, unless the page hides it', async () => {
    await phone.page.getByRole('button', { name: '更多' }).tap();
    await phone.press('转发给朋友');
    await phone.press('取消');
    expect(await sent()).toEqual([]);
    await phone.ends('hideShareMenu');
    await phone.page.getByRole('button', { name: '更多' }).tap();
    expect(await phone.dialog('小程序菜单').innerText()).not.toContain('转发给朋友');
  });
});
