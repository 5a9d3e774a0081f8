import { bindState, mayBind } from './may-bind.js';

const now = new Date('2026-11-21T10:00:00.000Z');
const hoursAgo = (hours: number, ms = 0) => new Date(now.getTime() - hours * 3600_000 - ms);
const butler = (engineerId: string, boundAt: Date, switched = false) => ({ engineerId, boundAt, switched });
const facts = (current: ReturnType<typeof butler> | null, isOwnOrStaff = false) => ({
  engineerId: '7',
  isOwnOrStaff,
  current,
});

describe('what a scan means', () => {
  test.each([
    ['without a butler', facts(null), 'new'],
    ['of the butler again', facts(butler('7', hoursAgo(1))), 'same'],
    ['of another, an hour after the first binding', facts(butler('8', hoursAgo(1))), 'switch'],
    ['of another, a millisecond before 24 h after a switch', facts(butler('8', hoursAgo(24, -1), true)), 'coolDown'],
    ['of another, 24 h after a switch', facts(butler('8', hoursAgo(24), true)), 'switch'],
    ['of the butler again during the cool-down', facts(butler('7', hoursAgo(1), true)), 'same'],
    ['of his own code', facts(null, true), 'self'],
  ])('%s', (_which, given, expected) => expect(bindState(given, now)).toBe(expected));
});

describe('may a tap bind', () => {
  test.each([
    ['new', false, null],
    ['same', false, null],
    ['switch', false, 'switchNeeded'],
    ['switch', true, null],
    ['coolDown', true, 'coolDown'],
    ['self', true, 'ownCode'],
  ] as const)('%s, switch asked for: %s', (state, wants, expected) => expect(mayBind(state, wants)).toBe(expected));
});
