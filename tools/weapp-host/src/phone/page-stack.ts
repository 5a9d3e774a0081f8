import { Page, type PageHost } from './page.js';
import { parseUrl, resolveUrl } from './url.js';

/** WeChat keeps at most this many pages. */
export const STACK_MOST = 10;

/** The pages that are open, the last on top, and how they come and go. Failures carry WeChat's words. */
export class PageStack {
  readonly pages: Page[] = [];

  constructor(
    private readonly host: PageHost,
    private readonly tabs: string[],
    private readonly known: Set<string>,
  ) {}

  get top(): Page | undefined {
    return this.pages[this.pages.length - 1];
  }

  navigateTo(url: string): Page {
    const target = this.target(url);
    if (this.isTab(target.path)) throw new Error('can not navigateTo a tabbar page');
    if (this.pages.length >= STACK_MOST) throw new Error(`webview count limit exceed`);
    this.top?.hide();
    return this.push(target);
  }

  redirectTo(url: string): Page {
    const target = this.target(url);
    if (this.isTab(target.path)) throw new Error('can not redirectTo a tabbar page');
    this.pages.pop()?.unload();
    return this.push(target);
  }

  reLaunch(url: string): Page {
    const target = this.target(url);
    this.clear();
    return this.push(target);
  }

  navigateBack(delta = 1): void {
    if (this.pages.length < 2) throw new Error('cannot navigate back at first page');
    const leaving = this.pages.splice(Math.max(1, this.pages.length - delta));
    leaving.reverse().forEach((page) => page.unload());
    this.top?.show();
  }

  /** Tab pages stay alive when another tab is shown; pages above them do not. */
  switchTab(url: string): Page {
    const target = this.target(url);
    if (!this.isTab(target.path)) throw new Error('can not switch to no-tabBar page');
    if (this.top?.path === target.path) return this.top;
    const resting = this.host.restingTabs;
    const bottom = this.pages[0];
    this.pages
      .splice(1)
      .reverse()
      .forEach((page) => page.unload());
    if (bottom && bottom.path !== target.path) {
      this.pages.pop();
      if (this.isTab(bottom.path)) {
        bottom.hide();
        resting.set(bottom.path, bottom);
      } else bottom.unload();
    }
    const waiting = resting.get(target.path) ?? (bottom?.path === target.path ? bottom : undefined);
    if (!waiting) return this.push(target);
    resting.delete(target.path);
    if (this.pages[0] !== waiting) this.pages.push(waiting);
    waiting.show();
    return waiting;
  }

  isTab(path: string): boolean {
    return this.tabs.includes(path);
  }

  private clear(): void {
    this.pages
      .splice(0)
      .reverse()
      .forEach((page) => page.unload());
    for (const page of this.host.restingTabs.values()) page.unload();
    this.host.restingTabs.clear();
  }

  private push({ path, query }: { path: string; query: Record<string, string> }): Page {
    const page = new Page(this.host, path, query, this.isTab(path));
    this.pages.push(page);
    page.load();
    return page;
  }

  private target(url: string) {
    const target = parseUrl(resolveUrl(url, this.top?.path ?? ''));
    if (!this.known.has(target.path)) throw new Error(`page "${target.path}" is not found`);
    return target;
  }
}
