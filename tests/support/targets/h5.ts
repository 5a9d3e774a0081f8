import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Line, Phone, Place, Target } from '../phone.js';
import { albumFiles } from './album-files.js';
import { atRest, loaded, newPhone, putClock } from './chromium.js';
import { picturePath } from './pictures.js';

/** The H5 client in Debian's Chromium. */
export async function h5Target(place: Place): Promise<Target> {
  const browser = await qianquBrowser();
  return { pickUp: (person) => H5Phone.of(browser, place, person), close: () => Promise.resolve() };
}

/** The H5 client in a browser window of a phone's size. Every phone has a memory of its own: a cold cache, no session. */
export class H5Phone implements Phone {
  taps = 0;
  readonly complaints: string[] = [];

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly place: Place,
  ) {}

  /** Picks up the phone of a person whom the WeChat simulator knows. */
  static async of(browser: Browser, place: Place, person: string): Promise<H5Phone> {
    const context = await newPhone(browser);
    await context.addCookies([{ name: 'sim_person', value: person, url: place.sim }]);
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const phone = new H5Phone(context, page, place);
    page.on('pageerror', (error) => phone.complaints.push(`error: ${error.message}`));
    page.on(
      'console',
      (line) => line.type() === 'error' && phone.complaints.push(`console: ${line.text()} (${line.location().url})`),
    );
    return phone;
  }

  async handTo(person: string, path: string): Promise<void> {
    await this.context.addCookies([{ name: 'sim_person', value: person, url: this.place.sim }]);
    await this.page.goto(`${this.place.origin}/api/wechat/authorize?next=${encodeURIComponent(`/h5/${path}`)}`);
  }

  async choosePhotos(id: string, count: number): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.tap(id);
    await (await chooser).setFiles((await albumFiles()).slice(0, count));
  }

  async lookAt(id: string, name: string): Promise<void> {
    await this.tap(id);
    const shown = this.page.locator('.preview-image');
    await loaded(shown.locator('img').first());
    await this.picture(name);
    await shown.click({ position: { x: 20, y: 700 } });
    await shown.waitFor({ state: 'detached' });
  }

  /** A browser hands the number over to the machine, whose question nobody would answer: it is heard and goes no further. */
  async dial(id: string): Promise<string> {
    const asked = this.page.evaluate(
      () =>
        new Promise<string>((heard) =>
          (window as unknown as { navigation: EventTarget }).navigation.addEventListener('navigate', (event) => {
            const { url } = (event as Event & { destination: { url: string } }).destination;
            if (!url.startsWith('tel:')) return;
            event.preventDefault();
            heard(url.slice('tel:'.length));
          }),
        ),
    );
    await this.tap(id);
    return asked;
  }

  async seeOnMap(id: string): Promise<string> {
    await this.context.route('https://uri.amap.com/**', (route) => route.fulfill({ body: '' }));
    const opened = this.context.waitForEvent('page');
    await this.tap(id);
    const map = await opened;
    await map.waitForURL('https://uri.amap.com/**');
    const { searchParams } = new URL(map.url());
    await map.close();
    return searchParams.get('name') ?? '';
  }

  async setOnline(online: boolean): Promise<void> {
    await this.context.setOffline(!online);
  }

  async putClock(days: number): Promise<void> {
    await putClock(this.context, days);
  }

  async throttle({ bitsPerSecond, roundTripMs }: Line): Promise<void> {
    const session = await this.context.newCDPSession(this.page);
    const bytes = bitsPerSecond / 8;
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: roundTripMs,
      downloadThroughput: bytes,
      uploadThroughput: bytes,
    });
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`${this.place.origin}/h5/${path}`);
  }

  async scan(code: string): Promise<void> {
    await this.page.goto(`${this.place.origin}/q/${code}`, { waitUntil: 'commit' });
  }

  async tap(id: string): Promise<void> {
    await this.wait(id);
    this.taps++;
    await this.element(id).tap();
  }

  async type(id: string, text: string): Promise<void> {
    const field = this.element(id)
      .locator('input, textarea')
      .or(this.page.locator(`input#${id}, textarea#${id}`))
      .first();
    // What is in a field comes a moment after it: before that there is nothing to take out.
    while (text === '' && (await field.inputValue()) === '') await this.page.waitForTimeout(50);
    if (text === '') await atRest(this.page);
    await field.fill(text);
    // The page has drawn what was typed before anything else is tapped: nobody's finger is as quick as this one.
    await atRest(this.page);
  }

  async read(id: string): Promise<string> {
    await this.wait(id);
    return (await this.element(id).innerText()).trim();
  }

  async wait(id: string): Promise<void> {
    try {
      await this.element(id).waitFor({ state: 'visible' });
    } catch (error) {
      await this.picture(`FAILED-${id}`);
      throw error;
    }
  }

  async waitGone(id: string): Promise<void> {
    await this.element(id).waitFor({ state: 'hidden' });
  }

  async pullDown(): Promise<void> {
    await this.page.reload();
  }

  async answer(yes: boolean): Promise<void> {
    this.taps++;
    await this.page
      .locator(yes ? '.taro-model__confirm' : '.taro-model__cancel')
      .last()
      .tap();
  }

  async has(id: string): Promise<boolean> {
    return this.element(id).isVisible();
  }

  async ids(prefix: string): Promise<string[]> {
    await atRest(this.page);
    return this.page.locator(`[id^="${prefix}"]:visible`).evaluateAll((nodes) => nodes.map((node) => node.id));
  }

  async waitForIds(prefix: string): Promise<string[]> {
    await this.page.locator(`[id^="${prefix}"]:visible`).first().waitFor({ state: 'visible' });
    return this.ids(prefix);
  }

  async picture(name: string): Promise<void> {
    await atRest(this.page);
    await this.page.screenshot({ path: picturePath(name) });
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  /** Taro keeps earlier pages of the stack in the document, hidden. */
  private element(id: string) {
    return this.page.locator(`[id="${id}"]:visible`).last();
  }
}
