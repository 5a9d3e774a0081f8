export type SqlValue = string | number | boolean | Date | Buffer | null;
type Value = SqlValue | readonly (SqlValue | readonly SqlValue[])[];

/** Values by name: one, a list for `IN (:ids)`, or rows for `VALUES :rows` and `(a, b) IN (:pairs)`. */
export type Params = Record<string, Value>;

/** What the driver takes: a text with question marks, and a value for each. */
export type Positional = [text: string, values: SqlValue[]];

interface Parsed {
  /** What stands between the names. */
  pieces: string[];
  /** One for each gap between two pieces. */
  names: string[];
  distinct: Set<string>;
  /** The text when no value is a list. */
  plain: string;
}

/** Quoted text and comments, which hold no names; `::` and `:=`; a name; a question mark. */
const TOKEN =
  /'(?:[^'\\]|\\[^])*'|"(?:[^"\\]|\\[^])*"|`[^`]*`|--(?=\s)[^\n]*|#[^\n]*|\/\*[^]*?\*\/|::|:=|:([a-z]\w*)|(\?)/gi;

const MOST_KEPT = 2000;
const kept = new Map<string, Parsed>();

/** Sets a question mark for every `:name`. Refuses a name without a value, and a value that has no name in the text. */
export function positional(sql: string, params: Params): Positional {
  const parsed = kept.get(sql) ?? keep(sql);
  const { names, distinct, plain } = parsed;
  if (Object.keys(params).length > distinct.size) throw unused(sql, distinct, params);
  let hasLists = false;
  for (const name of names) {
    if (params[name] === undefined) throw new Error(`No value for :${name} in ${sql}`);
    hasLists ||= Array.isArray(params[name]);
  }
  if (hasLists) return withLists(parsed, params);
  return [plain, names.map((name) => params[name] as SqlValue)];
}

function keep(sql: string): Parsed {
  if (kept.size >= MOST_KEPT) kept.clear();
  const parsed = parse(sql);
  kept.set(sql, parsed);
  return parsed;
}

function parse(sql: string): Parsed {
  const pieces: string[] = [];
  const names: string[] = [];
  let from = 0;
  for (const { 0: found, 1: name, 2: mark, index } of sql.matchAll(TOKEN)) {
    if (mark) throw new Error(`A parameter has a name, not a question mark: ${sql}`);
    if (!name) continue;
    pieces.push(sql.slice(from, index));
    names.push(name);
    from = index + found.length;
  }
  pieces.push(sql.slice(from));
  return { pieces, names, distinct: new Set(names), plain: pieces.join('?') };
}

function withLists({ pieces, names }: Parsed, params: Params): Positional {
  const values: SqlValue[] = [];
  const marks = names.map((name) => marksFor(params[name], values));
  return [pieces.map((piece, i) => piece + (marks[i] ?? '')).join(''), values];
}

/** As many marks as values, whose values are added; NULL for an empty list, which nothing is in. */
function marksFor(value: Value, values: SqlValue[]): string {
  if (!isList(value)) {
    values.push(value);
    return '?';
  }
  if (value.length === 0) return 'NULL';
  return value.map((each) => (isList(each) ? `(${marksFor(each, values)})` : marksFor(each, values))).join(', ');
}

const isList = (value: Value): value is readonly (SqlValue | readonly SqlValue[])[] => Array.isArray(value);

function unused(sql: string, known: Set<string>, params: Params): Error {
  const names = Object.keys(params).filter((name) => !known.has(name));
  return new Error(`No :${names.join(', no :')} in ${sql}`);
}
