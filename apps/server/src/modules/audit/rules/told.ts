/** What is said of a person, or opens something: the audit tells that it was given, not what it was. */
const PERSONAL = /phone|mobile|address|contact|password|code|token|secret|note|text|reason|remark|^(full)?name$/i;
/** What is a key of the house, or its own number, however long it is. */
const KEY = /(^|[a-z])(id|ids|Id|Ids|no|No|divisions?|Division|hotline)$/;
/** Words of the house: states, kinds, dates, addresses of pages; whatever people write has more to it, or is a number to call. */
const PLAIN = /^[\w.:/+-]{0,60}$/;
const LONG_NUMBER = /\d{7}/;
const MOST_ITEMS = 100;
const DEEPEST = 4;

/** What of a request may be kept for ever: its shape, plain values and keys, nothing that a person wrote or is. Of long lists the beginning, and how long they are. */
export function toldOf(value: unknown, member = '', depth = 0): unknown {
  if (value === null || value === undefined || typeof value === 'number' || typeof value === 'boolean')
    return value ?? null;
  if (PERSONAL.test(member)) return '…';
  if (typeof value === 'string') return isPlain(value, member) ? value : '…';
  if (typeof value !== 'object' || depth >= DEEPEST) return '…';
  if (Array.isArray(value)) {
    const told = value.slice(0, MOST_ITEMS).map((item) => toldOf(item, member, depth + 1));
    return value.length > MOST_ITEMS ? [...told, `… ${value.length}`] : told;
  }
  const members = Object.entries(value).slice(0, MOST_ITEMS);
  return Object.fromEntries(members.map(([name, item]) => [name, toldOf(item, name, depth + 1)]));
}

const isPlain = (value: string, member: string): boolean =>
  PLAIN.test(value) && (KEY.test(member) || !LONG_NUMBER.test(value));
