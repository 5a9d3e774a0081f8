import { APPID, WxPhone } from './wx-phone.js';

let phone: WxPhone;

beforeAll(async () => {
  phone = await WxPhone.start({ pages: { 'pages/home/index': {} }, json: { darkmode: true } });
});
afterAll(() => phone.stop());

const MB = 1024 * 1024;
const sync = (name: string, ...args: unknown[]) =>
  phone.page.evaluate(
    ([key, given]) => {
      const run = window.weappHost.wx[key] as (...args: unknown[]) => unknown;
      try {
        return { value: run(...given) };
      } catch (error) {
        return { error: (error as Error).message };
      }
    },
    [name, args] as const,
  );
const value = async (name: string, ...args: unknown[]) => (await sync(name, ...args)).value;

describe('storage', () => {
  beforeEach(() => phone.openAsNew());

  test('what is kept has made a JSON round trip', async () => {
    await phone.page.evaluate(() => {
      const { setStorageSync } = window.weappHost.wx as Record<string, (...args: unknown[]) => void>;
      setStorageSync('facts', { when: new Date(0), f: () => 1, none: undefined, list: [undefined], n: null });
    });
    expect(await value('getStorageSync', 'facts')).toEqual({
      when: '1970-01-01T00:00:00.000Z',
      list: [null],
      n: null,
    });
    expect((await phone.call('getStorage', { key: 'facts' })).data).toMatchObject({ n: null });
  });

  test('a key that is not there is a failure for getStorage and an empty text for getStorageSync', async () => {
    expect(await phone.ends('getStorage', { key: 'none' })).toBe('getStorage:fail data not found');
    expect(await value('getStorageSync', 'none')).toBe('');
  });

  test('remove, info and clear', async () => {
    await phone.ends('setStorage', { key: 'a', data: 'x'.repeat(2000) });
    await sync('setStorageSync', 'b', 1);
    expect(await value('getStorageInfoSync')).toEqual({ keys: ['a', 'b'], currentSize: 2, limitSize: 10240 });
    expect(await phone.ends('removeStorage', { key: 'a' })).toBe('removeStorage:ok');
    expect(await value('getStorageInfoSync')).toMatchObject({ keys: ['b'] });
    await sync('clearStorageSync');
    expect(await value('getStorageInfoSync')).toMatchObject({ keys: [], currentSize: 0 });
  });

  test('one key takes 1 MB and no more', async () => {
    expect((await sync('setStorageSync', 'fits', 'x'.repeat(MB - 2))).error).toBeUndefined();
    const over = { key: 'over', data: 'x'.repeat(MB - 1) };
    expect(await phone.ends('setStorage', over)).toBe('setStorage:fail:entry size limit reached');
    expect((await sync('setStorageSync', over.key, over.data)).error).toBe(
      'setStorageSync:fail:entry size limit reached',
    );
  });

  test('all keys take 10 MB and no more, also beyond what the browser keeps', async () => {
    const ends = await phone.page.evaluate((size) => {
      const { setStorageSync } = window.weappHost.wx as Record<string, (...args: unknown[]) => void>;
      const text = 'x'.repeat(size);
      try {
        for (let i = 0; i < 12; i++) setStorageSync(`k${i}`, text);
        return 'all';
      } catch (error) {
        return (error as Error).message;
      }
    }, MB - 10);
    expect(ends).toBe('setStorageSync:fail exceed storage max size 10Mb');
    expect(await value('getStorageInfoSync')).toMatchObject({ keys: Array.from({ length: 10 }, (_, i) => `k${i}`) });
    expect(((await value('getStorageSync', 'k9')) as string).length).toBe(MB - 10);
  });

  test('outlives a reload, for each person alone', async () => {
    await sync('setStorageSync', 'mine', { a: 1 });
    await phone.open('li');
    expect(await value('getStorageSync', 'mine')).toEqual({ a: 1 });
    await phone.open('zhang');
    expect(await value('getStorageSync', 'mine')).toBe('');
  });

  test('a key must be a text', async () =>
    expect(await phone.ends('getStorage', { key: 7 })).toBe(
      'getStorage:fail parameter error: parameter.key should be String',
    ));
});

describe('what may be known of the phone', () => {
  beforeEach(() => phone.open('li', { open: 'pages/home/index?scene=e%3D2' }));

  test('the theme follows the settings', async () => {
    expect(await value('getAppBaseInfo')).toMatchObject({ theme: 'light', fontSizeSetting: 17, language: 'zh_CN' });
    await phone.inside((each) => {
      const heard: unknown[] = [];
      (window as unknown as { heard: unknown[] }).heard = heard;
      (each.wx.onThemeChange as (listener: (detail: unknown) => void) => void)((detail) => heard.push(detail));
    });
    await phone.set({ theme: 'dark' });
    expect(await value('getAppBaseInfo')).toMatchObject({ theme: 'dark' });
    expect(await phone.page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual([
      { theme: 'dark' },
    ]);
  });

  test('another text size starts the mini-program anew, where it was', async () => {
    const started = phone.page.waitForURL(/fontScale=1\.6/);
    await phone.set({ fontScale: 1.6 });
    await started;
    await phone.page.locator('.page-view').first().waitFor({ state: 'attached' });
    expect(await value('getAppBaseInfo')).toMatchObject({ fontSizeScaleFactor: 1.6, fontSizeSetting: 17 * 1.6 });
    expect(await value('getLaunchOptionsSync')).toMatchObject({ path: 'pages/home/index', query: { scene: 'e%3D2' } });
  });

  test('window, capsule, account and launch', async () => {
    expect(await value('getWindowInfo')).toMatchObject({ windowWidth: 375, screenHeight: 812, statusBarHeight: 44 });
    const drawn = await phone.page.locator('.capsule').boundingBox();
    expect(await value('getMenuButtonBoundingClientRect')).toMatchObject({ left: drawn?.x, height: drawn?.height });
    expect(await value('getAccountInfoSync')).toMatchObject({ miniProgram: { appId: APPID } });
    expect(await value('getLaunchOptionsSync')).toMatchObject({ path: 'pages/home/index', query: { scene: 'e%3D2' } });
    expect(await value('getSystemInfoSync')).toMatchObject({ SDKVersion: '3.8.0', windowWidth: 375 });
  });

  test.each([
    ['request', true],
    ['button.open-type.share', true],
    ['connectSocket', false],
    ['map', false],
  ])('canIUse(%s) is %s', async (name, can) => expect(await value('canIUse', name)).toBe(can));

  test('a function that the host lacks is a loud fault, by its name', async () => {
    expect((await sync('connectSocket')).error).toBe('weapp-host lacks wx.connectSocket');
    expect(await phone.faults()).toEqual(['weapp-host lacks wx.connectSocket']);
  });
});

describe('small parts', () => {
  beforeEach(() => phone.open());

  test('a fault in a callback is a fault of the app, and complete is called all the same', async () => {
    const completed = await phone.inside(
      ({ wx }) =>
        new Promise((done) => {
          const call = wx.getNetworkType as (options: object) => void;
          const success = () => {
            throw new Error('mine');
          };
          call({ success, complete: () => done('completed') });
        }),
    );
    expect(completed).toBe('completed');
    await phone.page.waitForFunction(() => window.weappHost.faults.length > 0);
    expect(await phone.faults()).toEqual(['mine']);
  });

  test('the network type and its changes', async () => {
    expect(await phone.call('getNetworkType')).toMatchObject({ networkType: 'wifi' });
    await phone.inside((each) => {
      (each.wx.onNetworkStatusChange as (listener: (detail: unknown) => void) => void)((detail) =>
        each.system.logs.push({ manager: 'event', level: 'net', values: [detail] }),
      );
    });
    await phone.set({ online: false });
    expect(await phone.call('getNetworkType')).toMatchObject({ networkType: 'none' });
    expect(await phone.inside((each) => each.system.logs)).toMatchObject([
      { values: [{ isConnected: false, networkType: 'none' }] },
    ]);
  });

  test('home and back again tell app and page in order', async () => {
    await phone.inside((each) => {
      const order: string[] = [];
      each.service.app = { order, onHide: () => order.push('app.hide'), onShow: () => order.push('app.show') };
      const { caller } = each.stack.top!;
      Object.assign(caller, { onHide: () => order.push('page.hide'), onShow: () => order.push('page.show') });
      each.control.home();
      each.control.resume();
    });
    expect(await phone.inside((each) => each.service.app.order)).toEqual([
      'page.hide',
      'app.hide',
      'app.show',
      'page.show',
    ]);
  });

  test('logs and events are collected', async () => {
    await phone.inside((each) => {
      const { getRealtimeLogManager, reportEvent } = each.wx as Record<string, (...args: unknown[]) => never>;
      (getRealtimeLogManager() as { warn(text: string): void }).warn('慢');
      reportEvent('bound', { ms: 3 });
    });
    expect(await phone.inside((each) => each.system.logs)).toEqual([
      { manager: 'realtime', level: 'warn', values: ['慢'] },
      { manager: 'event', level: 'bound', values: [{ ms: 3 }] },
    ]);
  });
});
