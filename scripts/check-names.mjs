// Names and sizes of style.md that no linter knows. Prints one line per violation; exit code 1 when there is any.
import { FEATURE_ORDER } from '../apps/miniprogram/feature-order.mjs';
import { MODULE_ORDER } from '../apps/server/module-order.mjs';
import { projectFiles, say } from './project-files.mjs';

const FORBIDDEN_NAMES = /(^|\/)(index|utils?|helpers?|common|base)\.(ts|tsx|mjs)$/;
const PAGE = /^apps\/miniprogram\/(src\/pages\/|config\/)/;
/** The lists of words, and where each word has its folder. */
const ORDERS = [
  { list: 'apps/server/module-order.mjs', words: MODULE_ORDER, folders: 'apps/server/src/modules/' },
  { list: 'apps/miniprogram/feature-order.mjs', words: FEATURE_ORDER, folders: 'apps/miniprogram/src/features/' },
];

/** What a class that Nest injects into modules can be; docs/architecture.md says what each holds. */
const KINDS = 'service reader writer worker jobs listeners news hook store guard interceptor pipe gateway'.split(' ');

/** Violations among the files of the project. `files`: path → text. */
export function violations(files) {
  return Object.entries(files).flatMap(([path, text]) => [
    ...name(path),
    ...folderHasWord(path),
    ...wordHasFolder(path, files),
    ...oneOrder(path),
    ...ruleHasTable(path, files),
    ...injected(path, text),
    ...tableNames(path, text),
    ...errorScope(path, text),
    ...glossary(path, files),
  ]);
}

function name(path) {
  return FORBIDDEN_NAMES.test(path) && !PAGE.test(path)
    ? [`${path}: a name that says nothing (index, utils, helpers, common, base)`]
    : [];
}

function folderHasWord(path) {
  return ORDERS.filter(({ folders }) => path.startsWith(folders)).flatMap(({ list, words, folders }) => {
    const [word, ...inside] = path.slice(folders.length).split('/');
    return inside.length > 0 && !words.includes(word) ? [`${path}: ${word} is not in ${list.split('/').at(-1)}`] : [];
  });
}

function wordHasFolder(path, files) {
  return ORDERS.filter(({ list }) => list === path).flatMap(({ words, folders }) =>
    words
      .filter((word) => !Object.keys(files).some((file) => file.startsWith(`${folders}${word}/`)))
      .map((word) => `${path}: ${word} has no folder`),
  );
}

/** Words of the server stand in its order in the mini-program too. */
function oneOrder(path) {
  if (path !== 'apps/miniprogram/feature-order.mjs') return [];
  const wanted = MODULE_ORDER.filter((word) => FEATURE_ORDER.includes(word));
  const astray = FEATURE_ORDER.filter((word) => MODULE_ORDER.includes(word)).find((word, i) => word !== wanted[i]);
  return astray ? [`${path}: ${astray} does not stand where the server has it`] : [];
}

function ruleHasTable(path, files) {
  const isRule = /\/modules\/[^/]+\/rules\/[^/]+\.ts$/.test(path) && !path.endsWith('.test.ts');
  const test = path.replace(/\.ts$/, '.test.ts');
  return isRule && !(test in files) ? [`${path}: a rule without its table (${test.split('/').at(-1)})`] : [];
}

/** BindHintsHook is in bind-hints.hook.ts: either name says what the class is. */
function injected(path, text) {
  if (!/\/modules\//.test(path)) return [];
  const [file, kind] = /([\w-]+)(?:\.(\w+))?\.ts$/.exec(path)?.slice(1) ?? [];
  const wanted = `${file}-${kind}`.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
  const classes = [...text.matchAll(/@Injectable\(\)\s+export (?:abstract )?class (\w+)/g)].map((match) => match[1]);
  return classes
    .filter((name) => !KINDS.includes(kind) || name !== wanted)
    .map((name) => `${path}: ${name} does not say what it is, as its file: …Reader in ….reader.ts`);
}

/** Tables carry the word of their module, and say it: booking, booking_change. */
function tableNames(path, text) {
  const word = /modules\/([^/]+)\/[^/]+\.entity\.ts$/.exec(path)?.[1];
  if (!word) return [];
  const begun = (table) => table === word || table.startsWith(`${word}_`);
  const tables = [...text.matchAll(/@Entity\((?:'(\w+)'|\{[^}]*?\bname: '(\w+)')?/g)].map(
    (match) => match[1] ?? match[2],
  );
  return tables
    .filter((table) => table === undefined || !begun(table))
    .map((table) => `${path}: ${table ? `table ${table} does not begin with ${word}` : 'a table without a name'}`);
}

function errorScope(path, text) {
  const word = /modules\/([^/]+)\/[^/]+\.errors\.ts$/.exec(path)?.[1];
  if (!word) return [];
  const scopes = [...text.matchAll(/defineErrors\('([^']+)'/g)].map((match) => match[1]);
  return scopes.filter((scope) => scope !== word).map((scope) => `${path}: error scope ${scope} is not ${word}`);
}

function glossary(path, files) {
  if (path !== 'docs/glossary.md') return [];
  const words = new Set(ORDERS.flatMap((order) => order.words));
  return [...words]
    .filter((word) => !files[path].includes(`\`${word}\``))
    .map((word) => `${path}: the word \`${word}\` is missing`);
}

if (process.argv[1] === import.meta.filename) say(violations(projectFiles(/\.(ts|tsx|mjs|md)$/)));
