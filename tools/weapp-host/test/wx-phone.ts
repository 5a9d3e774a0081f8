import type { Locator, Page } from 'playwright-core';
import type { FastifyInstance } from 'fastify';
import { createWechatSim } from '../../wechat-sim/src/server.js';
import type { Patch } from '../src/phone/control.js';
import type { Phone } from '../src/phone/phone.js';
import { writeMiniApp, type MiniApp, type SmallApp } from './mini-app.js';
import { startHost, type RunningHost } from './running-host.js';

export const APPID = 'wx51000000000000aa';
export const SECRET = 'mini-secret';
const people = [
  { id: 'li', name: '李阿姨（演示）', role: 'resident', phone: '19900000001' },
  { id: 'zhang', name: '张先生（演示）', role: 'resident', phone: '19900000002' },
];

export type Result = Record<string, unknown> & { errMsg: string };

/** A small mini-program on a phone in a browser, with the simulator of WeChat behind it. */
export class WxPhone {
  private readonly complaints: string[] = [];

  private constructor(
    readonly sim: FastifyInstance,
    readonly host: RunningHost,
    private readonly app: MiniApp,
    readonly page: Page,
  ) {
    page.on('pageerror', ({ message }) => this.complaints.push(message));
  }

  /** `servers`: origin that the mini-program names → where it really is. */
  static async start(small: SmallApp, servers: Record<string, string> = {}): Promise<WxPhone> {
    const app = writeMiniApp(small);
    const sim = createWechatSim({
      appid: APPID,
      secret: SECRET,
      oaAppid: 'wx51000000000000bb',
      oaSecret: 'oa-secret',
      people,
      pages: Object.keys(small.pages),
      allowedRedirectOrigins: [],
    });
    const simAt = await sim.listen({ port: 0, host: '127.0.0.1' });
    const [host, browser] = await Promise.all([
      startHost(app.folder, {
        WEAPP_HOST_SIM: simAt,
        WEAPP_HOST_APPID: APPID,
        WEAPP_HOST_SERVERS: JSON.stringify(servers),
      }),
      qianquBrowser(),
    ]);
    const page = await browser.newPage({ viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true });
    page.setDefaultTimeout(15_000);
    return new WxPhone(sim, host, app, page);
  }

  async stop(): Promise<void> {
    await this.page.close();
    await Promise.all([this.host.stop(), this.sim.close()]);
    this.app.remove();
  }

  /** Picks the phone up: a person, and what else stands in the phone's address. */
  async open(person = 'li', more: Record<string, string> = {}): Promise<void> {
    await this.page.goto(`${this.host.origin}/phone?${new URLSearchParams({ person, ...more })}`);
    const shown = this.page.locator('.page-view').first().waitFor({ state: 'attached' });
    await shown.catch((error) => Promise.reject(new Error(`no page: ${this.complaints.join()} ${String(error)}`)));
  }

  /** A person nobody has seen before: nothing agreed, nothing kept. */
  async openAsNew(more: Record<string, string> = {}): Promise<void> {
    if (this.page.url().startsWith(this.host.origin)) await this.page.evaluate(() => window.localStorage.clear());
    await this.open('li', more);
  }

  /** Calls an asynchronous function of wx and waits for how it ends. */
  call(name: string, options: object = {}): Promise<Result> {
    return this.page.evaluate(
      ([key, given]) =>
        new Promise<Result>((done) => {
          const run = window.weappHost.wx[key] as (options: object) => void;
          run({ ...given, complete: (result: Result) => done(result) });
        }),
      [name, options] as const,
    );
  }

  /** Only how it ended. */
  async ends(name: string, options: object = {}): Promise<string> {
    return (await this.call(name, options)).errMsg;
  }

  /** Runs a function in the phone; it is given as it stands and sees nothing around it. */
  inside<T, A>(run: (phone: Phone, given: A) => T, given?: A): Promise<Awaited<T>> {
    return this.page.evaluate(`(${run.toString()})(window.weappHost, ${JSON.stringify(given)})`) as Promise<Awaited<T>>;
  }

  set(patch: Patch): Promise<void> {
    return this.inside((phone, given) => phone.control.set(given), patch);
  }

  dialog(name: string): Locator {
    return this.page.getByRole('dialog', { name });
  }

  /** Presses a button of the dialog on top. */
  async press(text: string): Promise<void> {
    await this.page.getByRole('dialog').last().getByRole('button', { name: text, exact: true }).tap();
  }

  async dialogs(): Promise<string[]> {
    return this.inside((phone) => phone.system.overlay.names);
  }

  /** An element of the page on top. */
  at(selector: string): Locator {
    return this.page.locator(`.page-view:not([hidden]) ${selector}`);
  }

  /** What the page on top has noted of its events. */
  async noted(): Promise<unknown[]> {
    return this.inside((phone) => (phone.stack.top?.caller.data.noted ?? []) as unknown[]);
  }

  /** The last thing noted, once there are so many. */
  async lastOf(count: number): Promise<unknown> {
    await this.page.waitForFunction(
      (least) => (window.weappHost.stack.top?.caller.data.noted as unknown[]).length >= least,
      count,
    );
    return (await this.noted()).at(-1);
  }

  /** All that was noted, once this stands at the end; what stands there after three seconds, if it never does. */
  async notedUpTo(last: string): Promise<unknown[]> {
    const there = (wanted: string) => (window.weappHost.stack.top?.caller.data.noted as unknown[]).at(-1) === wanted;
    await this.page.waitForFunction(there, last).catch(() => undefined);
    return this.noted();
  }

  faults(): Promise<string[]> {
    return this.inside((phone) => phone.faults.map((fault) => fault.split('\n')[0]));
  }
}
