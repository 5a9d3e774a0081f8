import type { BookingState } from './may-change.js';
import { mayHandOver, Refusal, Successor } from './may-hand-over.js';

const endAt = new Date('2026-11-21T02:00:00.000Z');
const before = new Date(endAt.getTime() - 1);

test.each<[BookingState, Successor, Date, Refusal | null]>([
  ['on_site', 'colleague', before, null],
  ['on_site', 'colleague', endAt, 'timeOver'],
  ['on_site', 'anyone', endAt, null],
  ['scheduled', 'colleague', endAt, 'timeOver'],
  ['completed', 'anyone', before, 'illegalChange'],
  ['completed', 'colleague', endAt, 'illegalChange'],
])('%s to %s at %s', (state, to, now, refusal) => expect(mayHandOver({ state, endAt }, to, now)).toBe(refusal));
