import { divisionLevel, divisionParent, placeOfCode } from './division-code.js';

test.each([
  ['11', 1, null],
  ['1101', 2, '11'],
  ['110105', 3, '1101'],
  ['110105001', 4, '110105'],
  ['441900', 3, '4419'],
  ['', null, null],
  ['1', null, null],
  ['110', null, null],
  ['11a1', null, null],
  ['110105001001', null, null],
  ['１１', null, null],
])('division %p has level %p and parent %p', (code, level, parent) => {
  expect([divisionLevel(code), divisionParent(code)]).toEqual([level, parent]);
});

test.each([
  ['310104', { district: '310104', street: null }],
  ['310104003', { district: '310104', street: '310104003' }],
  ['310104003001', { district: '310104', street: '310104003' }],
  ['3101', null],
  ['3101040', null],
  ['31010400300', null],
  ['3101040030011', null],
  ['31010x', null],
  ["310104' OR 1", null],
])('place %p is %p', (code, expected) => expect(placeOfCode(code)).toEqual(expected));
