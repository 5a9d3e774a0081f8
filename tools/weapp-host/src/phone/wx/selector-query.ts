import type { glassEasel } from 'glass-easel-miniprogram-adapter';
import type { Page } from '../page.js';
import type { System } from './system.js';

interface Fields {
  id?: boolean;
  dataset?: boolean;
  mark?: boolean;
  rect?: boolean;
  size?: boolean;
  scrollOffset?: boolean;
  properties?: string[];
  computedStyle?: string[];
  context?: boolean;
  node?: boolean;
}
type Found = Record<string, unknown>;
type Component = { _$: glassEasel.GeneralComponent };
type Told = (found: never) => void;

interface Part {
  from: Component;
  /** null: the page's own window. */
  selector: string | null;
  all: boolean;
  fields: Fields;
  told?: Told;
}

const RECT: Fields = { id: true, dataset: true, rect: true, size: true };
const SCROLL: Fields = { id: true, dataset: true, scrollOffset: true };
const SIDES = ['left', 'top', 'right', 'bottom'] as const;

/** Reads sizes and places of elements. Places count from the page's own window, not from the phone's screen. */
class SelectorQuery {
  private readonly parts: Part[] = [];

  constructor(
    private readonly page: Page,
    private from: Component,
  ) {}

  in(component: Component): this {
    this.from = component;
    return this;
  }

  select(selector: string): NodesRef {
    return this.reference(selector, false);
  }

  selectAll(selector: string): NodesRef {
    return this.reference(selector, true);
  }

  selectViewport(): NodesRef {
    return this.reference(null, false);
  }

  exec(done?: (results: unknown[]) => void): this {
    setTimeout(() => {
      const results = this.parts.map((part) => this.read(part));
      this.parts.forEach(({ told }, index) => told?.(results[index] as never));
      done?.(results);
    });
    return this;
  }

  private reference(selector: string | null, all: boolean): NodesRef {
    const from = this.from;
    return new NodesRef(this, (fields, told) => this.parts.push({ from, selector, all, fields, told }));
  }

  private read({ from, selector, all, fields }: Part): Found | Found[] | null {
    if (selector === null) return this.ofWindow(fields);
    const inside = from._$.getShadowRoot();
    const found = inside?.querySelectorAll(selector) ?? [];
    if (all) return found.map((each) => this.ofElement(each, fields));
    return found[0] ? this.ofElement(found[0], fields) : null;
  }

  private ofWindow(fields: Fields): Found {
    const { scroller } = this.page;
    const { clientWidth: width, clientHeight: height } = this.page.view;
    return {
      ...(fields.id && { id: '' }),
      ...(fields.dataset && { dataset: {} }),
      ...(fields.rect && { left: 0, top: 0, right: width, bottom: height }),
      ...(fields.size && { width, height }),
      ...(fields.scrollOffset && offsetOf(scroller)),
    };
  }

  private ofElement(node: glassEasel.Element, fields: Fields): Found {
    const element = node.$$ as unknown as HTMLElement;
    const box = element.getBoundingClientRect();
    const { left, top } = this.page.view.getBoundingClientRect();
    const sides = { left: box.left - left, top: box.top - top, right: box.right - left, bottom: box.bottom - top };
    const data = (node as Partial<glassEasel.GeneralComponent>).data as Found | undefined;
    return {
      ...(fields.id && { id: node.id }),
      ...(fields.dataset && { dataset: node.dataset }),
      ...(fields.mark && { mark: node.collectMarks() }),
      ...(fields.rect && Object.fromEntries(SIDES.map((side) => [side, sides[side]]))),
      ...(fields.size && { width: box.width, height: box.height }),
      ...(fields.scrollOffset && offsetOf(element)),
      ...pick(fields.properties, (name) => data?.[name]),
      ...pick(fields.computedStyle, (name) => getComputedStyle(element)[name as keyof CSSStyleDeclaration]),
    };
  }
}

class NodesRef {
  constructor(
    private readonly query: SelectorQuery,
    private readonly add: (fields: Fields, told?: Told) => void,
  ) {}

  boundingClientRect(told?: Told): SelectorQuery {
    return this.fields(RECT, told);
  }

  scrollOffset(told?: Told): SelectorQuery {
    return this.fields(SCROLL, told);
  }

  fields(fields: Fields, told?: Told): SelectorQuery {
    if (fields.node || fields.context) throw new Error('weapp-host lacks node and context of createSelectorQuery');
    this.add(fields, told);
    return this.query;
  }

  node(told?: Told): SelectorQuery {
    return this.fields({ node: true }, told);
  }

  context(told?: Told): SelectorQuery {
    return this.fields({ context: true }, told);
  }
}

const offsetOf = ({ scrollLeft, scrollTop, scrollWidth, scrollHeight }: HTMLElement) => ({
  scrollLeft,
  scrollTop,
  scrollWidth,
  scrollHeight,
});

const pick = (names: string[] = [], read: (name: string) => unknown): Found =>
  Object.fromEntries(names.map((name) => [name, read(name)]));

export function selectorQuery({ phone }: System): Record<string, unknown> {
  return {
    createSelectorQuery: () => {
      const page = phone.stack.top;
      if (!page) throw new Error('createSelectorQuery: no page is open');
      return new SelectorQuery(page, page.caller as unknown as Component);
    },
    nextTick: (work: () => void) => void setTimeout(work, 0),
  };
}
