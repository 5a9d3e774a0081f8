import type { Root } from 'glass-easel-miniprogram-adapter';
import type { WindowJson } from '../compile/program.js';
import { PageMoves } from './page-moves.js';

/** What a page needs of the phone around it. */
export interface PageHost {
  /** Runs the page's scripts unless they have run. */
  loadPage(path: string): void;
  createRoot(path: string): Root;
  /** The page's json over the app's window settings. */
  windowOf(path: string): WindowJson;
  frame: { add(page: PageView): void; remove(page: PageView): void; show(page: PageView): void };
  measure: { rendered(path: string, ms: number): void };
  /** A fault inside the mini-program: kept, shown, told to onError. */
  fault(error: unknown): void;
  readonly restingTabs: Map<string, Page>;
}

/** A page as the frame sees it. */
export interface PageView {
  readonly id: number;
  readonly path: string;
  readonly isTab: boolean;
  /** The area of the page, in which `position: fixed` stands. */
  readonly view: HTMLElement;
  /** What scrolls inside. */
  readonly scroller: HTMLElement;
  readonly window: WindowJson;
}

type Caller = Record<string, unknown> & { data: Record<string, unknown>; setData(data: unknown): void };

let lastId = 0;

/** One open page and its life: load, show, ready, hide, unload. */
export class Page implements PageView {
  readonly id = ++lastId;
  readonly view = document.createElement('div');
  readonly scroller = document.createElement('wx-page');
  readonly window: WindowJson;
  readonly root: Root;
  readonly caller: Caller;
  readonly moves: PageMoves;
  private shown = false;
  private ready = false;

  constructor(
    private readonly host: PageHost,
    readonly path: string,
    readonly query: Record<string, string>,
    readonly isTab: boolean,
  ) {
    const began = performance.now();
    this.window = { ...host.windowOf(path) };
    this.view.className = 'page-view';
    this.view.dataset.path = path;
    this.view.append(this.scroller);
    this.moves = new PageMoves(this);
    host.loadPage(path);
    this.root = host.createRoot(path);
    this.caller = this.root.get() as unknown as Caller;
    Object.assign(this.caller, { route: path, __route__: path, options: query, __displayReporter: {} });
    this.noteFirstRender(began);
  }

  load(): void {
    this.host.frame.add(this);
    const placeholder = document.createElement('span');
    this.scroller.append(placeholder);
    this.root.attach(this.scroller as never, placeholder as never);
    this.call('onLoad', this.query);
    this.show();
  }

  show(): void {
    if (this.shown) return;
    this.shown = true;
    this.host.frame.show(this);
    this.call('onShow');
    this.root.getComponent().triggerPageLifetime('show', []);
    if (this.ready) return;
    this.ready = true;
    // WeChat tells it after the first picture.
    requestAnimationFrame(() => {
      this.root.getComponent().triggerLifetime('ready', []);
      this.call('onReady');
    });
  }

  hide(): void {
    if (!this.shown) return;
    this.shown = false;
    this.call('onHide');
    this.root.getComponent().triggerPageLifetime('hide', []);
  }

  unload(): void {
    this.shown = false;
    this.call('onUnload');
    this.root.release();
    this.host.frame.remove(this);
  }

  get onTop(): boolean {
    return this.shown;
  }

  /** Calls a method of the mini-program's page; its faults are the app's, never the phone's. */
  call(name: string, ...args: unknown[]): unknown {
    const method = this.caller[name];
    if (typeof method !== 'function') return undefined;
    try {
      return (method as (...args: unknown[]) => unknown).apply(this.caller, args);
    } catch (error) {
      this.host.fault(error);
      return undefined;
    }
  }

  private noteFirstRender(began: number): void {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      requestAnimationFrame(() => this.host.measure.rendered(this.path, performance.now() - began));
    });
    observer.observe(this.scroller, { childList: true, subtree: true });
  }
}
