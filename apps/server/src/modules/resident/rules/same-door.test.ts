import { isSameDoor } from './same-door.js';

test.each([
  ['3 号楼 502 室', '3号楼502室', true],
  ['３号楼５０２', '3号楼502', true],
  ['b座 301', 'B座301', true],
  ['3 号楼 502 室', '3 号楼 503 室', false],
])('%s and %s', (one, other, expected) => expect(isSameDoor(one, other)).toBe(expected));
