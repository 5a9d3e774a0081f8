import { bindState, coolDownUntil, isSwitch, mayBind } from './may-bind.js';

const now = new Date('2026-11-21T10:00:00.000Z');
const hoursAgo = (hours: number, ms = 0) => new Date(now.getTime() - hours * 3600_000 - ms);
const butler = (engineerId: string, boundAt: Date, switched = false) => ({
  engineerId,
  boundAt,
  switched,
  endedAt: null as Date | null,
  endReason: null as string | null,
});
const left = (then: ReturnType<typeof butler>, endedAt: Date, endReason = 'unbound') => ({
  ...then,
  endedAt,
  endReason,
});
const facts = (...history: ReturnType<typeof butler>[]) => ({ engineerId: '7', isOwnOrStaff: false, history });

describe('what a scan means', () => {
  const switchedAnHourAgo = butler('8', hoursAgo(1), true);
  test.each([
    ['without a butler', facts(), 'new'],
    ['of the butler again', facts(butler('7', hoursAgo(1))), 'same'],
    ['of another, an hour after the first binding', facts(butler('8', hoursAgo(1))), 'switch'],
    ['of another, a millisecond before 24 h after a switch', facts(butler('8', hoursAgo(24, -1), true)), 'coolDown'],
    ['of another, 24 h after a switch', facts(butler('8', hoursAgo(24), true)), 'switch'],
    ['of the butler again during the cool-down', facts(butler('7', hoursAgo(1), true)), 'same'],
    ['of another, the butler left during the cool-down', facts(left(switchedAnHourAgo, hoursAgo(0))), 'coolDown'],
    ['of the butler who was left', facts(left(butler('7', hoursAgo(1), true), hoursAgo(0))), 'new'],
    [
      'of another, after left and back',
      facts(butler('8', hoursAgo(0)), left(switchedAnHourAgo, hoursAgo(0))),
      'coolDown',
    ],
    ['of his own code', { ...facts(), isOwnOrStaff: true }, 'self'],
  ])('%s', (_which, given, expected) => expect(bindState(given, now)).toBe(expected));
});

describe('does a binding take the place of another', () => {
  test.each([
    ['the first of all', [], false],
    ['with another butler', [butler('8', hoursAgo(99))], true],
    ['who was left a millisecond before 24 h', [left(butler('8', hoursAgo(99)), hoursAgo(24, -1))], true],
    ['who was left 24 h ago', [left(butler('8', hoursAgo(99)), hoursAgo(24))], false],
    ['who left the job', [left(butler('8', hoursAgo(99)), hoursAgo(1), 'engineerLeft')], false],
    ['back to the one who was left', [left(butler('7', hoursAgo(99)), hoursAgo(1))], false],
  ])('%s', (_when, history, expected) => expect(isSwitch('7', history, now)).toBe(expected));

  test('the latest switch tells how long others are refused', () => {
    expect(coolDownUntil([butler('8', hoursAgo(2)), butler('9', hoursAgo(3), true)])).toEqual(hoursAgo(-21));
    expect(coolDownUntil([butler('8', hoursAgo(2))])).toBeNull();
  });
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
