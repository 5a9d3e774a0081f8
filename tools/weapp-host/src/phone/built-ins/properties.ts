import { glassEasel } from 'glass-easel-miniprogram-adapter';
import type { Self, Value } from './self.js';

/** Every component has these. */
export const SHARED: Record<string, Value> = { hidden: false };

/** Handlers that an older template binds as if they were properties. */
const HANDLER = /^(bind|catch|capture|mut|on)(?=[A-Z:a-z])/;
const ARIA = /^aria[A-Z]|^role$/;
/** What a screen reader can be on without a finger. */
const FOCUSABLE = /^(button|link|tab|checkbox|radio|switch|option|menuitem)$/;

/**
 * Decides what a template may pass to a component. The framework asks for each property whether it is there;
 * here it is answered as WeChat's components answer, and what this host does not know is a fault.
 */
export function takeProperties(self: Self, known: Record<string, Value>, silent: string[]): void {
  const data = glassEasel.Component.getDataProxy(self.component) as {
    replaceProperty(name: string, value: unknown): boolean;
  };
  const original = data.replaceProperty.bind(data);
  const passed = new Map<string, unknown>();
  const isNews = (name: string, value: unknown) => {
    // WeChat compares with what the template has passed before: the same again does not undo what a user has typed.
    const news = !passed.has(name) || passed.get(name) !== value || (typeof value === 'object' && value !== null);
    passed.set(name, value);
    return news;
  };
  data.replaceProperty = (name, value) => {
    if (name in known) return isNews(name, value) ? original(name, fitting(value, known[name])) : true;
    if (silent.includes(name)) return original(name, value);
    if (ARIA.test(name)) return describe(self.element, name, value);
    if (HANDLER.test(name)) return false;
    if (value != null && value !== '' && value !== false) self.lacks(`${dashed(name)}="${JSON.stringify(value)}"`);
    return true;
  };
}

/**
 * Components of the mini-program itself: WeChat hides them and describes them like its own, and a value that is
 * not there is passed to nobody. What is left is the framework's to warn of.
 */
export function takeForOthers(isBuiltIn: (component: object) => boolean): void {
  type Data = { _$comp: glassEasel.GeneralComponent | null; replaceProperty(name: string, value: unknown): boolean };
  const proto = glassEasel.DataGroup.prototype as unknown as Data;
  const original = proto.replaceProperty;
  proto.replaceProperty = function (name, value) {
    if (original.call(this, name, value)) return true;
    if (!this._$comp || isBuiltIn(this._$comp)) return false;
    const element = this._$comp.$$ as unknown;
    if (name === 'hidden' && element instanceof HTMLElement) element.toggleAttribute('hidden', Boolean(value));
    else if (ARIA.test(name) && element instanceof HTMLElement) describe(element, name, value);
    else return value == null;
    return true;
  };
}

/** A value of the kind of the default; what is missing or does not fit becomes the default. */
export function fitting(value: unknown, usual: Value): unknown {
  if (value === undefined || value === null) return usual;
  if (typeof usual === 'string') return typeof value === 'object' ? JSON.stringify(value) : String(value);
  if (typeof usual === 'number') return value === '' || Number.isNaN(Number(value)) ? usual : Number(value);
  if (typeof usual === 'boolean') return Boolean(value);
  if (Array.isArray(usual)) return Array.isArray(value) ? value : usual;
  return value;
}

/** A length in px of what a template says: 10, '10', '10px' or '20rpx'. */
export function pixels(value: unknown): number {
  const [, number = '0', unit] = /^\s*(-?[\d.]+)\s*(r?px)?\s*$/.exec(String(value ?? '')) ?? [];
  return unit === 'rpx' ? (Number(number) * window.innerWidth) / 750 : Number(number);
}

/** A page that was left may still be told something by a late setData; it has no elements any more. */
function describe(element: HTMLElement | null, name: string, value: unknown): true {
  if (!element) return true;
  const attribute = name === 'ariaRole' ? 'role' : dashed(name);
  if (value == null || value === '') element.removeAttribute(attribute);
  else element.setAttribute(attribute, String(value));
  if (attribute === 'role' && FOCUSABLE.test(String(value))) element.tabIndex = 0;
  return true;
}

const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
