import type { Locator, Page } from 'playwright-core';
import type { Phone } from '../src/phone/phone.js';
import { startHost, type RunningHost } from './running-host.js';

interface Point {
  x: number;
  y: number;
}

/** What the fixture's pages show of the event they have heard last. */
export interface Last {
  id: string;
  type: string;
  dataset: Record<string, unknown>;
  detail: Record<string, unknown>;
}

/** The host with the fixture in it and a browser; every test opens it anew at the page it looks at. */
export class FixturePhone {
  private readonly crashes: Error[] = [];

  private constructor(
    private readonly host: RunningHost,
    readonly page: Page,
  ) {}

  static async start(): Promise<FixturePhone> {
    const [host, browser] = await Promise.all([startHost(), qianquBrowser()]);
    const page = await browser.newPage({ viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true });
    page.setDefaultTimeout(15_000);
    const phone = new FixturePhone(host, page);
    page.on('pageerror', (error) => phone.crashes.push(error));
    return phone;
  }

  async stop(): Promise<void> {
    await this.page.close();
    await this.host.stop();
  }

  async open(path = ''): Promise<void> {
    await this.page.goto(`${this.host.origin}/phone?open=${encodeURIComponent(path)}`);
    try {
      await this.page.locator('.page-view').first().waitFor({ state: 'attached' });
    } catch (error) {
      throw this.crashes[0] ?? error;
    }
  }

  /** A new page in the mini-program that is open already: as good as new for what stands on it, and much faster. */
  async reopen(path: string): Promise<void> {
    if (!this.page.url().startsWith(this.host.origin)) return this.open(path);
    await this.page.evaluate((url) => window.weappHost.open('reLaunch', `/${url}`), path);
  }

  /** An element of the page on top. */
  at(selector: string): Locator {
    return this.page.locator(`.page-view:not([hidden]) ${selector}`);
  }

  tap(id: string): Promise<void> {
    return this.at(`#${id}`).tap();
  }

  async text(id: string): Promise<string> {
    return (await this.at(`#${id}`).innerText()).trim();
  }

  /** The last event that the page has heard. */
  async last(): Promise<Last> {
    return JSON.parse((await this.data('last')) as string) as Last;
  }

  async data(name: string): Promise<unknown> {
    return this.inside((phone, key) => phone.stack.top?.caller.data[key], name);
  }

  setData(data: object): Promise<void> {
    return this.inside((phone, change) => phone.stack.top?.caller.setData(change), data);
  }

  /** Runs a function in the phone; it is given as it stands and sees nothing around it. */
  inside<T, A>(run: (phone: Phone, given: A) => T, given?: A): Promise<T> {
    return this.page.evaluate(`(${run.toString()})(window.weappHost, ${JSON.stringify(given)})`) as Promise<T>;
  }

  log(): Promise<string[]> {
    return this.inside((phone) => (phone.service.app as { log: string[] }).log);
  }

  faults(): Promise<string[]> {
    return this.inside((phone) => phone.faults.map((fault) => fault.split('\n')[0]));
  }

  async settle(ms = 30): Promise<void> {
    await this.page.waitForTimeout(ms);
  }

  /** A real finger that goes from the middle of an element. */
  async swipe(id: string, way: Point, steps = 6): Promise<void> {
    const from = await this.middle(id);
    const session = await this.page.context().newCDPSession(this.page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
    await send('touchStart', [from]);
    for (let step = 1; step <= steps; step++)
      await send('touchMove', [{ x: from.x + (way.x * step) / steps, y: from.y + (way.y * step) / steps }]);
    await send('touchEnd', []);
    await session.detach();
  }

  /** A finger that stays. */
  async hold(id: string, ms: number): Promise<void> {
    const point = await this.middle(id);
    const session = await this.page.context().newCDPSession(this.page);
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
    await this.settle(ms);
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await session.detach();
  }

  async middle(id: string): Promise<Point> {
    await this.at(`#${id}`).scrollIntoViewIfNeeded();
    const box = await this.at(`#${id}`).boundingBox();
    if (!box) throw new Error(`${id} is not seen`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
}
