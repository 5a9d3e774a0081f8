import {
  component,
  glassEasel,
  MiniProgramEnv,
  type AssociatedBackend,
  type CodeSpace,
} from 'glass-easel-miniprogram-adapter';
import type { Program } from '../compile/program.js';
import { styleScopeOf } from '../compile/style-scope.js';
import { defineBuiltIns } from './built-ins/all.js';
import { hearFramework } from './complaints.js';
import { tellPlainFacts } from './finger-event.js';
import { Gestures } from './gestures.js';

/** WeChat's component framework with the templates, styles and built-in components of one mini-program. */
export interface Space {
  code: CodeSpace;
  backend: AssociatedBackend;
}

/** Called for every setData of every page and component; throws when WeChat would refuse it. */
export type OnSetData = (instance: object, data: unknown) => void;

export function createSpace(
  program: Program,
  templates: Record<string, unknown>,
  onSetData: OnSetData,
  fault: (error: unknown) => void,
): Space {
  const environment = new MiniProgramEnv();
  const code = environment.createCodeSpace('', true);
  code.getComponentSpace().updateComponentOptions({ useMethodCallerListeners: true, writeIdToDOM: true });
  keepIds(code);
  hearFramework(fault);
  defineBuiltIns(code.getComponentSpace(), fault);
  const groupList = templates as NonNullable<glassEasel.template.ComponentTemplate['groupList']>;
  for (const [path, content] of Object.entries(groupList)) code.addCompiledTemplate(path, { groupList, content });
  for (const [path, config] of Object.entries(program.configs)) {
    code.addComponentStaticConfig(path, config as Parameters<CodeSpace['addComponentStaticConfig']>[1]);
    code.addStyleSheet(path, undefined, styleScopeOf(path));
  }
  countSetData(onSetData);
  return { code, backend: environment.associateBackend(browserBackend()) };
}

/** Elements carry their ids as the template says; the framework would put a random word before them. */
function keepIds(code: CodeSpace): void {
  const own = code as unknown as { prepareComponentOptions(...given: unknown[]): [object, unknown] };
  const original = own.prepareComponentOptions.bind(code);
  own.prepareComponentOptions = (...given) => {
    const [options, isolation] = original(...given);
    return [{ ...options, idPrefixGenerator: null }, isolation];
  };
}

function countSetData(onSetData: OnSetData): void {
  const proto = component.ComponentCaller.prototype as { setData(data: unknown, done?: () => void): void };
  const original = proto.setData;
  proto.setData = function (data, done) {
    onSetData(this, data);
    original.call(this, data, done);
  };
}

/** Elements are `<wx-view>` and so on, so that styles of the mini-program and of the phone around it never meet. */
function browserBackend(): glassEasel.CurrentWindowBackendContext {
  const context = new glassEasel.CurrentWindowBackendContext();
  const browser = context.document;
  context.document = {
    createElement: (name: string) => browser.createElement(`wx-${name}`),
    createTextNode: (text: string) => browser.createTextNode(text),
    createDocumentFragment: () => browser.createDocumentFragment(),
  };
  // The framework would hear the browser itself, and `input` of a field inside `<input>` a second time: gestures.ts does it.
  context.setListenerStats = () => undefined;
  tellPlainFacts();
  new Gestures().listen();
  return context;
}
