import { listCursorFrom, listCursorText } from './list-cursor.js';

describe('the place of a row in the list of communities', () => {
  test.each([
    ['p310104.310104003001', 'place', { order: 'place', value: '310104', id: '310104003001' }],
    ['r120.1001', 'residents', { order: 'residents', value: '120', id: '1001' }],
    ['r120.1001', 'place', null],
    ['p31.1001', 'place', null],
    ['p310104', 'place', null],
    ['p310104.0', 'place', null],
    ["p310104.1' OR 1", 'place', null],
    ['p310104.1001.1', 'place', null],
    ['', 'place', null],
    [undefined, 'residents', null],
  ] as const)('%j in the order of %s', (text, order, cursor) => expect(listCursorFrom(text, order)).toEqual(cursor));

  test('what it is written as is read again', () =>
    expect(listCursorText({ order: 'residents', value: '7', id: '1001' })).toBe('r7.1001'));
});
