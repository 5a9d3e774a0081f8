import { WxPhone } from './wx-phone.js';

const HOME = {
  wxml: `
    <view id="top" class="part" data-of="first" style="height: 300px">顶</view>
    <view class="part" style="height: 1200px"></view>
    <view id="low" style="height: 40px; width: 100px">底</view>
    <view style="height: 800px"></view>`,
  js: `{
    data: { noted: [] },
    onPullDownRefresh() { this.note('pulled'); },
    onReachBottom() { this.note('bottom'); },
    onPageScroll({ scrollTop }) { this.scrolled = scrollTop; },
    note(what) { this.setData({ noted: [...this.data.noted, what] }); },
  }`,
  json: { enablePullDownRefresh: true, onReachBottomDistance: 100 },
};
const json = {
  tabBar: {
    color: '#000000',
    selectedColor: '#07c160',
    backgroundColor: '#ffffff',
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/my/index', text: '我的' },
    ],
  },
};
let phone: WxPhone;

beforeAll(async () => {
  const pages = {
    'pages/home/index': HOME,
    'pages/my/index': {},
    'pages/plain/index': {},
  };
  phone = await WxPhone.start({ pages, json });
});
afterAll(() => phone.stop());
beforeEach(() => phone.openAsNew());

describe('toasts and loading', () => {
  const toast = () => phone.page.locator('.toast');

  test('a toast goes away by itself', async () => {
    // Read where it is shown: a question from outside may come when it has gone.
    const [ended, shown] = await phone.inside(async ({ wx }) => {
      const show = wx.showToast as (options: object) => Promise<{ errMsg: string }>;
      const { errMsg } = await show({ title: '好了', duration: 120 });
      return [errMsg, document.querySelector('.toast')?.textContent];
    });
    expect(ended).toBe('showToast:ok');
    expect(shown).toContain('好了');
    await toast().waitFor({ state: 'detached' });
  });

  test('loading stays until it is hidden, and one replaces the other', async () => {
    await phone.ends('showLoading', { title: '请稍候', mask: true });
    expect(await phone.page.locator('.masked .toast.loading').count()).toBe(1);
    await phone.ends('showToast', { title: '完', icon: 'none', duration: 5000 });
    expect(await toast().count()).toBe(1);
    await phone.ends('hideToast');
    expect(await toast().count()).toBe(0);
  });
});

describe('dialogs', () => {
  test.each([
    ['取消', { confirm: false, cancel: true }],
    ['确定', { confirm: true, cancel: false }],
  ])('showModal: %s', async (button, expected) => {
    const asked = phone.call('showModal', { title: '要取消吗', content: '师傅已经在路上' });
    expect(await phone.dialog('要取消吗').innerText()).toContain('师傅已经在路上');
    await phone.press(button);
    expect(await asked).toMatchObject({ errMsg: 'showModal:ok', ...expected });
  });

  test('a long button text is refused', async () =>
    expect(await phone.ends('showModal', { title: 'a', confirmText: '五个字太长' })).toBe(
      'showModal:fail confirmText length should not larger than 4 Chinese characters',
    ));

  test('a modal may be written into', async () => {
    const asked = phone.call('showModal', { title: '备注', editable: true, content: '' });
    await phone.dialog('备注').getByRole('textbox').fill('下午在家');
    await phone.press('确定');
    expect(await asked).toMatchObject({ confirm: true, content: '下午在家' });
  });

  test('an action sheet gives the place in the list, or fails', async () => {
    const asked = phone.call('showActionSheet', { itemList: ['甲', '乙'] });
    await phone.press('乙');
    expect(await asked).toMatchObject({ tapIndex: 1 });
    const left = phone.ends('showActionSheet', { itemList: ['甲'] });
    await phone.press('取消');
    expect(await left).toBe('showActionSheet:fail cancel');
    expect(await phone.ends('showActionSheet', { itemList: Array(7).fill('x') })).toContain('large than 6');
  });

  test('whoever holds the phone presses for the user', async () => {
    const asked = phone.call('showModal', { title: '好吗' });
    await phone.dialog('好吗').waitFor();
    await phone.inside((each) => each.control.answer(true));
    expect(await asked).toMatchObject({ confirm: true });
    await expect(phone.inside((each) => each.control.answer(true))).rejects.toThrow('no dialog is open');
  });

  test('every button is large enough for a thumb', async () => {
    const asked = phone.call('showModal', { title: '大' });
    await phone.dialog('大').waitFor();
    expect(await phone.dialog('大').getByRole('button').count()).toBe(2);
    for (const button of await phone.dialog('大').getByRole('button').all())
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await phone.press('确定');
    await asked;
  });
});

describe('marks on tabs', () => {
  const marks = () => phone.page.locator('.mark').allInnerTexts();

  test('a number, a dot, and nothing', async () => {
    await phone.ends('setTabBarBadge', { index: 1, text: '3' });
    expect(await marks()).toEqual(['3']);
    await phone.set({ theme: 'dark' });
    await phone.ends('showTabBarRedDot', { index: 0 });
    expect(await marks()).toEqual(['', '3']);
    await phone.ends('removeTabBarBadge', { index: 1 });
    await phone.ends('hideTabBarRedDot', { index: 0 });
    expect(await marks()).toEqual([]);
  });

  test('only while a tab page is shown', async () => {
    await phone.ends('navigateTo', { url: '/pages/plain/index' });
    expect(await phone.ends('setTabBarBadge', { index: 0, text: '1' })).toBe('setTabBarBadge:fail not TabBar page');
  });
});

describe('the area of the page', () => {
  test('scrolls to a place or an element and tells of it', async () => {
    await phone.ends('pageScrollTo', { scrollTop: 120, duration: 50 });
    await phone.ends('pageScrollTo', { selector: '#low', duration: 0 });
    const top = await phone.inside((each) => each.stack.top?.scroller.scrollTop);
    expect(top).toBe(1500);
    await phone.page.waitForFunction(() => window.weappHost.stack.top?.caller.scrolled === 1500);
  });

  test('tells once of its end', async () => {
    await phone.ends('pageScrollTo', { scrollTop: 5000, duration: 0 });
    await phone.page.waitForFunction(() => (window.weappHost.stack.top?.caller.data.noted as unknown[]).length > 0);
    await phone.ends('pageScrollTo', { scrollTop: 1250, duration: 0 });
    await phone.page.waitForTimeout(60);
    expect(await phone.noted()).toEqual(['bottom']);
  });

  test('is pulled down by a finger', async () => {
    const session = await phone.page.context().newCDPSession(phone.page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: 180, y }] });
    await touch('touchStart', 200);
    for (const y of [230, 260, 300, 340]) await touch('touchMove', y);
    await touch('touchEnd');
    expect(await phone.notedUpTo('pulled')).toEqual(['pulled']);
    expect(await phone.at('.pull-sign').isVisible()).toBe(true);
    await phone.ends('stopPullDownRefresh');
    expect(await phone.at('.pull-sign').isVisible()).toBe(false);
    await phone.ends('startPullDownRefresh');
    expect(await phone.noted()).toEqual(['pulled', 'pulled']);
  });

  test('says when an element comes into sight', async () => {
    await phone.inside((each) => {
      const create = each.wx.createIntersectionObserver as (component: unknown) => never;
      const observer = create(each.stack.top?.caller) as Record<string, (...args: unknown[]) => never>;
      const relative = observer.relativeToViewport() as Record<string, (...args: unknown[]) => never>;
      relative.observe('#low', ({ intersectionRatio: seen }: { intersectionRatio: number }) =>
        (each.stack.top?.caller.note as (what: string) => void).call(each.stack.top?.caller, `seen ${seen}`),
      );
    });
    // It begins with what it sees; glass-easel 0.12.1 keeps that to itself where something is in sight already.
    expect(await phone.notedUpTo('seen 0')).toEqual(['seen 0']);
    await phone.ends('pageScrollTo', { selector: '#low', offsetTop: -100, duration: 0 });
    expect((await phone.notedUpTo('seen 1')).at(-1)).toBe('seen 1');
  });

  test('its elements are measured from the top of the page', async () => {
    const results = await phone.page.evaluate(
      () =>
        new Promise((done) => {
          const create = window.weappHost.wx.createSelectorQuery as () => never;
          const query = create() as Record<string, (...args: unknown[]) => never>;
          const rect = (found: never) => (found as Record<string, (...args: unknown[]) => never>).boundingClientRect();
          rect(query.select('#top'));
          rect(query.selectAll('.part'));
          rect(query.select('.none'));
          (query.selectViewport() as Record<string, () => never>).scrollOffset();
          query.exec(done);
        }),
    );
    expect(results).toMatchObject([
      { id: 'top', dataset: { of: 'first' }, left: 0, top: 0, width: 375, height: 300, bottom: 300 },
      [{ top: 0 }, { top: 300, height: 1200 }],
      null,
      { scrollTop: 0, scrollHeight: 2340 },
    ]);
  });
});
