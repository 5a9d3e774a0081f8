import fc from 'fast-check';

const MAX_BYTES = 100_000;
const ITEMS = ['0', '""', 'null', '{}', '[]', '"a"', '{"a":0}', '[[0]]', '1e5', '"\\u0061"', '{"id":"1","x":[{}]}'];
const NAMES = ['a', '\\u0061', '字', 'toString', 'code', 'name'.repeat(100)];
const FIELDS = ['code', 'shifts', 'skills', 'tags', 'photoIds', 'items', 'x'];

const item = fc.constantFrom(...ITEMS);
const bytes = fc.constantFrom(10_000, 46_000, 62_000, 65_000, MAX_BYTES);

const members = fc
  .record({ item, name: fc.constantFrom(...NAMES), bytes })
  .map(({ item: value, name, bytes: size }) => filled('{', (n) => `"${name}${n}":${value}`, '}', size));

const list = fc.record({ item, bytes }).map(({ item: value, bytes: size }) => filled('[', () => value, ']', size));

/** One member, of a name or a value without end. */
const long = fc
  .record({
    piece: fc.constantFrom('a', '字', '\\n', '\\u0061', '👨‍👩‍👧', ' ', '&', '\\\\', '1', '../'),
    bytes,
    isName: fc.boolean(),
  })
  .map(({ piece, bytes: size, isName }) => {
    const text = piece.repeat(Math.floor((size - 40) / Buffer.byteLength(piece)));
    return isName ? `{"${text}":0}` : `"${text}"`;
  });

const number = bytes.map((size) => '9'.repeat(size - 40));

/** A list in a list, and so on, each with as much beside it. */
const bushy = fc
  .record({ item, levels: fc.integer({ min: 2, max: 30 }), bytes })
  .map(({ item: value, levels, bytes: size }) =>
    Array.from({ length: levels }).reduce<string>(
      (inner) => filled(`[${inner},`, () => value, ']', inner.length + size / levels),
      '[]',
    ),
  );

/** Bodies of up to 100 kB that are wide in one way or another. */
export const wideBody: fc.Arbitrary<string> = fc
  .tuple(fc.oneof(members, list, long, number, bushy), fc.constantFrom(...FIELDS, null))
  .map(([value, field]) => (field === null && value.startsWith('{') ? value : `{"${field ?? 'x'}":${value}}`));

function filled(open: string, piece: (n: number) => string, close: string, size: number): string {
  const parts: string[] = [];
  let length = open.length + close.length + 40;
  for (let n = 0; ; n++) {
    const part = piece(n);
    length += Buffer.byteLength(part) + 1;
    if (length > size) return `${open}${parts.join(',')}${close}`.replace(/,([\]}])$/, '$1');
    parts.push(part);
  }
}
