import type { Phone } from '../phone.js';
import { appMethods } from './app-methods.js';
import { elementMethods } from './element-methods.js';
import { callFunction } from './functions.js';
import { nativeMethods } from './native.js';
import { domOf, elementOf } from './nodes.js';
import { pageMethods } from './page-methods.js';

type Method = (params: never) => unknown;

/** The part of the automation that runs inside the phone. The endpoint calls `call` and holds the finger. */
export class Automation {
  private readonly methods: Record<string, Record<string, Method>>;

  constructor(phone: Phone) {
    phone.on('fault', (text: string) => window.weappFaulted?.(text));
    this.methods = {
      // The endpoint collects calls of the functions that the client has exposed.
      App: appMethods(phone, (name, args) => window.weappBindingCalled?.({ name, args })),
      Page: pageMethods(phone),
      Element: { ...elementMethods, callFunction },
      Native: nativeMethods(phone),
    };
  }

  has(name: string): boolean {
    const [domain, method] = name.split('.');
    return this.methods[domain]?.[method] !== undefined;
  }

  /** Calls a method such as `Page.getData`; throws what the client is told. */
  async call(name: string, params: object): Promise<unknown> {
    const [domain, method] = name.split('.');
    return (await this.methods[domain][method](params as never)) ?? {};
  }

  /** Where the finger goes. */
  domOf(elementId: string): HTMLElement {
    const dom = domOf(elementOf(elementId));
    if (!dom) throw new Error('a component with virtualHost cannot be touched');
    return dom;
  }
}

declare global {
  interface Window {
    /** Set by the endpoint, as is the next one. */
    weappFaulted?: (text: string) => void;
    weappBindingCalled?: (call: { name: string; args: unknown[] }) => void;
  }
}
