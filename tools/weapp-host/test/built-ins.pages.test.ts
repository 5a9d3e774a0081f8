import { FixturePhone } from './fixture-phone.js';

let phone: FixturePhone;

beforeAll(async () => {
  phone = await FixturePhone.start();
});
afterAll(() => phone.stop());

/** Steps since the app was launched and its first page has come up. */
const after = async (what: () => Promise<unknown>) => {
  await phone.settle();
  const before = (await phone.log()).length;
  await what();
  await phone.settle();
  return (await phone.log()).slice(before);
};
const go = (how: string, url: string) =>
  phone.page.evaluate(
    ([name, to]) =>
      new Promise<string>((done) => {
        const call = window.weappHost.wx[name] as (options: object) => void;
        call({ url: to, complete: ({ errMsg }: { errMsg: string }) => done(errMsg) });
      }),
    [how, url],
  );

describe('the life of pages', () => {
  beforeEach(() => phone.open());

  test('begins with the app and the first page', async () => {
    await phone.settle();
    expect(await phone.log()).toEqual([
      'app.onLaunch pages/home/index',
      'app.onShow',
      'home.onLoad {}',
      'home.onShow',
      'home.onReady',
    ]);
    expect(await phone.faults()).toEqual([]);
  });

  test('navigateTo hides what is below and hands the query over as it stands', async () => {
    expect(await after(() => phone.tap('to-log'))).toEqual([
      'home.onHide',
      'log.onLoad {"scene":"e%3D2"}',
      'log.onShow',
      'log.onReady',
    ]);
  });

  test('navigateBack unloads the page and shows the one below', async () => {
    await phone.tap('to-log');
    expect(await after(() => phone.tap('back'))).toEqual(['log.onUnload', 'home.onShow']);
  });

  test.each([
    ['redirectTo', '/pages/log/index', ['log.onUnload', 'log.onLoad {}', 'log.onShow', 'log.onReady']],
    ['reLaunch', '/pages/log/index', ['log.onUnload', 'home.onUnload', 'log.onLoad {}', 'log.onShow', 'log.onReady']],
    ['switchTab', '/pages/my/index', ['log.onUnload', 'my.onLoad {}', 'my.onShow', 'my.onReady']],
  ])('%s from a page above the tab', async (how, url, steps) => {
    await phone.tap('to-log');
    expect(await after(() => go(how, url))).toEqual(steps);
  });

  test('a tab keeps its page and hears the tap on it', async () => {
    expect(await after(() => phone.page.locator('.tab').nth(1).tap())).toEqual([
      'home.onHide',
      'my.onLoad {}',
      'my.onShow',
      'my.onTabItemTap',
      'my.onReady',
    ]);
    expect(await after(() => phone.page.locator('.tab').first().tap())).toEqual([
      'my.onHide',
      'home.onShow',
      'home.onTabItemTap',
    ]);
  });

  test('a page of a sub-package', async () => {
    await phone.tap('to-deep');
    expect(await phone.text('text')).toBe('来自分包');
  });

  test('the tenth page is the last', async () => {
    const answers = [];
    for (let depth = 2; depth <= 11; depth++) answers.push(await go('navigateTo', '/pages/log/index'));
    expect(answers.slice(0, 9)).toEqual(Array(9).fill('navigateTo:ok'));
    expect(answers[9]).toBe('navigateTo:fail webview count limit exceed');
  });

  test('a page that is not there', async () => {
    await phone.tap('to-nowhere');
    expect(await go('navigateTo', '/pages/nowhere/index')).toBe(
      'navigateTo:fail page "pages/nowhere/index" is not found',
    );
    expect(await go('navigateTo', '/pages/my/index')).toBe('navigateTo:fail can not navigateTo a tabbar page');
  });
});

describe('a custom component', () => {
  beforeEach(() => phone.reopen('pages/list/index'));

  test('shows its properties and slots, and tells of its own events', async () => {
    expect(await phone.at('#card #inner-head').innerText()).toBe('卡片 20');
    await phone.at('#card #inner-add').tap();
    expect(await phone.text('added')).toBe('{"own":1}');
  });

  test('has styles of its own; those of the app do not reach in', async () => {
    const colour = (id: string) =>
      phone
        .at(`#${id}`)
        .first()
        .evaluate((node) => getComputedStyle(node).color);
    expect(await colour('inner-head')).toBe('rgb(0, 0, 255)');
    expect(await colour('slotted-top')).toBe('rgb(255, 0, 0)');
    expect(await colour('inner-mark')).not.toBe('rgb(255, 0, 0)');
    expect(await colour('namesake')).not.toBe('rgb(0, 0, 255)');
  });

  test('is not looked into: the page finds the component and what it has put into its slots', async () => {
    const found = await phone.inside(({ stack }) => {
      const page = stack.top!.caller as unknown as { selectComponent(selector: string): { is: string } | null };
      const root = stack.top!.root.getComponent().shadowRoot as unknown as { querySelector(id: string): unknown };
      return {
        card: page.selectComponent('#card')?.is,
        slotted: root.querySelector('#slotted') !== null,
        inner: root.querySelector('#inner-add') !== null,
      };
    });
    expect(found).toEqual({ card: 'components/card/index', slotted: true, inner: false });
  });

  test('is hidden and described like WeChat’s own', async () => {
    expect(await phone.at('#unseen').isVisible()).toBe(false);
    await phone.setData({ unseen: false });
    expect(await phone.at('#unseen').isVisible()).toBe(true);
    expect(await phone.at('#unseen').getAttribute('aria-label')).toBe('藏');
    expect(await phone.faults()).toEqual([]);
  });

  test('lives and leaves with its page', async () => {
    await phone.open('pages/list/index');
    await phone.settle();
    expect((await phone.log()).filter((step) => step.startsWith('card'))).toEqual([
      'card.attached',
      'card.attached',
      'card.show',
      'card.show',
    ]);
    await go('reLaunch', '/pages/home/index');
    expect((await phone.log()).filter((step) => step.startsWith('card')).pop()).toBe('card.detached');
  });
});

describe('what the mini-program costs and may not do', () => {
  test('setData is counted, and refused above 1 MB', async () => {
    await phone.open('pages/list/index');
    const figures = () => phone.inside(({ measure }) => measure.read());
    const before = await figures();
    await phone.tap('rename');
    const { setDataCalls, setDataBytes } = await figures();
    expect([setDataCalls - before.setDataCalls, setDataBytes - before.setDataBytes]).toEqual([
      1,
      JSON.stringify({ 'items[0].name': '改名' }).length + 4,
    ]);
    await phone.inside(({ stack }) => stack.top!.call('tooMuch'));
    expect(await phone.faults()).toEqual([expect.stringContaining('at most 1048576')]);
    expect(await phone.data('big')).toBeUndefined();
  });

  test('the browser is not there', async () => {
    await phone.open();
    const types = await phone.inside(({ service }) =>
      (service.app as { globalsOfBrowser(): string[] }).globalsOfBrowser(),
    );
    expect(new Set(types)).toEqual(new Set(['undefined']));
  });

  test.each([
    ['video', 'weapp-host lacks <video>'],
    ['odd', "<blink> is neither one of WeChat's components nor in usingComponents"],
    ['property', 'weapp-host lacks <view shininess="3">'],
    ['fail', '出错了'],
    ['lacking', 'weapp-host lacks wx.openDocumentOfTheFuture'],
  ])('%s is a fault by name, and the app hears of it', async (id, message) => {
    await phone.open('pages/faults/index');
    await phone.tap(id);
    await phone.settle();
    expect((await phone.faults())[0]).toBe(message);
    expect(await phone.inside(({ service }) => (service.app as { errors: string[] }).errors[0])).toBe(message);
  });

  test('a picker of regions is one when it is opened', async () => {
    await phone.open('pages/faults/index');
    await phone.tap('region');
    expect(await phone.faults()).toEqual([]);
    await phone.tap('region-picker');
    expect(await phone.faults()).toEqual(['weapp-host lacks <picker mode="region">']);
  });
});
