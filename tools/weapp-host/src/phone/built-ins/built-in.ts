import { glassEasel } from 'glass-easel-miniprogram-adapter';
import { takeProperties, SHARED } from './properties.js';
import type { BuiltIn, By, Fault, Self } from './self.js';

export type { BuiltIn, Fault, Self } from './self.js';

/** The tag of the elements of a frame. */
export const FRAME = 'weapp-frame';

/** Segment of the framework for styles that are neither the template's nor an animation's. */
export const OWN_SEGMENT = 3;

const selves = new WeakMap<object, Self>();
const leavings = new WeakMap<object, () => void>();

/** The element of a built-in component behind a node of the page. */
export const selfOf = (component: object): Self | undefined => selves.get(component);

/** Something that a component keeps for each of its elements, made when it is first asked for. */
export function kept<T>(make: (self: Self) => T): (self: Self) => T {
  const all = new WeakMap<Self, T>();
  return (self) => {
    if (!all.has(self)) all.set(self, make(self));
    return all.get(self) as T;
  };
}

const taken = new WeakSet<object>();

/** Whether a control below has already answered this tap. Handlers see a shell around the event itself. */
export const isTaken = (event: object): boolean => taken.has(Object.getPrototypeOf(event) as object);

/** A component's own press, unless it is disabled. */
export function press(self: Self): void {
  if (!self.component.data.disabled) self.builtIn.pressed?.(self);
}

export function define(
  space: glassEasel.ComponentSpace,
  name: string,
  builtIn: BuiltIn,
  fault: Fault,
): glassEasel.GeneralComponentDefinition {
  const all = { ...SHARED, ...builtIn.properties };
  const silent = Object.fromEntries((builtIn.silent ?? []).map((property) => [property, null]));
  const untyped = Object.entries({ ...silent, ...all }).map(([property, value]) => [property, { type: null, value }]);
  const definition = {
    is: name,
    options: { virtualHost: false },
    template: builtIn.frame && around(builtIn.frame),
    properties: Object.fromEntries(untyped),
    observers: Object.keys(all).map((property) => ({
      fields: property,
      observer(this: glassEasel.GeneralComponent) {
        const self = selves.get(this)!;
        if (leavings.has(this)) changed(self, property, changing.has(self) ? 'itself' : 'template');
      },
    })),
    lifetimes: {
      created(this: glassEasel.GeneralComponent) {
        const self = remember(this, name, builtIn, fault);
        takeProperties(self, all, Object.keys(silent));
      },
      attached(this: glassEasel.GeneralComponent) {
        attach(selves.get(this)!, Object.keys(all));
      },
      detached(this: glassEasel.GeneralComponent) {
        leavings.get(this)?.();
        leavings.delete(this);
      },
    },
  };
  return space.defineComponent(definition as never) as unknown as glassEasel.GeneralComponentDefinition;
}

function attach(self: Self, properties: string[]): void {
  properties.forEach((property) => changed(self, property, 'first'));
  if (self.builtIn.pressed)
    self.component.addListener('tap', (event) => {
      taken.add(Object.getPrototypeOf(event) as object);
      press(self);
    });
  leavings.set(self.component, () => undefined);
  const leave = self.builtIn.attached?.(self);
  if (leave) leavings.set(self.component, leave);
}

const changing = new WeakSet<Self>();
/** How many properties are being changed just now, one inside the other. */
let underWay = 0;

function changed(self: Self, property: string, by: By): void {
  underWay++;
  try {
    show(self, property, by);
  } finally {
    underWay--;
  }
}

function show(self: Self, property: string, by: By): void {
  if (property === 'hidden') self.element.toggleAttribute('hidden', self.get<boolean>('hidden'));
  if (property === 'disabled') {
    self.element.toggleAttribute('disabled', self.get<boolean>('disabled'));
    self.element.setAttribute('aria-disabled', String(self.get('disabled')));
  }
  self.builtIn.changed?.(self, property, by);
}

/** A template of nothing but elements around the slot, in the form that the compiler of templates writes. */
function around(classes: readonly string[]) {
  type Element = (tag: string, generics: object, start: (made: { class: string }) => void, inside: Children) => void;
  type Slot = (name: string) => void;
  type Children = (
    ...given: [isNew: boolean, text: unknown, element: Element, choice: unknown, loop: unknown, slot: Slot]
  ) => void;
  const nest =
    ([first, ...rest]: readonly string[]): Children =>
    (...[, , element, , , slot]) =>
      first === undefined ? slot('') : element(FRAME, {}, (made) => (made.class = first), nest(rest));
  return { content: () => () => ({ C: nest(classes), B: {} }) };
}

function remember(component: glassEasel.GeneralComponent, tag: string, builtIn: BuiltIn, fault: Fault): Self {
  const element = component.$$ as unknown as HTMLElement;
  const self: Self = {
    tag,
    builtIn,
    element,
    inside: (builtIn.frame ?? []).reduce((around) => around.firstElementChild as HTMLElement, element),
    component,
    own: {},
    get: <T>(name: string) => (component.data as Record<string, unknown>)[name] as T,
    set: (name, value) => {
      changing.add(self);
      component.setData({ [name]: value } as never);
      changing.delete(self);
    },
    tell: (type, detail = {}) => {
      if (underWay === 0) return triggered(component, type, detail);
      // What a template has set off is told when the mini-program is done with it: its two halves run side by side.
      window.setTimeout(() => triggered(component, type, detail), 0);
      return undefined;
    },
    look: (css) => component.setNodeStyle(css, OWN_SEGMENT),
    lacks: (what) => fault(new Error(`weapp-host lacks <${tag}${what && ` ${what}`}>`)),
    fault,
  };
  selves.set(component, self);
  return self;
}

/** Gives what the last handler returned. */
function triggered(component: glassEasel.GeneralComponent, type: string, detail: unknown): unknown {
  let answer: unknown;
  const handleListenerReturn = (returned: unknown) => {
    answer = returned ?? answer;
  };
  component.triggerEvent(type, detail, { bubbles: false, handleListenerReturn });
  return answer;
}
