import type { Photo } from '../../api/contract';
import { kept, restored, type KeptForm } from './form-draft.view';

const photo = { id: '1' } as Photo;
const HOUR = 3600_000;
const form: KeptForm<string> = { bookingId: '7', typed: '准时', photos: { after: [photo] }, at: 0 };

test.each([
  ['the same visit', '7', HOUR, '准时', 1],
  ['another visit', '8', HOUR, null, 0],
  ['the same visit a day later', '7', 20 * HOUR, '准时', 0],
])('what is kept for %s', (_what, bookingId, now, typed, photos) => {
  const again = restored(form, bookingId, now);
  expect([again.typed, again.photos.after?.length ?? 0]).toEqual([typed, photos]);
});

test('nothing was kept', () => expect(restored(null, '7', 0)).toEqual({ typed: null, photos: {} }));

test.each([
  ['age from when they came', form, 0],
  ['are new when there were none', { ...form, photos: { after: [] } }, HOUR],
  ['of another visit say nothing', { ...form, bookingId: '8' }, HOUR],
])('pictures %s', (_what, before, at) =>
  expect(kept({ bookingId: '7', typed: '', photos: { after: [photo] } }, before, HOUR).at).toBe(at),
);
