import { insertStatements, orUpdate } from './insert.sql.js';

test.each([
  ['no rows, no statement', [], []],
  [
    'numbers, texts, bytes and nothing',
    [[1, '阳光', Buffer.from([1, 255]), null]],
    ["INSERT INTO t (a, b) VALUES (1,'阳光',x'01ff',NULL) END"],
  ],
  ['what could end a text', [['a\'b\\c"\0\n']], [String.raw`INSERT INTO t (a, b) VALUES ('a\'b\\c\"\0\n') END`]],
])('%s', (_what, rows, expected) => expect(insertStatements('t', ['a', 'b'], rows, ' END')).toEqual(expected));

test('a statement stays small', () => {
  const statements = insertStatements(
    't',
    ['a'],
    Array.from({ length: 5 }, () => ['x'.repeat(400_000)]),
  );
  expect(statements.map(({ length }) => length > 1_100_000)).toEqual([false, false, false]);
});

test('an update names the columns', () =>
  expect(orUpdate(['a', 'b'])).toBe(' ON DUPLICATE KEY UPDATE a = VALUES(a), b = VALUES(b)'));
