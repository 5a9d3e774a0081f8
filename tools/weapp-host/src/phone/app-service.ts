import type { CodeSpace } from 'glass-easel-miniprogram-adapter';
import type { Program } from '../compile/program.js';
import { Scope, type Globals } from './scope.js';
import { pathFrom } from './url.js';

type Definition = Record<string, unknown>;
type AppInstance = Record<string, unknown>;

/** The logic of the mini-program: App, Page, Component, Behavior and the scripts that call them. */
export class AppService {
  app: AppInstance = {};
  private readonly scope: Scope;
  private readonly loaded = new Set<string>();
  /** The page or component whose script runs. Bundlers move `Component(…)` into shared scripts, so it is found here. */
  private readonly loading: string[] = [];

  constructor(
    private readonly program: Program,
    private readonly code: CodeSpace,
    globals: { wx: unknown; getCurrentPages: () => unknown[] },
  ) {
    const all: Globals = {
      ...globals,
      App: (definition: AppInstance) => {
        this.app = definition;
      },
      getApp: () => this.app,
      Page: (definition: Definition) => {
        this.code
          .component(this.current('Page'))
          .pageDefinition(definition as never)
          .register();
      },
      Component: (definition?: Definition) => this.component(definition),
      Behavior: (definition: Definition) =>
        this.code
          .behavior()
          .definition(definition as never)
          .register(),
      requirePlugin: () => {
        throw new Error('weapp-host lacks plugins');
      },
    };
    this.scope = new Scope(program, all);
  }

  /** app.js; with code loading at once also all pages, as WeChat does without lazyCodeLoading. */
  start(): void {
    this.scope.load('app');
    for (const path of Object.values(this.program.app.usingComponents ?? {})) this.load(pathFrom('app', path));
    if (this.program.app.lazyCodeLoading === 'requiredComponents') return;
    for (const page of this.program.app.pages) this.load(page);
  }

  /** Runs the script of a page or component, after those of the components it uses. */
  load(path: string): void {
    if (this.loaded.has(path)) return;
    this.loaded.add(path);
    const config = this.program.configs[path];
    if (!config) throw new Error(`${path} has no json`);
    const used = { ...this.program.app.usingComponents, ...config.usingComponents };
    for (const target of Object.values(used)) this.load(pathFrom(path, target));
    this.loading.push(path);
    try {
      this.scope.load(path);
    } finally {
      this.loading.pop();
    }
  }

  evaluate(declaration: string): (...args: unknown[]) => unknown {
    return this.scope.evaluate(declaration);
  }

  bind(name: string, call: (...args: unknown[]) => void): void {
    this.scope.bind(name, call);
  }

  private component(definition?: Definition): unknown {
    const builder = this.code.component(this.current('Component'));
    return definition ? builder.definition(definition as never).register() : builder;
  }

  private current(what: string): string {
    const path = this.loading[this.loading.length - 1];
    if (!path) throw new Error(`${what}() is called outside a page's or component's script`);
    return path;
  }
}
