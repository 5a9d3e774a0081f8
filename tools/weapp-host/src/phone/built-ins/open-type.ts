import type { Self } from './built-in.js';

/** What WeChat does when a button with `open-type` is tapped. */
export type OpenType = (self: Self) => void;

const OPEN_TYPES: Record<string, OpenType> = {};

/** wx registers these, since they need the phone around the page. */
export function setOpenTypes(types: Record<string, OpenType>): void {
  Object.assign(OPEN_TYPES, types);
}

export function openTypeOf(name: string): OpenType | undefined {
  if (name && !OPEN_TYPES[name]) throw new Error(`weapp-host lacks <button open-type="${name}">`);
  return OPEN_TYPES[name];
}
