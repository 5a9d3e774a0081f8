import { api, Refusal } from './api.js';
import type { System } from './system.js';

interface BadgeOptions {
  index: number;
  text?: string;
}

const TEXT_MOST = 4;
const DOT = '';

/** Marks on the tabs. They can only be set while a tab page is shown. */
export function tabBar({ phone }: System): Record<string, unknown> {
  const mark = (name: string, textOf: (options: BadgeOptions) => string | null) =>
    api<BadgeOptions>(name, (options) => {
      const tabs = phone.program.app.tabBar?.list ?? [];
      if (!phone.stack.top?.isTab) throw new Refusal('not TabBar page');
      if (!tabs[options.index]) throw new Refusal('tabbar item not found');
      phone.frame.markTab(options.index, textOf(options));
    });
  return {
    setTabBarBadge: mark('setTabBarBadge', ({ text = '' }) => (text.length > TEXT_MOST ? '...' : text)),
    removeTabBarBadge: mark('removeTabBarBadge', () => null),
    showTabBarRedDot: mark('showTabBarRedDot', () => DOT),
    hideTabBarRedDot: mark('hideTabBarRedDot', () => null),
  };
}
