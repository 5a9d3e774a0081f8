import { expectStatus, type Neighbourhood } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { fetched, uploaded } from '../support/photos.js';
import {
  decide,
  endScene,
  items,
  moderate,
  review,
  reviewed,
  reviewScene,
  reviewsHere,
  servedResident,
  STARS,
  WORDS,
} from '../support/reviews.js';
import { eventually } from '../support/eventually.js';
import { World } from '../support/world.js';

describe('photos of a review', () => {
  let world: World;
  let place: Neighbourhood;
  let li: Person;
  let bookingId: string;
  let operator: Person;

  beforeEach(async () => {
    ({ world, place, li, bookingId, operator } = await reviewScene(await World.listening()));
    // WeChat knows authors only for two hours after their last visit.
    await world.tellSim('/sim/visits', { person: li.name });
  });
  afterEach(() => endScene(world));

  const own = async () => (await li.get(`/api/me/bookings/${bookingId}/review`)).body;
  const states = async () => (await items(world, 'photo')).map(({ state, queue }) => [state, queue]);

  test('are the author’s until WeChat, which has looked at them, lets them pass; the order is his', async () => {
    const photoIds = (await uploaded(li, 3)).reverse();
    const card = await reviewed(li, bookingId, { ...WORDS, photoIds });
    expect(card.photos.map(({ id, state }) => [id, state])).toEqual(photoIds.map((id) => [id, 'pending']));
    expect((await reviewsHere(place.wang.person))[0].photos).toEqual([]);

    await moderate(world);
    await eventually(async () => expect(await states()).toEqual([1, 2, 3].map(() => ['approved', null])));
    for (const who of [world.anonymous(), li]) {
      const [{ photos }] = await reviewsHere(who);
      expect(photos.map(({ id, state }) => [id, state])).toEqual(photoIds.map((id) => [id, 'approved']));
      expect((await fetched(world, photos[0].thumb)).status).toBe(200);
    }
    const page = expectStatus(await world.anonymous().get('/api/communities/1001/page'), 200);
    expect((page.reviews as { latest: { photos: { id: string }[] }[] }).latest[0].photos.map(({ id }) => id)).toEqual(
      photoIds,
    );
  });

  test('one that WeChat refuses is shown to nobody else, the others are', async () => {
    const photoIds = await uploaded(li, 2);
    await reviewed(li, bookingId, { ...STARS, photoIds });
    await world.tellSim('/sim/verdicts', { kind: 'picture', label: 20002 });
    await moderate(world);
    await eventually(async () =>
      expect((await states()).map(([state]) => state).sort()).toEqual(['approved', 'rejected']),
    );
    const [{ photos }] = await reviewsHere(world.anonymous());
    expect(photos).toHaveLength(1);
    expect((await own()).photos.map(({ state }: { state: string }) => state).sort()).toEqual(['approved', 'rejected']);
  });

  test('can be taken down later, and are gone with the review', async () => {
    const photoIds = await uploaded(li, 2);
    const { id } = await reviewed(li, bookingId, { ...STARS, photoIds });
    await moderate(world);
    await eventually(async () => expect(await states()).toEqual([1, 2].map(() => ['approved', null])));
    const [{ photos }] = await reviewsHere(world.anonymous());
    const [first] = (await items(world, 'photo')).filter(({ subject_id }) => subject_id === photoIds[0]);
    expectStatus(await decide(operator, first.id, false), 200);
    expect((await reviewsHere(world.anonymous()))[0].photos.map((photo) => photo.id)).toEqual([photoIds[1]]);

    expectStatus(await li.post(`/api/me/reviews/${id}/withdrawal`), 200);
    expect((await reviewsHere(li))[0].photos).toEqual([]);
    expect(await items(world, 'photo')).toEqual([]);
    expect(photos).toHaveLength(2);
  });

  test('each belongs to one review of its owner', async () => {
    const [mine] = await uploaded(li, 1);
    const zhou = await servedResident(world, place, { start: '2026-11-22T01:00:00.000Z' });
    const wish = { ...STARS, photoIds: [mine] };
    expect(await review(zhou.resident, zhou.bookingId, wish)).toMatchObject({
      status: 404,
      body: { code: 'photo.unknown' },
    });
    await reviewed(li, bookingId, wish);
    const again = await servedResident(world, place, { resident: li, start: '2026-11-23T01:00:00.000Z' });
    expect(await review(li, again.bookingId, wish)).toMatchObject({ status: 409, body: { code: 'photo.used' } });
    expect((await li.get(`/api/me/bookings/${again.bookingId}`)).body.state).toBe('completed');
  });

  test('no picture is shown while contents of users are off', async () => {
    await reviewed(li, bookingId, { ...STARS, photoIds: await uploaded(li, 1) });
    await moderate(world);
    await eventually(async () => expect(await states()).toEqual([['approved', null]]));
    expectStatus(await operator.put('/api/console/moderation/ugc', { on: false }), 200);
    expect((await reviewsHere(world.anonymous()))[0].photos).toEqual([]);
    expect((await own()).photos).toEqual([]);
  });
});
