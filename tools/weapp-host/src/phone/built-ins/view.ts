import type { BuiltIn } from './built-in.js';
import { followFinger, HOVER } from './hover.js';

export const view: BuiltIn = { properties: HOVER, attached: (self) => followFinger(self) };
