import { mayPush, overCap, PushFacts, quietUntil } from './may-push.js';

const at = (time: string) => new Date(`2026-11-22T${time}+08:00`);
const facts: PushFacts = {
  expiresAt: at('18:00:00.000'),
  heard: true,
  hasOpenid: true,
  toldBefore: false,
};

describe('may a push go out', () => {
  test.each([
    ['in time', facts, at('17:59:59.999'), null],
    ['at the end of its use', facts, at('18:00:00.000'), 'expired'],
    ['to who turned it off', { ...facts, heard: false }, at('10:00:00.000'), 'quieted'],
    ['to who only knows the browser', { ...facts, hasOpenid: false }, at('10:00:00.000'), 'noOpenid'],
    ['a second time the same news', { ...facts, toldBefore: true }, at('10:00:00.000'), 'toldBefore'],
  ] as [string, PushFacts, Date, string | null][])('%s', (_when, push, now, expected) =>
    expect(mayPush(push, now)).toBe(expected),
  );
});

describe('the share of marketing', () => {
  test.each([
    ['marketing', 2, false],
    ['marketing', 3, true],
    ['visit', 9, false],
    ['own', 9, false],
  ] as const)('%s after %i in a week', (category, recent, expected) =>
    expect(overCap(category, recent)).toBe(expected),
  );
});

describe('quiet hours', () => {
  test.each([
    ['marketing', '20:59:59.999', null],
    ['marketing', '21:00:00.000', '2026-11-23T01:00:00.000Z'],
    ['marketing', '00:00:00.000', '2026-11-22T01:00:00.000Z'],
    ['marketing', '08:59:59.999', '2026-11-22T01:00:00.000Z'],
    ['marketing', '09:00:00.000', null],
    ['own', '23:00:00.000', null],
    ['visit', '23:00:00.000', null],
  ] as const)('%s at %s', (category, time, expected) =>
    expect(quietUntil(category, at(time))?.toISOString() ?? null).toBe(expected),
  );
});
