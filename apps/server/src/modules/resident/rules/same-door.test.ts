import { isSameDoor } from './same-door.js';

test.each([
  ['3 号楼 502 室', '3号楼502室', true],
  ['３号楼５０２', '3号楼502', true],
  ['b座 301', 'B座301', true],
  ['3号楼\u200b502室', '3号楼502室', true],
  ['3号楼\ufeff502\u3164室\u200e', '3号楼502室', true],
  ['3号楼502室\ufe0f', '3号楼502室', true],
  ['Unité 3', 'unite\u0301 3', true],
  ['3 号楼 502 室', '3 号楼 503 室', false],
])('%s and %s', (one, other, expected) => expect(isSameDoor(one, other)).toBe(expected));
