import { countOf, rowsOf } from '../support/database-facts.js';
import { boundResident, expectStatus, type Neighbourhood } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import {
  endScene,
  type Card,
  moderate,
  reviewed,
  reviewsHere,
  SATURDAY_11,
  servedResident,
  WORDS,
  reviewScene,
} from '../support/reviews.js';
import type { World } from '../support/world.js';

describe('reviews on the pages', () => {
  let world: World;
  let place: Neighbourhood;
  let li: Person;
  let bookingId: string;
  const communityPage = async (who: Person = world.anonymous()) =>
    expectStatus(await who.get('/api/communities/1001/page'), 200);
  const at = (minutes: number) => new Date(Date.parse(SATURDAY_11) + minutes * 60_000).toISOString();
  const stranger = () => world.anonymous();

  beforeEach(async () => {
    ({ world, place, li, bookingId } = await reviewScene());
  });
  afterEach(() => endScene(world));

  test('engineers are rated by what was said in this community, and by nothing else', async () => {
    expect((await communityPage()).reviews).toEqual({ n: 0, stars: null, latest: [] });
    await reviewed(li, bookingId);
    world.setTime(at(10));
    const zhou = await servedResident(world, place, { start: '2026-11-22T01:00:00.000Z' });
    await reviewed(zhou.resident, zhou.bookingId, { stars: 4, tags: ['skilled', 'late'] });
    world.setTime(at(20));
    const far = await servedResident(world, place, { start: '2026-11-23T01:00:00.000Z', communityId: '1002' });
    await reviewed(far.resident, far.bookingId, { stars: 1, tags: ['late'] });
    await moderate(world);

    const page = await communityPage();
    expect(page.engineers).toMatchObject([
      { name: '王师傅', rating: { n: 2, stars: 4.5 } },
      { name: '刘师傅', rating: null },
    ]);
    expect(page.reviews).toMatchObject({ n: 2, stars: 4.5, latest: [{ stars: 4 }, { stars: 5, text: WORDS.text }] });
    const engineer = expectStatus(await stranger().get(`/api/engineers/${place.wang.id}/page`), 200);
    expect(engineer).toMatchObject({
      rating: { n: 3, stars: 3.3 },
      tags: [
        { tag: 'late', n: 2 },
        { tag: 'skilled', n: 2 },
        { tag: 'onTime', n: 1 },
      ],
      reviews: [{ communityName: '阳光家园', stars: 1 }, { stars: 4 }, { stars: 5 }],
    });
    expect(expectStatus(await stranger().get(`/api/engineers/${place.liu.id}/page`), 200)).toMatchObject({
      rating: null,
      tags: [],
      reviews: [],
    });
  });

  test('nothing tells whose it was: in a small community not even the day', async () => {
    const { id } = await reviewed(li, bookingId);
    await moderate(world);
    const [card] = await reviewsHere(stranger());
    expect(Object.keys(card).sort()).toEqual(
      'canLike,communityId,communityName,demo,engineerId,engineerName,id,liked,likes,mine,photos,reply,serviceName,stars,tags,text,textState,when'.split(
        ',',
      ),
    );
    expect(card.when).toBe('2026-11');
    // Ids begin with a time: that of a review lies anywhere in its month.
    expect(
      await countOf(
        world,
        'review WHERE (id >> 22) + UNIX_TIMESTAMP("2025-01-01") * 1000 = ROUND(UNIX_TIMESTAMP(created_at) * 1000)',
      ),
    ).toBe(0);
    for (let n = 0; n < 4; n++) await boundResident(world, place.wang);
    expect((await reviewsHere(stranger()))[0]).toMatchObject({ id, when: '2026-11-21' });
  });

  test('a page goes on where the one before ended', async () => {
    await reviewed(li, bookingId);
    for (let day = 22; day < 27; day++) {
      const next = await servedResident(world, place, { start: `2026-11-${day}T01:00:00.000Z` });
      await reviewed(next.resident, next.bookingId, { stars: (day % 5) + 1, tags: [] });
    }
    const seen: string[] = [];
    let after = '';
    for (let pages = 0; pages < 4; pages++) {
      const body = expectStatus(
        await stranger().get(`/api/communities/1001/reviews?limit=2${after && `&after=${after}`}`),
        200,
      );
      seen.push(...(body.items as Card[]).map(({ id }) => id));
      if (body.next === null) break;
      after = body.next as string;
    }
    const inOrder = await rowsOf<{ id: string }>(world, 'SELECT id FROM review ORDER BY created_at DESC, id DESC');
    expect(seen).toEqual(inOrder.map(({ id }) => id));
  });
});
