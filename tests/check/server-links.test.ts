import { links, pages as clientPages } from '../../apps/miniprogram/src/routes.js';
import { h5PathOf, pages, pathOf } from '../../apps/server/src/pages.js';

type Name = keyof typeof pages;

/** What the mini-program itself calls the page, showing the same. */
function inClient(name: Name, shown: string): string | undefined {
  const link = (links as unknown as Record<string, ((shown: string) => string) | undefined>)[name];
  return link ? link(shown) : clientPages[name];
}

describe('a page that the server leads to', () => {
  test.each(Object.keys(pages) as Name[])(
    '%s exists in the mini-program and understands what it is to show',
    (name) => {
      const link = (pages[name] as (shown: string) => ReturnType<typeof pages.booking>)('1001');
      expect(`/${pathOf(link)}`).toBe(inClient(name, '1001'));
    },
  );

  test('is the same in the browser client', () =>
    expect(h5PathOf(pages.bind('abc'))).toBe('/h5/pages/bind/index?scene=abc'));
});
