import type { BookingState } from './may-change.js';
import { mayMessage, MOST_MESSAGES, type Said } from './may-message.js';

const now = new Date('2026-11-21T01:00:00.000Z');
const ago = (ms: number, text = '我到楼下了'): Said => ({ text, sentAt: new Date(now.getTime() - ms) });
const MINUTE = 60_000;
const often = (n: number) => Array.from({ length: n }, (_, at) => ago(at * MINUTE, `第 ${at} 句`));

describe('may a side say something with one tap', () => {
  test.each<[string, BookingState, Said[], string | null]>([
    ['nobody has accepted', 'requested', [], 'messageNotNow'],
    ['the issue came back and nobody has accepted', 'reopened', [], 'messageNotNow'],
    ['accepted', 'scheduled', [], null],
    ['on the way', 'on_the_way', [], null],
    ['there', 'on_site', [], null],
    ['done', 'completed', [], 'messageNotNow'],
    ['reviewed', 'reviewed', [], 'messageNotNow'],
    ['cancelled', 'cancelled', [], 'messageNotNow'],
    ['nobody was there', 'no_show', [], 'messageNotNow'],
    ['the tenth', 'scheduled', often(MOST_MESSAGES - 1), null],
    ['the eleventh', 'scheduled', often(MOST_MESSAGES), 'messagesUsedUp'],
    ['the same a moment before five minutes have passed', 'scheduled', [ago(5 * MINUTE - 1)], 'messageJustSent'],
    ['the same after five minutes', 'scheduled', [ago(5 * MINUTE)], null],
    ['another one at once', 'scheduled', [ago(0, '请先关水阀')], null],
  ])('%s', (_when, state, said, refusal) => expect(mayMessage(state, said, now, '我到楼下了')).toBe(refusal));

  test('whether anything may be said at all does not ask what', () =>
    expect(mayMessage('scheduled', [ago(0)], now)).toBeNull());
});
