import { rowsOf } from '../support/database-facts.js';
import { shanghai } from '../support/days.js';
import { expectStatus } from '../support/neighbourhood.js';
import { endScene, moderate, reviewed, reviewScene, reviewsHere, servedResident, WORDS } from '../support/reviews.js';

const [KEPT, OLD] = ['1001', '1002'];

describe('reviews of a community that is merged into another', () => {
  test('are all there, with their likes, and add up', async () => {
    const { world, place, li, bookingId, operator } = await reviewScene();
    await reviewed(li, bookingId);
    const far = await servedResident(world, place, { communityId: OLD, start: shanghai('2026-11-22 09:00') });
    const liu = await servedResident(world, place, {
      engineer: place.liu,
      communityId: OLD,
      start: shanghai('2026-11-22 10:00'),
    });
    const moved = await reviewed(far.resident, far.bookingId, { ...WORDS, stars: 2 });
    await reviewed(liu.resident, liu.bookingId, { stars: 4, tags: [] });
    await moderate(world);
    expect(expectStatus(await li.put(`/api/reviews/${moved.id}/like`), 200)).toEqual({ likes: 1, liked: true });

    expectStatus(
      await operator.post(`/api/console/communities/${OLD}/merge`, { intoId: KEPT, reason: '重复录入' }),
      201,
    );
    const cards = await reviewsHere(li, OLD);
    expect(cards.map(({ stars }) => stars).sort()).toEqual([2, 4, 5]);
    expect(cards.find(({ id }) => id === moved.id)).toMatchObject({ communityId: KEPT, likes: 1, liked: true });
    expect((await li.get(`/api/communities/${KEPT}/page`)).body).toMatchObject({
      reviews: { n: 3, stars: 3.7 },
      engineers: [{ rating: { n: 2, stars: 3.5 } }, { rating: { n: 1, stars: 4 } }],
    });
    expect(await rowsOf(world, 'SELECT * FROM review_tally WHERE community_id = ?', [OLD])).toEqual([]);
    const [{ moved: log }] = await rowsOf<{ moved: string }>(world, 'SELECT moved FROM community_merge');
    expect(JSON.parse(log)).toMatchObject({ review: 2 });
    await endScene(world);
  });
});
