import { glassEasel } from 'glass-easel-miniprogram-adapter';

type Element = glassEasel.Element;

/** What a client of the automation is told of an element. Only custom components have a node id. */
export interface ElementFacts {
  elementId: string;
  tagName: string;
  nodeId?: string;
}

const ids = new WeakMap<Element, string>();
const known = new Map<string, WeakRef<Element>>();
let lastId = 0;

export function factsOf(element: Element): ElementFacts {
  const elementId = ids.get(element) ?? remember(element);
  const tagName = tagOf(element);
  return isCustom(element) ? { elementId, tagName, nodeId: elementId } : { elementId, tagName };
}

/** Throws when the element is gone, as it is after its page has been closed. */
export function elementOf(elementId: string): Element {
  const element = known.get(elementId)?.deref();
  if (!element) throw new Error('no such element');
  return element;
}

function remember(element: Element): string {
  const id = `element-${++lastId}`;
  ids.set(element, id);
  known.set(id, new WeakRef(element));
  return id;
}

export const tagOf = (element: Element): string =>
  glassEasel.NativeNode.isNativeNode(element) ? element.is : (element.asGeneralComponent()?.tagName ?? '');

/** A component of the mini-program itself, not one of WeChat's. */
export function isCustom(element: Element): boolean {
  const component = element.asGeneralComponent();
  return component !== null && component.is !== component.tagName;
}

/** The DOM element of a node; a component with `virtualHost` has none. */
export function domOf(element: Element): HTMLElement | null {
  const dom = element.$$ as unknown;
  return dom instanceof HTMLElement ? dom : null;
}

/** What stands inside a component's own template, in order. Other components' insides are not seen, as in WeChat's tools. */
export function* insideOf(scope: glassEasel.ShadowRoot | Element): Generator<Element> {
  for (const child of scope.childNodes) {
    if (!glassEasel.Element.isElement(child)) continue;
    if (glassEasel.VirtualNode.isVirtualNode(child)) {
      yield* insideOf(child);
      continue;
    }
    yield child;
    yield* insideOf(child);
  }
}

/** Where a search in an element begins: a custom component is searched inside its own template. */
export function scopeOf(element: Element): glassEasel.ShadowRoot | Element {
  return isCustom(element) ? (element.asGeneralComponent()!.shadowRoot as glassEasel.ShadowRoot) : element;
}

/** `selector` names elements as the browser has them (`wx-view`); a component without a DOM element is found by its tag. */
export function find(scope: glassEasel.ShadowRoot | Element, selector: string): Element[] {
  const plainTag = /^wx-([\w-]+)$/.exec(selector)?.[1];
  return [...insideOf(scope)].filter((element) => {
    const dom = domOf(element);
    return dom ? dom.matches(selector) : tagOf(element) === plainTag;
  });
}

export function findByXpath(scope: glassEasel.ShadowRoot | Element, root: HTMLElement, xpath: string): Element[] {
  const inside = new Set(insideOf(scope));
  const found = document.evaluate(xpath, root, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
  return Array.from(
    { length: found.snapshotLength },
    (_, i) => found.snapshotItem(i) as Node & { __wxElement?: Element },
  )
    .map((node) => node.__wxElement)
    .filter((element): element is Element => element !== undefined && inside.has(element));
}
