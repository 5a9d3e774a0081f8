/** Answers that are none, as a platform in trouble gives them. */
export const ODD_KINDS = ['null', 'empty', 'list', 'number', 'text', 'wrongTypes', 'twice', 'huge', 'emoji'] as const;
export type OddKind = (typeof ODD_KINDS)[number];

const PADDING = 'x'.repeat(5_000_000);
const PLAIN: Partial<Record<OddKind, string>> = { null: 'null', empty: '{}', list: '[]', number: '5', text: '"0"' };

export const isOdd = (kind: unknown): kind is OddKind => ODD_KINDS.some((each) => each === kind);

/** The right answer made odd, so that nothing else is wrong with it. */
export function oddAnswer(kind: OddKind, right: object): string {
  const text = JSON.stringify(right);
  if (kind === 'huge') return JSON.stringify({ ...right, padding: PADDING });
  if (kind === 'twice') return `${text.slice(0, -1)},"errcode":0,"errcode":0}`;
  if (kind === 'wrongTypes') return JSON.stringify({ errcode: '0', ...changed(right, turned) });
  if (kind === 'emoji')
    return JSON.stringify(changed(right, (value) => (typeof value === 'string' ? `${value}😀` : value)));
  return PLAIN[kind]!;
}

const turned = (value: unknown) => (typeof value === 'string' ? value.length : String(value));

function changed(fields: object, change: (value: unknown) => unknown): object {
  const each = ([name, value]: [string, unknown]) => [
    name,
    typeof value === 'object' && value !== null && !Array.isArray(value) ? changed(value, change) : change(value),
  ];
  return Object.fromEntries(Object.entries(fields).map(each)) as object;
}
