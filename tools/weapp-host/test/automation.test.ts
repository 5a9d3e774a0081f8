import automator from 'miniprogram-automator';
import * as elements from 'miniprogram-automator/out/Element.js';
import MiniProgram from 'miniprogram-automator/out/MiniProgram.js';
import Native from 'miniprogram-automator/out/Native.js';
import ClientPage from 'miniprogram-automator/out/Page.js';
import { AutomationEndpoint } from '../src/automation/endpoint.js';
import { FixturePhone } from './fixture-phone.js';

type Program = Awaited<ReturnType<typeof automator.connect>>;
type Page = NonNullable<Awaited<ReturnType<Program['currentPage']>>>;
/** The client types what the tag decides only at run time. */
type Special = Record<string, (...given: unknown[]) => Promise<unknown>>;

const CLASSES: Record<string, unknown> = { MiniProgram, Page: ClientPage, Native, ...elements };
const called = new Set<string>();

/** Notes every method of the client that is called, without changing it. */
function watch(): string[] {
  return Object.entries(CLASSES).flatMap(([name, made]) => {
    const proto = (made as { prototype?: object }).prototype as Record<string, unknown> | undefined;
    if (!proto || name === '__esModule') return [];
    const methods = Object.getOwnPropertyNames(proto).filter(
      (each) => !['constructor', 'send', 'getter'].includes(each),
    );
    return methods.map((method) => {
      const key = `${name === 'default' ? 'Element' : name}.${method}`;
      const original = proto[method] as (...given: unknown[]) => unknown;
      proto[method] = function (...given: unknown[]) {
        called.add(key);
        return original.apply(this, given);
      };
      return key;
    });
  });
}

describe('the client of WeChat, unchanged, on the host', () => {
  const methods = watch();
  let phone: FixturePhone;
  let endpoint: AutomationEndpoint;
  let program: Program;
  const page = async (): Promise<Page> => (await program.currentPage())!;
  const open = (url: string) => program.callWxMethod('reLaunch', { url });
  const element = async (selector: string) => {
    const found = await (await page()).$(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };
  const special = async (selector: string) => (await element(selector)) as unknown as Special;

  beforeAll(async () => {
    phone = await FixturePhone.start();
    await phone.open('pages/home/index');
    endpoint = await AutomationEndpoint.open(phone.page);
    program = await automator.connect({ wsEndpoint: endpoint.address });
  });
  afterAll(async () => {
    await endpoint.close();
    await phone.stop();
  });

  test('walks through pages', async () => {
    await program.checkVersion();
    // Each of these sleeps three seconds in the client.
    expect((await program.navigateTo('/pages/log/index?scene=e%3D2'))!.query).toEqual({ scene: 'e%3D2' });
    expect(await program.pageStack()).toHaveLength(2);
    expect((await program.navigateBack())!.path).toBe('pages/home/index');
    expect((await program.redirectTo('/pages/list/index'))!.path).toBe('pages/list/index');
    expect((await program.switchTab('/pages/my/index'))!.path).toBe('pages/my/index');
    expect((await program.reLaunch('/pages/controls/index'))!.path).toBe('pages/controls/index');
  });

  test('calls, mocks and evaluates', async () => {
    expect(await program.systemInfo()).toHaveProperty('SDKVersion');
    await program.mockWxMethod('getNetworkType', { networkType: '2g' });
    expect(await program.callWxMethod('getNetworkType', {})).toEqual({ networkType: '2g' });
    await program.restoreWxMethod('getNetworkType');
    expect(await program.callWxMethod('getNetworkType', {})).toMatchObject({ networkType: 'wifi' });
    await program.mockWxMethod('getStorageSync', (key: string) => `mocked ${key}`);
    expect(await program.callWxMethod('getStorageSync', 'a')).toBe('mocked a');
    await program.restoreWxMethod('getStorageSync');
    expect(await program.evaluate((a: number, b: number) => a + b, 2, 3)).toBe(5);
    expect(await program.evaluate(() => typeof window)).toBe('undefined');
    const heard: unknown[] = [];
    await program.exposeFunction('tellTest', (...given: unknown[]) => heard.push(given));
    await program.evaluate('function () { tellTest(1, "b") }');
    await phone.settle(100);
    expect(heard).toEqual([[1, 'b']]);
    for (const plugin of [
      program.callPluginWxMethod('p', 'login'),
      program.mockPluginWxMethod('p', 'login', {}),
      program.restorePluginWxMethod('p', 'login'),
    ])
      await expect(plugin).rejects.toThrow('plugins');
    await expect(program.callWxMethod('startBluetooth')).rejects.toThrow('weapp-host lacks wx.startBluetooth');
  });

  test('hears what the mini-program says and what goes wrong in it', async () => {
    const said: string[] = [];
    const faults: string[] = [];
    program.on('console', ({ args }: { args: unknown[] }) => said.push(args.join(' ')));
    program.on('exception', ({ exception }: { exception: { message: string } }) => faults.push(exception.message));
    await program.evaluate(
      'function () { console.log("hear me"); setTimeout(function () { throw new Error("bang") }) }',
    );
    await phone.settle(200);
    expect(said).toContain('hear me');
    expect(faults.join()).toContain('bang');
  });

  test('looks at a page', async () => {
    await open('/pages/list/index');
    const list = await page();
    await list.waitFor(10);
    await list.waitFor('.row');
    await list.waitFor(async () => (await list.$$('.row')).length === 20);
    expect(await (await list.$('#rename'))!.text()).toBe('改');
    expect(await list.$('#inner-head')).toBeNull();
    expect(await (await list.xpath('//view[@id="namesake"]'))!.text()).toBe('不蓝');
    expect(await list.getElementByXpath('//view[@id="inner-mark"]')).toBeNull();
    expect(await list.getElementsByXpath('//view[@class="row"]')).toHaveLength(20);
    expect(await list.data('items[1].name')).toBe('第2行');
    await list.setData({ 'items[1].name': '换' });
    expect(await (await list.$('#row-1'))!.text()).toBe('换');
    await list.callMethod('rename');
    expect(await (await list.$('#row-0'))!.text()).toBe('改名');
    expect((await list.size()).height).toBeGreaterThan(1200);
    expect(await (list as unknown as Special).windowProperty('innerWidth')).toBe(375);
    await program.pageScrollTo(100);
    expect(await list.scrollTop()).toBe(100);
  });

  test('looks at elements, and into a component only through it', async () => {
    await open('/pages/list/index');
    const card = await element('#card');
    expect(await (await card.$('#inner-head'))!.text()).toBe('卡片 20');
    expect(await card.$$('button')).toHaveLength(1);
    const custom = card as unknown as Special;
    expect(await custom.data('own')).toBe(0);
    await custom.setData({ own: 4 });
    expect(await custom.callMethod('read', '有')).toBe('有4');
    const row = await element('#row-0');
    expect((await row.size()).width).toBe(375);
    expect(Number((await row.offset()).left)).toBe(0);
    expect(await row.attribute('class')).toBe('row');
    expect(await row.style('display')).toBe('block');
    expect(await (row as unknown as Special).domProperty('offsetWidth')).toBe(375);
    expect(await row.outerWxml()).toContain('<view');
    expect(await row.wxml()).not.toContain('wx-');
  });

  test('uses controls', async () => {
    await open('/pages/controls/index');
    await (await special('#plain')).input('你好');
    expect(await (await element('#plain')).value()).toBe('你好');
    expect(await (await element('#plain')).property('name')).toBe('plain');
    await expect((await element('#plain')).property('nothing')).rejects.toThrow('input.nothing not exists');
    await (await special('#area')).input('多行');
    expect(await phone.last()).toMatchObject({ id: 'area', type: 'input', detail: { value: '多行' } });
    await (await element('#switch')).tap();
    expect(await phone.last()).toMatchObject({ id: 'switch', type: 'change', detail: { value: true } });
    await (await special('#slider')).slideTo(40);
    expect(await phone.last()).toMatchObject({ id: 'slider', type: 'change', detail: { value: 40 } });
    await (await element('#primary')).tap();
    expect(await phone.last()).toMatchObject({ id: 'primary', type: 'tap' });
    await (await element('#named')).trigger('tap', { by: 'test' });
    expect(await phone.last()).toMatchObject({ id: 'named', detail: { by: 'test' } });
  });

  test('moves things', async () => {
    await open('/pages/moving/index');
    const down = await special('#down');
    await down.scrollTo(0, 40);
    expect(await down.property('scrollTop')).toBe(40);
    expect(Number(await down.scrollHeight())).toBeGreaterThan(Number(await down.scrollWidth()));
    await (await special('#swiper')).swipeTo(2);
    expect(await (await element('#swiper')).property('current')).toBe(2);
    const movable = await special('#movable');
    await movable.moveTo(30, 20);
    expect([await movable.property('x'), await movable.property('y')]).toEqual([30, 20]);
  });

  test('touches', async () => {
    await open('/pages/touch/index');
    const raw = await element('#raw');
    await raw.touchstart();
    await raw.touchmove();
    await raw.touchend();
    await (await element('#slide')).dispatchEvent({ eventName: 'transitionend' } as never);
    expect(await phone.last()).toMatchObject({ currentTarget: { id: 'slide' } });
    await (await element('#long')).longpress();
    await phone.settle(50);
    expect(await phone.faults()).toEqual(expect.not.arrayContaining([expect.stringContaining('touch')]));
    const { id } = raw as unknown as { id: string };
    const facts = { elementId: id, pageId: 1, tagName: 'video' };
    const video = new elements.ContextElement(program['connection'], facts as never, new Map());
    await expect((video as unknown as Special).callContextMethod('play')).rejects.toThrow();
  });

  test('presses what belongs to WeChat and to its tools', async () => {
    await open('/pages/home/index');
    const native = program.native();
    await native.switchTab({ url: '/pages/my/index' });
    expect((await page()).path).toBe('pages/my/index');
    await native.goHome();
    await program.callWxMethod('navigateTo', { url: '/pages/list/index' });
    await native.navigateLeft();
    expect((await page()).path).toBe('pages/home/index');
    const asked = program.callWxMethod('showModal', { title: '问' });
    await phone.settle(100);
    await native.confirmModal();
    expect(await asked).toMatchObject({ confirm: true });
    const again = program.callWxMethod('showModal', { title: '问' });
    await phone.settle(100);
    await native.cancelModal();
    expect(await again).toMatchObject({ confirm: false });
    for (const nothing of [
      'authorizeAllow',
      'authorizeCancel',
      'closePaymentDialog',
      'shareConfirm',
      'shareCancel',
    ] as const)
      await expect(native[nothing]()).rejects.toThrow();
    expect(await program.screenshot()).toMatch(/^iVBOR/);
    expect(await program.testAccounts()).toHaveLength(1);
    expect(await program.stopAudits()).toHaveProperty('setDataCalls');
    await program.setTicket('t');
    expect(await program.getTicket()).toEqual({ ticket: 't' });
    await program.refreshTicket();
    await program.remote();
  });

  test('has been called with every method there is', async () => {
    await program.close();
    expect(methods.filter((method) => !called.has(method) && !PRIVATE.test(method))).toEqual([]);
  });
});

/** Not for users of the client; each is called by one that is. */
const PRIVATE = /\.(_property|changeRoute|sendNative)$/;
