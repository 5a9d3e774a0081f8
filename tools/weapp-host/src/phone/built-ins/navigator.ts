import type { BuiltIn, Self } from './built-in.js';
import { followFinger, HOVER } from './hover.js';

/** Goes somewhere as `wx` does; fails in WeChat's words when it cannot. */
export type Navigate = (how: string, url: string, delta: number) => Promise<void>;

const OPEN_TYPES = ['navigate', 'redirect', 'switchTab', 'reLaunch', 'navigateBack'];

let navigate: Navigate | null = null;

/** The phone registers this, since it keeps the pages. */
export function setNavigate(how: Navigate): void {
  navigate = how;
}

export const navigator: BuiltIn = {
  properties: { ...HOVER, hoverClass: 'navigator-hover', hoverStayTime: 600, url: '', openType: 'navigate', delta: 1 },
  silent: ['version', 'shortLink'],
  attached(self) {
    self.element.tabIndex = 0;
    if (!self.element.hasAttribute('role')) self.element.setAttribute('role', 'link');
    return followFinger(self);
  },
  pressed: (self) => void go(self),
};

async function go(self: Self): Promise<void> {
  const openType = self.get<string>('openType');
  if (!OPEN_TYPES.includes(openType)) return self.lacks(`open-type="${openType}"`);
  const name = openType === 'navigate' || openType === 'redirect' ? `${openType}To` : openType;
  try {
    await navigate?.(name, self.get<string>('url'), self.get<number>('delta'));
    self.tell('success', { errMsg: `${name}:ok` });
  } catch (error) {
    self.tell('fail', { errMsg: `${name}:fail ${error instanceof Error ? error.message : String(error)}` });
  }
  self.tell('complete');
}
