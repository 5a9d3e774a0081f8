export type Fields = Record<string, unknown>;

const TEXT_OR_MARK = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

/** The members of a JSON object. Null for all else, and when a member is there twice: nobody knows which one is meant. */
export function readFields(text: string): Fields | null {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return hasTwice(text) ? null : (value as Fields);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Whether any object of a sound JSON text has two members of one name, however they are written. */
function hasTwice(text: string): boolean {
  const open: Set<string>[] = [];
  let last = '';
  for (const [token] of text.matchAll(TEXT_OR_MARK)) {
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':') {
      const members = open[open.length - 1];
      const name = JSON.parse(last) as string;
      if (members.has(name)) return true;
      members.add(name);
    } else if (token !== ',') last = token;
  }
  return false;
}
