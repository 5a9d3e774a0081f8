export type XmlValue = string | XmlFields | XmlValue[];
export interface XmlFields {
  [name: string]: XmlValue;
}

const TOKEN = /<(\/?)([A-Za-z][\w-]{0,63})\s*(\/?)>|<!\[CDATA\[([\s\S]*?)\]\]>|([^<]+)/y;
const PROLOG = /^\s*(?:<\?xml [^?<>]{0,100}\?>)?\s*/;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const MAX_DEPTH = 8;
/** Beginnings, ends and texts; the longest push has some fifty. */
const MAX_PIECES = 1000;

interface Open {
  name: string;
  text: string;
  fields: XmlFields | null;
}

/**
 * Reads the XML of WeChat's pushes: elements, text and CDATA below one `<xml>`. Everything else that XML can do, such as
 * DOCTYPE, attributes and entities of its own, is not read at all: null.
 */
export function readXml(text: string): XmlFields | null {
  const body = text.replace(PROLOG, '').trimEnd();
  const open: Open[] = [];
  TOKEN.lastIndex = 0;
  for (let pieces = 0; TOKEN.lastIndex < body.length; pieces++) {
    if (pieces === MAX_PIECES) return null;
    const token = TOKEN.exec(body);
    if (!token) return null;
    const [, closing, name, empty, cdata, raw] = token;
    const top = open.at(-1);
    if (name === undefined) {
      const piece = cdata ?? decoded(raw);
      if (!top || piece === null) return null;
      top.text += piece;
      continue;
    }
    if (!closing) open.push({ name, text: '', fields: null });
    if (open.length > MAX_DEPTH) return null;
    if (!closing && !empty) continue;
    const done = open.pop();
    if (!done || done.name !== name || (closing && empty)) return null;
    const parent = open.at(-1);
    if (parent) add(parent, done);
    else return name === 'xml' && TOKEN.lastIndex === body.length ? done.fields : null;
  }
  return null;
}

function add(parent: Open, { name, text, fields }: Open): void {
  // No prototype: an element may be called anything.
  parent.fields ??= Object.create(null) as XmlFields;
  const before = parent.fields[name];
  const value = fields ?? text;
  if (Array.isArray(before)) before.push(value);
  else parent.fields[name] = before === undefined ? value : [before, value];
}

/** Text with its entities; null when it holds one that is not XML's own. */
function decoded(text: string): string | null {
  let known = true;
  const plain = text.replace(/&(\w{0,6});?/g, (whole, name: string) => {
    known &&= whole.endsWith(';') && Object.hasOwn(ENTITIES, name);
    return ENTITIES[name] ?? '';
  });
  return known ? plain : null;
}
