import type { WindowJson } from '../compile/program.js';
import { drag } from './built-ins/drag.js';
import { element } from './frame/element.js';

/** What of a page moves: WeChat tells it of scrolling, of its end and of pulling down. */
export interface Moving {
  readonly view: HTMLElement;
  readonly scroller: HTMLElement;
  readonly window: WindowJson;
  call(name: string, ...args: unknown[]): unknown;
}

/** So far a finger pulls until the page refreshes, and so high the sign stays while it does. */
const PULL_PX = 50;
const REACH_PX = 50;

export class PageMoves {
  private readonly sign = element('div', 'pull-sign');
  private refreshing = false;
  private atEnd = false;

  constructor(private readonly page: Moving) {
    this.sign.append(element('i', ''), element('i', ''), element('i', ''));
    this.sign.setAttribute('aria-hidden', 'true');
    this.sign.hidden = true;
    page.view.prepend(this.sign);
    page.scroller.addEventListener('scroll', () => this.scrolled());
    this.followPull();
  }

  /** As if the user had pulled. */
  refresh(): void {
    this.refreshing = true;
    this.lower(PULL_PX);
    this.page.call('onPullDownRefresh');
  }

  stop(): void {
    this.refreshing = false;
    this.lower(0);
  }

  /** Scrolls to a place within the given time. */
  scrollTo(top: number, durationMs: number): Promise<void> {
    const { scroller } = this.page;
    const from = scroller.scrollTop;
    const began = performance.now();
    return new Promise((resolve) => {
      const step = () => {
        const part = durationMs > 0 ? Math.min(1, (performance.now() - began) / durationMs) : 1;
        scroller.scrollTop = from + (top - from) * part;
        if (part < 1) requestAnimationFrame(step);
        else resolve();
      };
      step();
    });
  }

  private scrolled(): void {
    const { scroller, window: settings } = this.page;
    this.page.call('onPageScroll', { scrollTop: scroller.scrollTop });
    const left = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
    const atEnd = left <= (settings.onReachBottomDistance ?? REACH_PX);
    if (atEnd && !this.atEnd) this.page.call('onReachBottom');
    this.atEnd = atEnd;
  }

  private followPull(): void {
    const { view, scroller, window: settings } = this.page;
    let pulled = 0;
    drag(view, {
      begin: () => {
        pulled = 0;
        return settings.enablePullDownRefresh === true && !this.refreshing && scroller.scrollTop <= 0;
      },
      move: ({ dx, dy }) => {
        if (pulled === 0 && (dy < 5 || Math.abs(dx) > dy)) return false;
        pulled = Math.max(1, dy * 0.6);
        this.lower(pulled);
        return true;
      },
      end: () => {
        if (pulled >= PULL_PX) this.refresh();
        else if (pulled > 0) this.lower(0);
      },
    });
  }

  private lower(px: number): void {
    this.sign.dataset.look = this.page.window.backgroundTextStyle ?? 'dark';
    this.sign.toggleAttribute('hidden', px === 0);
    Object.assign(this.page.scroller.style, { position: 'relative', top: px === 0 ? '' : `${px}px` });
  }
}
