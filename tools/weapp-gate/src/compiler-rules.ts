import { jsonOf } from './app-json.js';
import { Bundle, Rule } from './bundle.js';
import { compilerOf, complaints } from './compilers.js';
import { compileTemplates } from './templates.js';

const ending = (bundle: Bundle, end: string) => Object.keys(bundle).filter((path) => path.endsWith(end));
const settingsOf = (path: string) => path.replace(/\.\w+$/, '.json');

/** wcc wants the components of each template before the list of files: how many templates, then path, number, names. */
function componentArgument(bundle: Bundle): string {
  const each = ending(bundle, '.wxml')
    .filter((path) => settingsOf(path) in bundle)
    .map((path) => ({ path, using: jsonOf<{ usingComponents?: object }>(bundle, settingsOf(path)).usingComponents }))
    .flatMap(({ path, using }) => (using ? [[path, Object.keys(using).length, ...Object.keys(using)]] : []));
  return [each.length, ...each.flat()].join(' ');
}

/** Templates and their scripts through the compiler of the developer tools. */
const templatesPassWcc: Rule = (bundle) =>
  complaints(compilerOf('wcc'), bundle, /\.(wxml|wxs)$/, [
    '-d',
    '-cc',
    componentArgument(bundle),
    ...ending(bundle, '.wxml'),
    ...ending(bundle, '.wxs'),
    '-gn',
    '$gwx',
  ]);

/** Styles through the compiler of the developer tools; it wants those of pages first, and their number. */
const stylesPassWcsc: Rule = (bundle) => {
  const files = ending(bundle, '.wxss');
  const pages = files.filter((path) => settingsOf(path) in bundle);
  const others = files.filter((path) => !pages.includes(path));
  return complaints(compilerOf('wcsc'), bundle, /\.wxss$/, ['-db', '-pc', `${pages.length}`, ...pages, ...others]).map(
    (line) => placed(bundle, line.replace(/^ERR: /, '')),
  );
};

/** What wcsc says, with the place in front. Of a file that is not there it tells no line, so we look it up. */
function placed(bundle: Bundle, line: string): string {
  const [, path, row, column, what] = /^(.+?)\((\d+):(\d+)\): (.*)$/.exec(line) ?? [];
  // At the end of a file it has nothing to quote.
  if (path) return `${path}:${row}:${column}: ${what.replace(/^unexpected `$/, 'unexpected end of the file')}`;
  const [, name, from] = /^path `(.+)` not found from `(.+)`\.$/.exec(line) ?? [];
  return from in bundle ? `${from}:${placeOf(bundle[from].toString('utf8'), name)}: ${name} is missing` : line;
}

function placeOf(text: string, name: string): string {
  const before = text.slice(0, text.indexOf(name));
  return `${before.split('\n').length}:${before.length - before.lastIndexOf('\n')}`;
}

/** Templates through the compiler of glass-easel, which warns of what wcc lets pass. Taro's own have no warning. */
const templatesPassGlassEasel: Rule = (bundle) => compileTemplates(bundle).faults;

export const compilerRules = { templatesPassWcc, stylesPassWcsc, templatesPassGlassEasel };
