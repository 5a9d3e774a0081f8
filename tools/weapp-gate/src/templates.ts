import { TmplGroup } from 'glass-easel-template-compiler';
import { Bundle, texts } from './bundle.js';

/** What glass-easel says of a template; lines and columns count from 0. */
interface TemplateFault {
  level: string;
  message: string;
  startLine: number;
  startColumn: number;
}

export interface Templates {
  faults: string[];
  /** File → the template or script file it names. */
  references: [from: string, to: string][];
}

/** Compiles every template as WeChat's newer renderer, Skyline's glass-easel, does. */
export function compileTemplates(bundle: Bundle): Templates {
  const group = new TmplGroup();
  try {
    const each = texts(bundle, /\.wxml$/).map(([path, text]) => compile(group, path, text));
    return { faults: each.flatMap(({ faults }) => faults), references: each.flatMap(({ references }) => references) };
  } finally {
    // Memory of WebAssembly: nothing else gives it back.
    group.free();
  }
}

function compile(group: TmplGroup, path: string, text: string): Templates {
  const name = path.replace(/\.wxml$/, '');
  const faults = group.addTmpl(name, text) as TemplateFault[];
  const named = (names: string[], ending: string) => names.map((to): [string, string] => [path, `${to}${ending}`]);
  return {
    faults: faults.map(
      ({ level, message, startLine, startColumn }) =>
        `${path}:${startLine + 1}:${startColumn + 1}: ${level}: ${message}`,
    ),
    references: [
      ...named(group.getDirectDependencies(name) as string[], '.wxml'),
      ...named(group.getScriptDependencies(name) as string[], '.wxs'),
    ],
  };
}
