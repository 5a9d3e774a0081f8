import { countOf } from '../support/database-facts.js';
import { boundResident, expectStatus, type Neighbourhood } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import {
  endScene,
  decide,
  itemOf,
  moderate,
  review,
  reviewed,
  reviewsHere,
  SATURDAY_11,
  servedResident,
  STARS,
  WORDS,
  reviewScene,
} from '../support/reviews.js';
import type { World } from '../support/world.js';

const REPLY = '谢谢您，滤芯半年后记得再换。';

describe('what was said is no longer shown', () => {
  let world: World;
  let place: Neighbourhood;
  let li: Person;
  let bookingId: string;
  let operator: Person;
  const communityPage = async (who: Person = world.anonymous()) =>
    expectStatus(await who.get('/api/communities/1001/page'), 200);
  const reply = (id: string, text = REPLY, engineer = place.wang.person) =>
    engineer.put(`/api/engineer/reviews/${id}/reply`, { text });
  const withdraw = (id: string) => li.post(`/api/me/reviews/${id}/withdrawal`);
  const at = (minutes: number) => new Date(Date.parse(SATURDAY_11) + minutes * 60_000).toISOString();
  const stranger = () => world.anonymous();

  beforeEach(async () => {
    ({ world, place, li, bookingId, operator } = await reviewScene());
  });
  afterEach(() => endScene(world));

  test('text, photos and the reply to them can be taken back; the stars stay', async () => {
    const { id } = await reviewed(li, bookingId);
    await reply(id);
    await moderate(world);
    expect(await (await boundResident(world, place.wang)).post(`/api/me/reviews/${id}/withdrawal`)).toMatchObject({
      status: 404,
    });
    expect(expectStatus(await withdraw(id), 200)).toMatchObject({
      id,
      withdrawn: true,
      text: null,
      textState: null,
      photos: [],
      reply: null,
      stars: 5,
    });
    expect(expectStatus(await withdraw(id), 200)).toMatchObject({ withdrawn: true });
    expect(await reviewsHere(stranger())).toMatchObject([{ ...STARS, text: null, reply: null }]);
    expect((await communityPage()).engineers).toMatchObject([{ rating: { n: 1, stars: 5 } }, { rating: null }]);
    expect(await countOf(world, 'moderation_item')).toBe(0);
    expect(await countOf(world, 'review WHERE text IS NOT NULL OR reply IS NOT NULL')).toBe(0);
    expect(await reply(id)).toMatchObject({ status: 409, body: { code: 'review.withdrawn' } });
    expect(await review(li, bookingId)).toMatchObject({ status: 409, body: { code: 'review.reviewedAlready' } });
  });

  test('a verdict on what was taken back changes nothing', async () => {
    const { id } = await reviewed(li, bookingId);
    const item = await itemOf(world, 'review');
    await withdraw(id);
    expect(await moderate(world)).toBe(0);
    expect(await decide(operator, item.id, true)).toMatchObject({
      status: 404,
      body: { code: 'moderation.unknown' },
    });
    expect(await reviewsHere(stranger())).toMatchObject([{ text: null }]);
  });

  test('without contents of users there are stars and tags, and no word or picture anywhere', async () => {
    const { id } = await reviewed(li, bookingId);
    await reply(id);
    await moderate(world);
    world.setTime(at(10));
    const next = await servedResident(world, place, { start: '2026-11-22T01:00:00.000Z' });
    expectStatus(await operator.put('/api/console/moderation/ugc', { on: false }), 200);

    expect((await stranger().get('/api/moderation/ugc')).body).toEqual({ on: false, personLooks: false });
    expect(await review(next.resident, next.bookingId)).toMatchObject({
      status: 409,
      body: { code: 'moderation.off' },
    });
    expect(await review(next.resident, next.bookingId, { ...STARS, photoIds: ['1'] })).toMatchObject({
      body: { code: 'moderation.off' },
    });
    expect(await reviewed(next.resident, next.bookingId, { ...STARS, text: ' ' })).toMatchObject(STARS);
    expect(await reply((await reviewsHere(stranger()))[0].id)).toMatchObject({
      status: 409,
      body: { code: 'moderation.off' },
    });
    for (const who of [stranger(), li, place.wang.person]) {
      const pages = [
        await who.get('/api/communities/1001/page'),
        await who.get('/api/communities/1001/reviews'),
        await who.get(`/api/engineers/${place.wang.id}/page`),
      ];
      for (const { status, body } of pages) {
        expect(status).toBe(200);
        expect(JSON.stringify(body)).not.toContain(WORDS.text);
        expect(JSON.stringify(body)).not.toContain(REPLY);
      }
    }
    expect((await li.get(`/api/me/bookings/${bookingId}/review`)).body).toMatchObject({
      text: null,
      textState: null,
      stars: 5,
    });
    expect((await communityPage()).reviews).toMatchObject({ n: 2, stars: 5 });

    expectStatus(await operator.put('/api/console/moderation/ugc', { on: true }), 200);
    expect((await reviewsHere(stranger())).at(-1)).toMatchObject({ text: WORDS.text, reply: { text: REPLY } });
  });
});
