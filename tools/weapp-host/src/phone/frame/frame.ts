import type { Program, TabBarJson } from '../../compile/program.js';
import type { PageView } from '../page.js';
import { element } from './element.js';

const STATUS_BAR = 44;
const NAVIGATION_BAR = 44;
const TAB_BAR = 56;
const SAFE_AREA_BOTTOM = 20;

export interface FrameActions {
  back(): void;
  /** The three dots of the capsule, and its ring. */
  menu(): void;
  leave(): void;
  /** Something of the page on top is shown anew. */
  drawn(): void;
  home(): void;
  tab(path: string): void;
}

/** The phone around the pages: status bar, title, capsule, tab bar. Says that it is not WeChat. */
export class Frame {
  readonly root = element('div', 'phone');
  /** Where dialogs, toasts and sheets stand. */
  readonly overlay = element('div', 'overlay');
  private readonly bar = element('header', 'navigation-bar');
  private readonly back = element('button', 'back', '‹');
  private readonly title = element('div', 'title');
  private readonly capsule = element('div', 'capsule');
  /** Where the pages stand. */
  readonly stage = element('main', 'stage');
  private readonly tabs = element('nav', 'tab-bar');
  private shown: PageView | null = null;
  private depth = 0;
  private readonly marks = new Map<number, string>();

  constructor(
    private readonly program: Program,
    private readonly actions: FrameActions,
    private theme: 'light' | 'dark',
  ) {
    this.back.setAttribute('aria-label', '返回');
    this.back.addEventListener('click', () => (this.depth > 1 ? actions.back() : actions.home()));
    this.capsule.append(this.capsuleButton('⋯', '更多', actions.menu), this.capsuleButton('⊙', '关闭', actions.leave));
    const status = element('div', 'status-bar');
    status.append(element('span', 'clock', '9:41'), element('span', 'simulated', '模拟手机 · 不是微信'));
    this.bar.append(this.back, this.title, this.capsule);
    this.root.append(status, this.bar, this.stage, this.tabs, this.overlay);
    if (program.app.tabBar) this.drawTabs(program.app.tabBar);
    this.setTheme(theme);
  }

  /** Heights that the mini-program may ask for, in px. */
  readonly sizes = { statusBarHeight: STATUS_BAR, safeAreaBottom: SAFE_AREA_BOTTOM };

  /** Where the capsule is drawn. */
  capsuleBox(): DOMRect {
    return this.capsule.getBoundingClientRect();
  }

  /** Height of the area that a page has, in px. */
  areaOf(page: Pick<PageView, 'window' | 'isTab'>): { width: number; height: number; top: number } {
    const top = page.window.navigationStyle === 'custom' ? 0 : STATUS_BAR + NAVIGATION_BAR;
    const height = window.innerHeight - top - (page.isTab ? TAB_BAR : 0);
    return { width: window.innerWidth, height, top };
  }

  add(page: PageView): void {
    const { height, top } = this.areaOf(page);
    Object.assign(page.view.style, { top: `${top}px`, height: `${height}px` });
    page.view.style.setProperty('--vh', `${height / 100}px`);
    page.view.style.backgroundColor = this.colour(page.window.backgroundColor ?? '#ffffff');
    this.stage.append(page.view);
  }

  remove(page: PageView): void {
    page.view.remove();
  }

  show(page: PageView): void {
    this.shown = page;
    for (const view of this.stage.children) view.toggleAttribute('hidden', view !== page.view);
    this.redraw();
  }

  setDepth(depth: number): void {
    this.depth = depth;
    this.redraw();
  }

  setTheme(theme: 'light' | 'dark'): void {
    this.theme = theme;
    this.root.style.setProperty('--theme', theme);
    this.root.dataset.theme = theme;
    if (this.program.app.tabBar) this.drawTabs(this.program.app.tabBar);
    this.redraw();
  }

  /** Colours and icons of app.json may be names of theme.json. */
  colour(value: string): string {
    return value.startsWith('@') ? (this.program.theme?.[this.theme][value.slice(1)] ?? value) : value;
  }

  redraw(): void {
    const page = this.shown;
    if (!page) return;
    const settings = page.window;
    const colour = this.colour(settings.navigationBarBackgroundColor ?? '#000000');
    this.root.style.setProperty('--bar', settings.navigationStyle === 'custom' ? 'transparent' : colour);
    this.root.style.setProperty(
      '--bar-ink',
      this.colour(settings.navigationBarTextStyle ?? 'white') === 'white' ? '#fff' : '#000',
    );
    this.bar.toggleAttribute('hidden', settings.navigationStyle === 'custom');
    this.title.textContent = settings.navigationBarTitleText ?? '';
    const noHome = page.isTab || !this.program.app.tabBar || settings.homeButton === false;
    this.back.toggleAttribute('hidden', this.depth < 2 && noHome);
    this.back.textContent = this.depth > 1 ? '‹' : '⌂';
    this.tabs.toggleAttribute('hidden', !page.isTab);
    page.view.style.backgroundColor = this.colour(settings.backgroundColor ?? '#ffffff');
    for (const tab of this.tabs.children)
      tab.setAttribute('aria-current', String((tab as HTMLElement).dataset.path === page.path));
    this.actions.drawn();
  }

  /** A text on a tab, an empty one for the red dot, or null for nothing. */
  markTab(index: number, text: string | null): void {
    if (text === null) this.marks.delete(index);
    else this.marks.set(index, text);
    this.drawMarks();
  }

  private drawMarks(): void {
    [...this.tabs.children].forEach((tab, index) => {
      tab.querySelector('.mark')?.remove();
      const text = this.marks.get(index);
      if (text !== undefined) tab.append(element('span', text === '' ? 'mark dot' : 'mark', text));
    });
  }

  private capsuleButton(sign: string, name: string, pressed: () => void): HTMLElement {
    const button = element('button', '', sign);
    button.setAttribute('aria-label', name);
    button.addEventListener('click', pressed);
    return button;
  }

  private drawTabs(bar: TabBarJson): void {
    this.tabs.style.background = this.colour(bar.backgroundColor);
    this.tabs.style.setProperty('--tab', this.colour(bar.color));
    this.tabs.style.setProperty('--tab-selected', this.colour(bar.selectedColor));
    this.tabs.replaceChildren(
      ...bar.list.map(({ pagePath, text, iconPath, selectedIconPath }) => {
        const tab = element('button', 'tab');
        tab.dataset.path = pagePath;
        tab.append(this.icon(iconPath, 'idle'), this.icon(selectedIconPath, 'selected'), element('span', '', text));
        tab.addEventListener('click', () => this.actions.tab(pagePath));
        return tab;
      }),
    );
    this.drawMarks();
  }

  private icon(path: string | undefined, kind: string): HTMLElement {
    const picture = element('img', kind) as HTMLImageElement;
    if (path) picture.src = `/package/${this.colour(path)}`;
    picture.alt = '';
    return picture;
  }
}
