import type { BuiltIn } from './built-in.js';

/** `system` is what the user has set in WeChat; it is already the size of the text around. */
const sizeOf = (size: string) => (size && size !== 'system' ? size : '');

export const pageMeta: BuiltIn = {
  properties: { pageStyle: '', pageFontSize: '', rootFontSize: '' },
  silent: ['backgroundTextStyle', 'scrollDuration', 'pageOrientation'],
  changed(self, name) {
    const page = self.element.closest<HTMLElement>('wx-page');
    if (!page) return;
    page.style.cssText = self.get<string>('pageStyle');
    page.style.fontSize = sizeOf(self.get<string>('pageFontSize')) || page.style.fontSize;
    if (name === 'rootFontSize') document.documentElement.style.fontSize = sizeOf(self.get<string>('rootFontSize'));
  },
  attached(self) {
    const scroller = self.element.closest('wx-page');
    const scrolled = () => self.tell('scroll', { scrollTop: scroller?.scrollTop ?? 0 });
    scroller?.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      scroller?.removeEventListener('scroll', scrolled);
      if (self.get('rootFontSize')) document.documentElement.style.fontSize = '';
    };
  },
};
