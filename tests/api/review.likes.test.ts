import { countOf } from '../support/database-facts.js';
import { shanghai } from '../support/days.js';
import { boundResident, expectStatus, type Neighbourhood } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { endScene, reviewed, reviewScene, reviewsHere, servedResident } from '../support/reviews.js';
import { bookingWish } from '../support/bookings.js';
import type { World } from '../support/world.js';

describe('likes', () => {
  let world: World;
  let place: Neighbourhood;
  let li: Person;
  let zhou: Person;
  let id: string;
  const like = (who: Person) => who.put(`/api/reviews/${id}/like`);
  const unlike = (who: Person) => who.delete(`/api/reviews/${id}/like`);

  beforeEach(async () => {
    const scene = await reviewScene();
    ({ world, place, li } = scene);
    ({ id } = await reviewed(li, scene.bookingId));
    zhou = (await servedResident(world, place, { start: shanghai('2026-11-22 09:00') })).resident;
  });
  afterEach(() => endScene(world));

  test('of a neighbour whom the same engineer has served', async () => {
    expect(await reviewsHere(zhou)).toMatchObject([{ likes: 0, liked: false, canLike: true }]);
    expect(expectStatus(await like(zhou), 200)).toEqual({ likes: 1, liked: true });
    expect(expectStatus(await like(zhou), 200)).toEqual({ likes: 1, liked: true });
    expect(await reviewsHere(zhou)).toMatchObject([{ likes: 1, liked: true, canLike: true }]);
    expect(await reviewsHere(world.anonymous())).toMatchObject([{ likes: 1, liked: false, canLike: false }]);
    expect((await zhou.get('/api/communities/1001/page')).body.reviews.latest).toMatchObject([
      { likes: 1, liked: true },
    ]);
    expect(expectStatus(await unlike(zhou), 200)).toEqual({ likes: 0, liked: false });
    expect(expectStatus(await unlike(zhou), 200)).toEqual({ likes: 0, liked: false });
  });

  test('of nobody else', async () => {
    const bound = await boundResident(world, place.wang);
    const booked = await boundResident(world, place.wang);
    expectStatus(await booked.post('/api/bookings', bookingWish(place, { start: shanghai('2026-11-23 09:00') })), 201);
    const othersGuest = (
      await servedResident(world, place, { engineer: place.liu, start: shanghai('2026-11-22 10:00') })
    ).resident;
    for (const [who, code] of [
      [li, 'review.ownReview'],
      [bound, 'review.notServed'],
      [booked, 'review.notServed'],
      [othersGuest, 'review.notServed'],
      [place.wang.person, 'review.staffLike'],
      [place.liu.person, 'review.staffLike'],
    ] as const) {
      expect(await like(who)).toMatchObject({ status: 409, body: { code } });
      expect((await reviewsHere(who))[0]).toMatchObject({ canLike: false, liked: false });
    }
    expect((await like(world.anonymous())).status).toBe(401);
    expect((await like(await world.operator())).status).toBe(403);
    expect(await countOf(world, 'review_like')).toBe(0);
  });

  test('a colleague who was served once may not either', async () => {
    expectStatus(await place.liu.person.post('/api/me/communities', { communityId: '1001' }), 200);
    await servedResident(world, place, { resident: place.liu.person, start: shanghai('2026-11-22 14:00') });
    expect(await like(place.liu.person)).toMatchObject({ status: 409, body: { code: 'review.staffLike' } });
  });

  test('who became a colleague takes his like back like anybody', async () => {
    expectStatus(await like(zhou), 200);
    await world.sql.query(
      "INSERT INTO identity_role (account_id, role) SELECT resident_id, 'engineer' FROM review_like",
    );
    expect(expectStatus(await unlike(zhou), 200)).toEqual({ likes: 0, liked: false });
  });

  test('of what is not there', async () => {
    id = '12345';
    expect(await like(zhou)).toMatchObject({ status: 404, body: { code: 'review.unknown' } });
    expect(await unlike(zhou)).toMatchObject({ status: 404, body: { code: 'review.unknown' } });
  });
});
