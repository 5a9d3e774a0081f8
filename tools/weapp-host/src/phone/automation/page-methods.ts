import type { Page } from '../page.js';
import type { Phone } from '../phone.js';
import { at } from './element-methods.js';
import { factsOf, find, findByXpath } from './nodes.js';

interface One {
  pageId: number;
}

/** Methods of the automation that concern one page. Selectors do not see into components. */
export function pageMethods(phone: Phone) {
  const page = ({ pageId }: One): Page => {
    const found = phone.stack.pages.find((each) => each.id === pageId);
    if (!found) throw new Error('page destroyed');
    return found;
  };
  const inside = (wish: One) => page(wish).root.getComponent().shadowRoot as Parameters<typeof find>[0];
  const byXpath = (wish: One & { selector: string }) => findByXpath(inside(wish), page(wish).scroller, wish.selector);
  const first = (elements: ReturnType<typeof find>) => {
    if (elements.length === 0) throw new Error('no such element');
    return factsOf(elements[0]);
  };
  return {
    getElement: (wish: One & { selector: string }) => first(find(inside(wish), wish.selector)),
    getElements: (wish: One & { selector: string }) => ({ elements: find(inside(wish), wish.selector).map(factsOf) }),
    getElementByXpath: (wish: One & { selector: string }) => first(byXpath(wish)),
    getElementsByXpath: (wish: One & { selector: string }) => ({ elements: byXpath(wish).map(factsOf) }),
    getData: (wish: One & { path?: string }) => ({ data: at(page(wish).caller.data, wish.path) }),
    setData: (wish: One & { data: object }) => page(wish).caller.setData(wish.data),
    callMethod: async (wish: One & { method: string; args: unknown[] }) => {
      const method = page(wish).caller[wish.method];
      if (typeof method !== 'function') throw new Error(`page.${wish.method} not exists`);
      return { result: await (method as (...args: unknown[]) => unknown).apply(page(wish).caller, wish.args) };
    },
    getWindowProperties: (wish: One & { names: string[] }) => ({
      properties: wish.names.map((name) => windowProperty(page(wish), name)),
    }),
  };
}

/** A page is a web view of its own in WeChat; here its document is the scrolling element. */
function windowProperty(page: Page, name: string): unknown {
  const inPage = /^document\.(?:documentElement|body)\.(.+)$/.exec(name);
  if (!inPage) return at(window, name);
  return at(page.scroller, inPage[1]);
}
