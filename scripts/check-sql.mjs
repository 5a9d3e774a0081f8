// Rules for SQL in the server's sources that no linter knows. Prints one line per violation; exit code 1 when there is any.
import { MODULE_ORDER } from '../apps/server/module-order.mjs';
import { projectFiles, say } from './project-files.mjs';

const SOURCE = /^apps\/server\/src\/.*\.ts$/;
/** A member of JSON_OBJECT whose value begins like a truth value that is no comparison. */
const BARE = /'\w+',\s*(EXISTS\s*\(|:\w+|@\w+)/g;
const COMPARED = /^\s*(=|<|>|!=|IN\b|IS\b)/i;

/** Files of modules, and those among them that may hold SQL. */
const MODULE = /^apps\/server\/src\/(?:modules\/([^/]+)|gateways)\//;
const HOME = /\.(queries|sql)\.ts$/;
const WORDS =
  /\b(SELECT [^;]*?\bFROM|INSERT (IGNORE )?INTO|UPDATE (IGNORE )?\w+ [^;]*?\bSET|DELETE (\w+ )?FROM) |(=|<|>|\bIN \()\s*:[a-z]\w*/g;
const TABLE = /\b(?:FROM|JOIN|INTO|UPDATE|IGNORE|TABLE)\s+`?([a-z]\w*)/g;
/** A table is named after its module; these are not. */
const NAMED_OTHERWISE = {
  division: 'community',
  import_run: 'community',
  notification_booking: 'news',
  notification_day: 'news',
  notification_mention: 'news',
};

/** Violations among the files of the project. `files`: path → text. */
export function violations(files) {
  return Object.entries(files)
    .filter(([path]) => SOURCE.test(path) && !path.endsWith('.test.ts'))
    .flatMap(([path, text]) => [
      ...truthInJson(path, text),
      ...outsideOfQueries(path, text),
      ...foreignTables(path, text),
    ]);
}

/** SQL of a module lies in its files of queries, where somebody who reads or changes it looks for it. */
function outsideOfQueries(path, text) {
  if (!MODULE.test(path) || HOME.test(path)) return [];
  const found = [...code(text).matchAll(WORDS)].map(({ 0: words, index }) => ({ words, line: lineOf(text, index) }));
  // A line is said once: with its statement it may have conditions.
  return found
    .filter(({ line }, n) => line !== found[n - 1]?.line)
    .map(({ words, line }) => `${path}:${line}: ${inOneLine(words)} … SQL lies in *.queries.ts or *.sql.ts`);
}

/** A module names its own tables; others it reaches through what their module exports from its *.sql.ts. */
function foreignTables(path, text) {
  const word = MODULE.exec(path)?.[1];
  if (!word) return [];
  return [...code(text).matchAll(TABLE)].flatMap(({ 1: table, index }) => {
    const owner = ownerOf(table);
    if (!owner || owner === word) return [];
    return [`${path}:${lineOf(text, index)}: ${table} … belongs to ${owner}: use what its *.sql.ts exports`];
  });
}

const ownerOf = (table) =>
  NAMED_OTHERWISE[table] ?? MODULE_ORDER.find((word) => table === word || table.startsWith(`${word}_`));

/** The text with blanks for comments, so that places stay what they are. */
const code = (text) => text.replace(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*/g, (comment) => comment.replace(/[^\n]/g, ' '));

const lineOf = (text, index) => text.slice(0, index).split('\n').length;

const inOneLine = (text) => text.replace(/\s+/g, ' ').trim();

/** MariaDB 10.11 writes a bare EXISTS, parameter or variable beside utf8mb4 text as the text "0" or "1", which is true in JavaScript. */
function truthInJson(path, text) {
  return [...text.matchAll(/JSON_OBJECT\s*\(/g)].flatMap(({ 0: { length }, index: at }) => {
    const object = text.slice(at, afterClosing(text, at + length));
    const own = text.slice(0, at).split('\n').length;
    return [...object.matchAll(BARE)]
      .filter(({ 0: found, 1: value, index }) => {
        const end = index + found.length;
        return !COMPARED.test(object.slice(value.startsWith('EXISTS') ? afterClosing(object, end) : end));
      })
      .map(({ 0: found, index }) => {
        const line = own + object.slice(0, index).split('\n').length - 1;
        return `${path}:${line}: ${found.replace(/\s+/g, ' ')} … a truth value inside JSON is a comparison: EXISTS (…) = 1`;
      });
  });
}

/** Where the parenthesis that was opened before `at` has been closed. */
function afterClosing(text, at) {
  let open = 1;
  while (open > 0 && at < text.length) open += { '(': 1, ')': -1 }[text[at++]] ?? 0;
  return at;
}

if (process.argv[1] === import.meta.filename) say(violations(projectFiles(SOURCE)));
