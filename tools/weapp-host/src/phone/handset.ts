import type { Program, WindowJson } from '../compile/program.js';
import { AppService } from './app-service.js';
import { setNavigate } from './built-ins/navigator.js';
import { Frame } from './frame/frame.js';
import { Measure, SET_DATA_MOST } from './measure.js';
import { Packages } from './packages.js';
import { PageStack } from './page-stack.js';
import type { Page } from './page.js';
import type { Settings } from './settings.js';
import { createSpace } from './space.js';
import { parseUrl } from './url.js';

type Route = 'navigateTo' | 'redirectTo' | 'reLaunch' | 'switchTab';
type Listener = (detail: never) => void;

/** What happens when the capsule is pressed, and when the frame has drawn itself anew. */
export interface Reactions {
  menu(): void;
  leave(): void;
  drawn(): void;
}

/** The phone with its frame, its pages and the mini-program on it. It knows nothing of WeChat's functions. */
export class Handset {
  private readonly listeners = new Map<string, Set<Listener>>();
  readonly measure = new Measure();
  readonly frame: Frame;
  service!: AppService;
  stack!: PageStack;
  private readonly packages: Packages;
  /** Faults of the mini-program and what it asked of this host in vain. */
  readonly faults: string[] = [];
  readonly launchOptions: Record<string, unknown>;

  constructor(
    readonly program: Program,
    readonly settings: Settings,
    readonly entry: string,
    reactions: Reactions,
  ) {
    this.packages = new Packages(program, settings.line);
    const actions = {
      ...reactions,
      back: () => this.back(),
      home: () => void this.open('reLaunch', `/${program.app.pages[0]}`),
      tab: (path: string) => void this.tapTab(path),
    };
    this.frame = new Frame(program, actions, settings.theme);
    const { path, query } = parseUrl(entry || program.app.pages[0]);
    this.launchOptions = { path, query, scene: entry ? 1011 : 1001, referrerInfo: {}, apiCategory: 'default' };
  }

  /** Puts the mini-program on the phone, with WeChat's functions for it. */
  install(templates: Record<string, unknown>, wx: Record<string, unknown>): void {
    const { program } = this;
    const { code, backend } = createSpace(
      program,
      templates,
      (instance, data) => this.countSetData(instance, data),
      (error) => this.fault(error),
    );
    setNavigate(async (how, url, delta) => (how === 'navigateBack' ? this.back(delta) : this.open(how as Route, url)));
    this.service = new AppService(program, code, {
      wx,
      getCurrentPages: () => this.stack.pages.map((page) => page.caller),
    });
    const { app } = program;
    const known = [
      ...app.pages,
      ...(app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
    ];
    const host = {
      loadPage: (path: string) => this.service.load(path),
      createRoot: (path: string) => backend.createRoot('body', code, path),
      windowOf: (path: string): WindowJson => ({ ...app.window, ...program.configs[path] }),
      frame: this.frame,
      measure: this.measure,
      fault: (error: unknown) => this.fault(error),
      restingTabs: new Map<string, Page>(),
    };
    this.stack = new PageStack(host, app.tabBar?.list.map((tab) => tab.pagePath) ?? [], new Set(known));
  }

  async start(): Promise<void> {
    await this.packages.fetchFor(this.program.app.pages[0]);
    this.service.start();
    this.callApp('onLaunch', this.launchOptions);
    this.callApp('onShow', this.launchOptions);
    this.beSeen();
    await this.open('reLaunch', `/${this.entry || this.program.app.pages[0]}`);
  }

  /** WeChat notices by itself who opens a mini-program. */
  private beSeen(): void {
    const { person } = this.settings;
    const headers = { 'content-type': 'application/json' };
    void fetch('/native/wechat/visits', { method: 'POST', headers, body: JSON.stringify({ person }) }).catch(() => 0);
  }

  /** Goes to a page, at once when its package is here. */
  async open(how: Route, url: string): Promise<void> {
    const { path } = parseUrl(url);
    if (!this.packages.has(path)) await this.packages.fetchFor(path);
    this.stack[how](url);
    this.frame.setDepth(this.stack.pages.length);
    this.packages.preloadAfter(path);
  }

  back(delta = 1): void {
    this.stack.navigateBack(delta);
    this.frame.setDepth(this.stack.pages.length);
  }

  setWindow(change: WindowJson): void {
    Object.assign(this.stack.top?.window ?? {}, change);
    this.frame.redraw();
  }

  on(event: string, listener: Listener): void {
    const known = this.listeners.get(event) ?? new Set();
    this.listeners.set(event, known.add(listener));
  }

  off(event: string, listener?: Listener): void {
    if (listener) this.listeners.get(event)?.delete(listener);
    else this.listeners.delete(event);
  }

  emit(event: string, detail: unknown): void {
    for (const listener of this.listeners.get(event) ?? []) listener(detail as never);
  }

  fault(error: unknown): void {
    const text = textOf(error);
    this.faults.push(text);
    console.error(text);
    this.callApp('onError', text);
    this.emit('fault', text);
  }

  callApp(name: string, ...args: unknown[]): void {
    const method = this.service.app[name];
    if (typeof method === 'function') (method as (...args: unknown[]) => unknown).apply(this.service.app, args);
  }

  private async tapTab(path: string): Promise<void> {
    await this.open('switchTab', `/${path}`);
    this.stack.top?.call('onTabItemTap', { pagePath: path });
  }

  private countSetData(instance: object, data: unknown): void {
    const top = this.stack.top;
    const bytes = this.measure.setData(data, top === undefined || instance === top.caller || !('route' in instance));
    if (bytes > SET_DATA_MOST) throw new Error(`setData of ${bytes} bytes: WeChat takes at most ${SET_DATA_MOST}`);
  }
}

function textOf(error: unknown): string {
  if (error instanceof Error) return `${error.message}\n${error.stack ?? ''}`;
  return typeof error === 'object' ? JSON.stringify(error) : String(error);
}
