const NAMED: Record<string, string> = {
  lt: '<',
  gt: '>',
  amp: '&',
  apos: "'",
  quot: '"',
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
};

/** A text with the entities that WeChat knows replaced; others stay as they are. */
export const decoded = (text: string): string =>
  text.replace(/&(\w+);/g, (entity, name: string) => NAMED[name] ?? entity);
