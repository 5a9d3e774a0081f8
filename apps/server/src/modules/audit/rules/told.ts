/** What is said of a person, or opens something: the audit tells that it was given, not what it was. */
const PERSONAL = /phone|mobile|address|contact|password|code|token|secret|note|text|reason|remark|^(full)?name$/i;
const MOST_CHARS = 60;
const MOST_ITEMS = 20;
const DEEPEST = 4;

/** What of a request may be kept for ever: its shape and plain values, no person. Long lists and texts are cut. */
export function toldOf(value: unknown, member = '', depth = 0): unknown {
  if (value === null || value === undefined || typeof value === 'number' || typeof value === 'boolean')
    return value ?? null;
  if (PERSONAL.test(member)) return '…';
  if (typeof value === 'string') return value.length > MOST_CHARS ? `${value.slice(0, MOST_CHARS)}…` : value;
  if (typeof value !== 'object' || depth >= DEEPEST) return '…';
  if (Array.isArray(value)) return value.slice(0, MOST_ITEMS).map((item) => toldOf(item, member, depth + 1));
  const members = Object.entries(value).slice(0, MOST_ITEMS);
  return Object.fromEntries(members.map(([name, item]) => [name, toldOf(item, name, depth + 1)]));
}
