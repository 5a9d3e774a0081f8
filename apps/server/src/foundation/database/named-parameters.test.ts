import { Params, positional, SqlValue } from './named-parameters.js';

const at = new Date(0);
const bytes = Buffer.from('ab');

describe('named parameters', () => {
  test.each<[what: string, sql: string, params: Params, text: string, values: SqlValue[]]>([
    ['none', 'SELECT 1', {}, 'SELECT 1', []],
    ['one', 'a = :a', { a: 1 }, 'a = ?', [1]],
    ['in the order of the text', 'a = :a AND b = :b', { b: 'x', a: null }, 'a = ? AND b = ?', [null, 'x']],
    ['a name used twice', 'a < :now OR b > :now', { now: at }, 'a < ? OR b > ?', [at, at]],
    ['at the very end and beginning', ':a, :b', { a: 1, b: 2 }, '?, ?', [1, 2]],
    ['a name that begins another one', ':id = :idOther', { id: 1, idOther: 2 }, '? = ?', [1, 2]],
    ['a name with digits and a low line', ':a_1', { a_1: 1 }, '?', [1]],
    ['bytes are one value', 'h = :hash', { hash: bytes }, 'h = ?', [bytes]],
    ['an empty text and false are values', ':a, :b', { a: '', b: false }, '?, ?', ['', false]],
    ['a time in quotes', `TIME '10:00' < :a`, { a: 1 }, `TIME '10:00' < ?`, [1]],
    ['a name in quotes', `':a' "b:a" \`c:a\` = :a`, { a: 1 }, `':a' "b:a" \`c:a\` = ?`, [1]],
    ['quotes in quotes', `'it''s :a' = :a`, { a: 1 }, `'it''s :a' = ?`, [1]],
    ['a quote behind a backslash', `'it\\'s :a' = :a`, { a: 1 }, `'it\\'s :a' = ?`, [1]],
    ['a backslash at the end of quotes', `'\\\\' = :a`, { a: 1 }, `'\\\\' = ?`, [1]],
    ['a comment to the end of the line', '-- of :b\n:a # or :c', { a: 1 }, '-- of :b\n? # or :c', [1]],
    ['a comment within', '/* :b\n :c */ :a', { a: 1 }, '/* :b\n :c */ ?', [1]],
    ['a quote in a comment', "-- isn't\n:a", { a: 1 }, "-- isn't\n?", [1]],
    ['two minus signs', '5--:a', { a: 1 }, '5--?', [1]],
    ['a double colon and an assignment', 'a::b, @x :=:a', { a: 1 }, 'a::b, @x :=?', [1]],
    ['a question mark in quotes', `'?' = :a`, { a: 1 }, `'?' = ?`, [1]],
    ['a list', 'id IN (:ids) AND a = :a', { ids: ['1', '2'], a: 3 }, 'id IN (?, ?) AND a = ?', ['1', '2', 3]],
    ['a list of one', 'id IN (:ids)', { ids: ['1'] }, 'id IN (?)', ['1']],
    ['a list used twice', 'IN (:ids), IN (:ids)', { ids: [1, 2] }, 'IN (?, ?), IN (?, ?)', [1, 2, 1, 2]],
    ['an empty list, which nothing is in', 'id IN (:ids)', { ids: [] }, 'id IN (NULL)', []],
    ['rows', 'VALUES :rows', { rows: [['1', at], ['2', null]] }, 'VALUES (?, ?), (?, ?)', ['1', at, '2', null]], // prettier-ignore
  ])('%s', (_what, sql, params, text, values) => expect(positional(sql, params)).toEqual([text, values]));

  test.each<[what: string, sql: string, params: Params, said: string]>([
    ['a name without a value', 'a = :a', {}, 'No value for :a in a = :a'],
    ['one of two', ':a, :b', { a: 1 }, 'No value for :b in :a, :b'],
    ['a misspelt name', 'a = :engineerID', { engineerId: 1 }, 'No value for :engineerID'],
    ['a value that nobody uses', 'a = :a', { a: 1, b: 2, c: 3 }, 'No :b, no :c in a = :a'],
    ['a question mark', 'a = ? AND b = :b', { b: 1 }, 'A parameter has a name, not a question mark'],
  ])('refuses %s', (_what, sql, params, said) => expect(() => positional(sql, params)).toThrow(said));

  test('the same text again, with another list', () => {
    expect(positional('id IN (:ids)', { ids: [1] })[0]).toBe('id IN (?)');
    expect(positional('id IN (:ids)', { ids: [1, 2] })[0]).toBe('id IN (?, ?)');
  });
});
