import type { Program } from '../compile/program.js';
import { pathFrom } from './url.js';

/** What WeChat's logic layer has; everything else of the browser is hidden from the mini-program. */
const LANGUAGE = [
  'Object Function Array Number Boolean String Symbol BigInt Math JSON Reflect Proxy Promise Date RegExp Intl',
  'Error TypeError RangeError SyntaxError ReferenceError URIError EvalError AggregateError',
  'Map Set WeakMap WeakSet WeakRef ArrayBuffer DataView Atomics',
  'Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array BigInt64Array BigUint64Array',
  'parseInt parseFloat isNaN isFinite encodeURI encodeURIComponent decodeURI decodeURIComponent escape unescape',
  'setTimeout clearTimeout setInterval clearInterval console NaN Infinity undefined',
].join(' ');

/** Names of the browser that scripts written for it would find; in WeChat they are undefined. */
const HIDDEN =
  'window document navigator location history localStorage sessionStorage indexedDB fetch XMLHttpRequest WebSocket self top parent frames AbortController Worker Image FormData URL URLSearchParams TextEncoder TextDecoder requestAnimationFrame cancelAnimationFrame requestIdleCallback performance crypto alert confirm prompt eval_';

export type Globals = Record<string, unknown>;

interface Module {
  exports: unknown;
}

/** Loads scripts of the package as WeChat does: CommonJS, each once, without a browser around them. */
export class Scope {
  private readonly modules = new Map<string, Module>();
  private readonly names: string[];
  private readonly values: unknown[];
  private readonly global = languageOf();

  constructor(
    private readonly program: Program,
    globals: Globals,
  ) {
    const { global } = this;
    const all: Globals = { ...Object.fromEntries(HIDDEN.split(' ').map((name) => [name, undefined])) };
    Object.assign(all, globals, { global, globalThis: global });
    this.names = Object.keys(all);
    this.values = Object.values(all);
  }

  /** Runs a script of the package unless it has run. `path` has no ending. */
  load(path: string): unknown {
    const known = this.modules.get(path);
    if (known) return known.exports;
    const text = this.program.scripts[`${path}.js`];
    if (text === undefined) throw new Error(`module '${path}.js' is not defined`);
    const module: Module = { exports: {} };
    this.modules.set(path, module);
    const require = (target: string) => this.load(pathFrom(path, target.replace(/\.js$/, '')));
    const run = compile(['require', 'module', 'exports', ...this.names], text, path);
    run(require, module, module.exports, ...this.values);
    return module.exports;
  }

  /** Gives later functions of the automation's client one more name. */
  bind(name: string, value: unknown): void {
    this.global[name] = value;
    this.names.push(name);
    this.values.push(value);
  }

  /** A function of the automation's client, given as text, as it would run inside the app. */
  evaluate(declaration: string): (...args: unknown[]) => unknown {
    return compile(this.names, `return (${declaration})`, 'automation')(...this.values) as (
      ...args: unknown[]
    ) => unknown;
  }
}

function compile(names: string[], text: string, path: string): (...values: unknown[]) => unknown {
  return new Function(...names, `${text}\n//# sourceURL=weapp:///${path}.js`) as (...values: unknown[]) => unknown;
}

function languageOf(): Globals {
  const browser = globalThis as unknown as Globals;
  return Object.fromEntries(LANGUAGE.split(' ').flatMap((name) => (name in browser ? [[name, browser[name]]] : [])));
}
