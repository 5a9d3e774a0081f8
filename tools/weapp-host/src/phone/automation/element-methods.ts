import { selfOf } from '../built-ins/built-in.js';
import { domOf, elementOf, factsOf, find, isCustom, scopeOf, tagOf, type ElementFacts } from './nodes.js';

interface One {
  elementId: string;
}

const domElementOf = (elementId: string): HTMLElement => {
  const dom = domOf(elementOf(elementId));
  if (!dom) throw new Error(`a component with virtualHost has no element of its own`);
  return dom;
};

const callerOf = (elementId: string) => {
  const element = elementOf(elementId);
  if (!isCustom(element)) throw new Error(`${tagOf(element)} is not a custom component`);
  return element.asGeneralComponent()!.getMethodCaller() as unknown as Record<string, unknown> & {
    data: Record<string, unknown>;
    setData(data: unknown): void;
  };
};

/** Methods of the automation that concern one element and need no finger. */
export const elementMethods = {
  getElement: ({ elementId, selector }: One & { selector: string }): ElementFacts => {
    const [first] = find(scopeOf(elementOf(elementId)), selector);
    if (!first) throw new Error('no such element');
    return factsOf(first);
  },
  getElements: ({ elementId, selector }: One & { selector: string }) => ({
    elements: find(scopeOf(elementOf(elementId)), selector).map(factsOf),
  }),
  getDOMProperties: ({ elementId, names }: One & { names: string[] }) => {
    const dom = domElementOf(elementId) as unknown as Record<string, unknown>;
    return { properties: names.map((name) => dom[name]) };
  },
  getAttributes: ({ elementId, names }: One & { names: string[] }) => ({
    attributes: names.map((name) => attribute(elementId, name)),
  }),
  getProperties: ({ elementId, names }: One & { names: string[] }) => ({
    properties: names.map((name) => property(elementId, name)),
  }),
  getStyles: ({ elementId, names }: One & { names: string[] }) => {
    const style = getComputedStyle(domElementOf(elementId));
    return { styles: names.map((name) => style.getPropertyValue(name)) };
  },
  getOffset: ({ elementId }: One) => {
    const dom = domElementOf(elementId);
    const page = dom.closest('wx-page')!;
    const [box, origin] = [dom.getBoundingClientRect(), page.getBoundingClientRect()];
    return { left: box.left - origin.left, top: box.top - origin.top + page.scrollTop };
  },
  getWXML: ({ elementId, type }: One & { type: 'inner' | 'outer' }) => {
    const dom = domElementOf(elementId);
    const html = type === 'outer' ? dom.outerHTML : dom.innerHTML;
    return { wxml: html.replace(/(<\/?)wx-/g, '$1') };
  },
  triggerEvent: ({ elementId, type, detail }: One & { type: string; detail?: unknown }) => {
    const component = elementOf(elementId).asGeneralComponent();
    if (component) component.triggerEvent(type, detail ?? {}, { bubbles: true });
    else elementOf(elementId).triggerEvent(type, detail ?? {}, { bubbles: true });
  },
  touch: ({ elementId, type, touches = [], changedTouches = [] }: One & TouchWish) => {
    const target = domElementOf(elementId);
    const made = (list: Finger[]) =>
      list.map((finger, i) => new Touch({ target, ...pointOf(target, finger), identifier: finger.identifier ?? i }));
    const fallback = changedTouches.length > 0 ? changedTouches : touches.length > 0 ? touches : [{}];
    const options = { bubbles: true, cancelable: true, composed: true };
    target.dispatchEvent(
      new TouchEvent(type, {
        ...options,
        touches: type === 'touchend' ? made(touches) : made(touches.length > 0 ? touches : [{}]),
        changedTouches: made(fallback),
      }),
    );
  },
  getData: ({ elementId, path }: One & { path?: string }) => ({ data: at(callerOf(elementId).data, path) }),
  setData: ({ elementId, data }: One & { data: object }) => callerOf(elementId).setData(data),
  callMethod: async ({ elementId, method, args }: One & { method: string; args: unknown[] }) => {
    const caller = callerOf(elementId);
    if (typeof caller[method] !== 'function') throw new Error(`${method} not exists`);
    return { result: await (caller[method] as (...args: unknown[]) => unknown)(...args) };
  },
  callContextMethod: ({ elementId }: One) => {
    throw new Error(`weapp-host lacks the context of <${tagOf(elementOf(elementId))}>`);
  },
};

interface Finger {
  identifier?: number;
  pageX?: number;
  pageY?: number;
  clientX?: number;
  clientY?: number;
}
interface TouchWish {
  type: string;
  touches?: Finger[];
  changedTouches?: Finger[];
}

function pointOf(target: HTMLElement, finger: Finger) {
  const box = target.getBoundingClientRect();
  const clientX = finger.clientX ?? finger.pageX ?? box.left + box.width / 2;
  const clientY = finger.clientY ?? finger.pageY ?? box.top + box.height / 2;
  return { clientX, clientY, pageX: clientX, pageY: clientY };
}

function attribute(elementId: string, name: string): unknown {
  const element = elementOf(elementId);
  if (name === 'id') return element.id;
  if (name === 'class') return element.class;
  if (name.startsWith('data-'))
    return element.dataset[name.slice(5).replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase())];
  const properties = dataOf(elementId);
  return name in properties ? properties[name] : (domOf(element)?.getAttribute(name) ?? null);
}

const dataOf = (elementId: string) =>
  (elementOf(elementId).asGeneralComponent()?.data ?? {}) as Record<string, unknown>;

/** The client first asks which properties there are (`__propPublic`) and refuses the others itself. */
function property(elementId: string, name: string): unknown {
  const data = dataOf(elementId);
  if (name === '__propPublic') return Object.fromEntries(Object.keys(data).map((key) => [key, true]));
  const own = selfOf(elementOf(elementId))?.own;
  return name in data ? data[name] : own?.[name.replace(/^_/, '')];
}

/** `a.b[0].c` of a page's or component's data; all of it without a path. */
export function at(data: unknown, path?: string): unknown {
  if (!path) return data;
  const steps = path.split(/[.[\]]+/).filter(Boolean);
  return steps.reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], data);
}
