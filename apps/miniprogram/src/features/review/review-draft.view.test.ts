import type { Photo } from '../../api/contract';
import { EMPTY_DRAFT, kept, restored, type KeptDraft } from './review-draft.view';

const photo = { id: '1' } as Photo;
const HOUR = 3600_000;
const draft: KeptDraft = { bookingId: '7', stars: 4, tags: ['onTime'], text: '准时', photos: [photo], at: 0 };

test.each([
  ['the same visit', '7', HOUR, 4, 1],
  ['another visit', '8', HOUR, 0, 0],
  ['the same visit a day later', '7', 20 * HOUR, 4, 0],
])('what is kept for %s', (_what, bookingId, now, stars, photos) => {
  const again = restored(draft, bookingId, now);
  expect([again.draft.stars, again.photos.length]).toEqual([stars, photos]);
});

test('nothing was kept', () => expect(restored(null, '7', 0)).toEqual({ draft: EMPTY_DRAFT, photos: [] }));

test.each([
  ['age from when they came', draft, 0],
  ['are new when there were none', { ...draft, photos: [] }, HOUR],
  ['of another visit say nothing', { ...draft, bookingId: '8' }, HOUR],
])('pictures %s', (_what, before, at) =>
  expect(kept({ bookingId: '7', ...EMPTY_DRAFT, photos: [photo] }, before, HOUR).at).toBe(at),
);
