import type { glassEasel } from 'glass-easel-miniprogram-adapter';
import type { WindowJson } from '../../compile/program.js';
import type { Page } from '../page.js';
import { api, Refusal } from './api.js';
import type { System } from './system.js';

interface ScrollOptions {
  scrollTop?: number;
  selector?: string;
  offsetTop?: number;
  duration?: number;
}

/** Scrolling, pulling down and colours of the page on top. */
export function pageArea({ phone }: System): Record<string, unknown> {
  const top = (): Page => {
    if (!phone.stack.top) throw new Refusal('no page is open');
    return phone.stack.top;
  };
  const change = (name: string) => api<WindowJson>(name, (given) => phone.setWindow(onlyWindow(given)));
  return {
    pageScrollTo: api<ScrollOptions>('pageScrollTo', async (options) => {
      const { scrollTop = placeOf(top(), options), duration = 300 } = options;
      await top().moves.scrollTo(scrollTop, duration);
    }),
    startPullDownRefresh: api('startPullDownRefresh', () => top().moves.refresh()),
    stopPullDownRefresh: api('stopPullDownRefresh', () => top().moves.stop()),
    setBackgroundColor: change('setBackgroundColor'),
    setBackgroundTextStyle: api<{ textStyle: string }>('setBackgroundTextStyle', ({ textStyle }) => {
      phone.setWindow({ backgroundTextStyle: textStyle });
    }),
    hideHomeButton: api('hideHomeButton', () => phone.setWindow({ homeButton: false })),
    createIntersectionObserver: (component: unknown, options?: object) =>
      (component as { createIntersectionObserver(options?: object): unknown }).createIntersectionObserver(options),
  };
}

const onlyWindow = ({ backgroundColor }: WindowJson): WindowJson => ({ backgroundColor });

function placeOf({ root, scroller, view }: Page, { selector, offsetTop = 0 }: ScrollOptions): number {
  const component = root.getComponent() as unknown as glassEasel.GeneralComponent;
  const found = selector === undefined ? null : component.getShadowRoot()?.querySelector(selector);
  if (!found) throw new Refusal(`selector not found: ${String(selector)}`);
  const element = found.$$ as unknown as HTMLElement;
  const inView = element.getBoundingClientRect().top - view.getBoundingClientRect().top;
  return scroller.scrollTop + inView + offsetTop;
}
