import automator from 'miniprogram-automator';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { AutomationEndpoint } from '../../../tools/weapp-host/src/automation/endpoint.js';
import type { Line, Place, Target } from '../phone.js';
import type { Figures } from '../../../tools/weapp-host/src/phone/measure.js';
import { APPEARANCE } from './abilities.js';
import { AutomatorPhone } from './automator-phone.js';
import { atRest, loaded, newPhone, putClock } from './chromium.js';

/** The pictures that the host's phone offers. */
const ALBUM = ['测试图一', '测试图二', '测试图三'];

/** A page has drawn what it heard when nothing has come for so long. */
const DRAWN_MS = 100;

/** The built WeChat bundle in tools/weapp-host: simulated, not WeChat. */
export async function hostTarget(place: Place): Promise<Target> {
  const browser = await qianquBrowser();
  return { pickUp: (person) => HostPhone.of(browser, place, person), close: () => Promise.resolve() };
}

/** What a journey may do to the host's phone beyond what WeChat's client knows. */
export class HostPhone extends AutomatorPhone {
  private endpoint: AutomationEndpoint | null = null;
  private line: Line | null = null;

  private constructor(
    private readonly context: BrowserContext,
    readonly window: Page,
    private readonly place: Place,
    private person: string,
  ) {
    super();
  }

  static async of(browser: Browser, place: Place, person: string): Promise<HostPhone> {
    const context = await newPhone(browser);
    return new HostPhone(context, await context.newPage(), place, person);
  }

  async open(path: string): Promise<void> {
    if (!this.program) return this.start(path);
    await this.mp.callWxMethod('reLaunch', { url: `/${path}` });
  }

  async scan(code: string): Promise<void> {
    const link = `${this.place.origin}/q/${code}`;
    if (!this.program) return this.start(`pages/bind/index?q=${encodeURIComponent(link)}`);
    await this.window.evaluate((text) => window.weappHost.control.scan(text), link);
  }

  async putClock(days: number): Promise<void> {
    await putClock(this.context, days);
  }

  async throttle(line: Line): Promise<void> {
    this.line = line;
  }

  /** A finger comes to a button when what was typed is on the page: tapped sooner, the form does not know it yet. */
  override async type(id: string, text: string): Promise<void> {
    await super.type(id, text);
    await this.idle(DRAWN_MS);
  }

  /** One question instead of the hundreds that WeChat's tools are asked, once what was asked of the server is drawn. */
  override async ids(prefix: string): Promise<string[]> {
    await this.atRest();
    await this.idle(DRAWN_MS);
    return this.window.evaluate((wanted) => {
      const found = window.weappHost.stack.top!.scroller.querySelectorAll(`[id^="${wanted}"]`);
      const placed = Array.from(found, (element) => ({ id: element.id, box: element.getBoundingClientRect() }));
      const seen = placed.filter(({ box }) => box.width > 0 && box.height > 0);
      return seen.sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left).map(({ id }) => id);
    }, prefix);
  }

  /** Who has not yet agreed to the privacy guideline is asked first, and agrees. */
  async choosePhotos(id: string, count: number): Promise<void> {
    await this.tap(id);
    const agree = this.window.getByRole('button', { name: '同意', exact: true });
    const album = ALBUM.map((name) => this.window.getByRole('button', { name }));
    await agree.or(album[0]).first().waitFor();
    if (await agree.isVisible()) await agree.tap();
    for (const picture of album.slice(0, count)) await picture.tap();
    await this.window.getByRole('button', { name: '完成', exact: true }).tap();
  }

  async lookAt(id: string, name: string): Promise<void> {
    await this.tap(id);
    await loaded(this.window.getByRole('dialog', { name: '预览图片' }).getByRole('img'));
    await this.picture(name);
    await this.answer(false);
  }

  async dial(id: string): Promise<string> {
    await this.tap(id);
    const yes = this.window.getByRole('button', { name: /^呼叫 / });
    const asked = await yes.innerText();
    await yes.tap();
    return asked.replace(/^呼叫 /, '');
  }

  async seeOnMap(id: string): Promise<string> {
    await this.tap(id);
    const map = this.window.getByRole('dialog', { name: '查看位置' });
    const shown = await map.innerText();
    await this.answer(false);
    await map.waitFor({ state: 'detached' });
    return shown;
  }

  async setOnline(online: boolean): Promise<void> {
    await this.window.evaluate((now) => window.weappHost.control.set({ online: now }), online);
  }

  async handTo(person: string, path: string): Promise<void> {
    this.person = person;
    await this.start(path);
  }

  async close(): Promise<void> {
    this.program?.disconnect();
    await this.endpoint?.close();
    await this.context.close();
  }

  /** WeChat asks on this phone whether messages may be sent, as it does on a real one. */
  async asksAboutMessages(): Promise<void> {
    await this.window.evaluate(() => window.weappHost.control.set({ answers: { subscribe: 'ask' } }));
  }

  get isOpen(): boolean {
    return this.program !== null;
  }

  /** What the mini-program has cost so far. */
  figures(): Promise<Figures> {
    return this.window.evaluate(() => window.weappHost.measure.read());
  }

  /** Waits until no request runs and nothing has been drawn for so long. */
  async quiet(ms: number): Promise<Figures> {
    await this.window.waitForTimeout(ms);
    await this.idle(ms);
    return this.figures();
  }

  private async idle(ms: number): Promise<void> {
    await this.window.waitForFunction((wanted) => {
      const { requestsRunning, quietMs } = window.weappHost.measure.read();
      return requestsRunning === 0 && quietMs >= wanted;
    }, ms);
  }

  /** Elements of the page on top, and how deep they lie. */
  tree(): Promise<{ nodes: number; depth: number }> {
    return this.window.evaluate(() => {
      const root = window.weappHost.stack.top!.scroller;
      const elements = Array.from(root.querySelectorAll('*')).filter((each) => each.tagName.startsWith('WX-'));
      const depthOf = (element: Element): number => (element === root ? 0 : 1 + depthOf(element.parentElement!));
      return { nodes: elements.length, depth: Math.max(0, ...elements.map(depthOf)) };
    });
  }

  protected override atRest(): Promise<void> {
    return atRest(this.window);
  }

  /** WeChat starts the mini-program at a page; what was open before is gone. */
  private async start(path: string): Promise<void> {
    const asked = new URLSearchParams({ person: this.person, open: path });
    // Messages are allowed without a question, which would cover every page behind a booking; `asksAboutMessages` brings it back.
    asked.set('answers', JSON.stringify({ subscribe: 'accept' }));
    if (this.line) asked.set('line', `${this.line.bitsPerSecond},${this.line.roundTripMs}`);
    const [theme, fontScale] = APPEARANCE.split(',');
    if (theme) asked.set('theme', theme);
    if (fontScale) asked.set('fontScale', fontScale);
    await this.window.goto(`${this.place.host}/phone?${asked.toString()}`);
    if (this.program) return;
    this.endpoint = await AutomationEndpoint.open(this.window);
    this.use(await automator.connect({ wsEndpoint: this.endpoint.address }));
  }
}
