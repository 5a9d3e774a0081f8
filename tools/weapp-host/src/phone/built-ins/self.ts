import type { glassEasel } from 'glass-easel-miniprogram-adapter';

export type Value = string | number | boolean | unknown[] | object | null;

/** Who has changed a property: the mini-program, at first or later, or the component, as when a user types. */
export type By = 'first' | 'template' | 'itself';

/** How one of WeChat's own components is written here. */
export interface BuiltIn {
  /** Properties and their defaults; the kind of the default is the kind of the property. */
  properties?: Record<string, Value>;
  /** Properties that change nothing that can be seen or asked in this host (keyboards, native layers). */
  silent?: readonly string[];
  /** Classes of the elements between the component and what stands in it, outermost first. */
  frame?: readonly string[];
  /** Called once the element is in the page; what it gives back is called when it leaves. */
  attached?(self: Self): (() => void) | void;
  /** Called for all properties before `attached`, then whenever one has a new value. */
  changed?(self: Self, name: string, by: By): void;
  /** What a tap does, from a finger, a key or a label. A disabled component is not asked. */
  pressed?(self: Self): void;
  /** Its part in a form. */
  field?: { value(self: Self): unknown; reset(self: Self): void };
}

/** One element of a built-in component. */
export interface Self {
  readonly tag: string;
  readonly builtIn: BuiltIn;
  readonly element: HTMLElement;
  /** Where its content stands: the innermost element of the frame. */
  readonly inside: HTMLElement;
  get<T>(name: string): T;
  /** Changes a property from inside, as when a user types. */
  set(name: string, value: unknown): void;
  /** Sends an event to the mini-program, such as `input` with `{ value }`, and gives what its handler returned. These do not bubble, as in WeChat. */
  tell(type: string, detail?: unknown): unknown;
  /** Styles of the element itself; those that the mini-program sets stay beside them. */
  look(css: string): void;
  /** Says that the host cannot do something the mini-program asks for. */
  lacks(what: string): void;
  fault: Fault;
  /** The component of the framework underneath. */
  readonly component: glassEasel.GeneralComponent;
  /** What the automation may ask for beside the properties. */
  readonly own: Record<string, unknown>;
}

export type Fault = (error: unknown) => void;
