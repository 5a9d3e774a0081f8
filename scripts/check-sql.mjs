// Rules for SQL in the server's sources that no linter knows. Prints one line per violation; exit code 1 when there is any.
import { projectFiles, say } from './project-files.mjs';

const SOURCE = /^apps\/server\/src\/.*\.ts$/;
/** A member of JSON_OBJECT whose value begins like a truth value that is no comparison. */
const BARE = /'\w+',\s*(EXISTS\s*\(|\?|@\w+)/g;
const COMPARED = /^\s*(=|<|>|!=|IN\b|IS\b)/i;

/** Violations among the files of the project. `files`: path → text. */
export function violations(files) {
  return Object.entries(files)
    .filter(([path]) => SOURCE.test(path) && !path.endsWith('.test.ts'))
    .flatMap(([path, text]) => truthInJson(path, text));
}

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
