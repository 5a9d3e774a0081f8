import { expectStatus, type Neighbourhood } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import {
  type Card,
  endScene,
  decide,
  itemOf,
  moderate,
  reviewed,
  reviewsHere,
  STARS,
  WORDS,
  reviewScene,
} from '../support/reviews.js';
import type { World } from '../support/world.js';

const REPLY = '谢谢您，滤芯半年后记得再换。';

describe('an engineer replies to a review', () => {
  let world: World;
  let place: Neighbourhood;
  let li: Person;
  let bookingId: string;
  let operator: Person;
  const reply = (id: string, text = REPLY, engineer = place.wang.person) =>
    engineer.put(`/api/engineer/reviews/${id}/reply`, { text });
  const stranger = () => world.anonymous();

  beforeEach(async () => {
    ({ world, place, li, bookingId, operator } = await reviewScene());
  });
  afterEach(() => endScene(world));

  test('the engineer replies once, and what he says is looked at like anything else', async () => {
    const { id } = await reviewed(li, bookingId);
    expect((await reply(id, REPLY, place.liu.person)).status).toBe(404);
    expect(expectStatus(await reply(id), 200)).toMatchObject({ id, reply: { text: REPLY, state: 'pending' } });
    expect((await reviewsHere(stranger()))[0].reply).toBeNull();
    expect((await reviewsHere(li))[0].reply).toBeNull();
    expect(await reply(id)).toMatchObject({ status: 409, body: { code: 'review.repliedAlready' } });
    await moderate(world);
    expect((await reviewsHere(stranger()))[0].reply).toEqual({ text: REPLY, when: '2026-11', state: 'approved' });
    expect(await reply(id, '再说一句')).toMatchObject({ status: 409, body: { code: 'review.repliedAlready' } });
    const { items } = expectStatus(await place.wang.person.get('/api/engineer/reviews'), 200);
    expect(items).toMatchObject([{ id, text: WORDS.text, reply: { text: REPLY, state: 'approved' } }]);
  });

  test('a reply that was refused may be written anew, and the old verdict does not meet the new words', async () => {
    const { id } = await reviewed(li, bookingId, STARS);
    await reply(id, '【违规】你才不讲理');
    await moderate(world);
    expect(expectStatus(await place.wang.person.get('/api/engineer/reviews'), 200).items).toMatchObject([
      { reply: { text: '【违规】你才不讲理', state: 'rejected' } },
    ]);
    const old = await itemOf(world, 'reply');
    expectStatus(await reply(id), 200);
    expect(await decide(operator, old.id, true)).toMatchObject({ status: 404 });
    expect((await reviewsHere(stranger()))[0].reply).toBeNull();
    await moderate(world);
    expect((await reviewsHere(stranger()))[0].reply).toMatchObject({ text: REPLY, state: 'approved' });
  });

  test('what he may still answer is counted and listed by itself', async () => {
    const wang = place.wang.person;
    const summary = async (who = wang) => expectStatus(await who.get('/api/engineer/reviews/summary'), 200);
    const answerable = async () =>
      (expectStatus(await wang.get('/api/engineer/reviews?which=answerable'), 200).items as Card[]).map(({ id }) => id);
    expect(await summary()).toEqual({ rating: null, tags: [], answerable: 0 });
    const { id } = await reviewed(li, bookingId, STARS);
    expect(await summary()).toMatchObject({ rating: { n: 1, stars: STARS.stars }, answerable: 1 });
    expect(await summary(place.liu.person)).toEqual({ rating: null, tags: [], answerable: 0 });
    expect(await answerable()).toEqual([id]);
    await reply(id, '【违规】你才不讲理');
    expect([await answerable(), (await summary()).answerable]).toEqual([[], 0]);
    await moderate(world);
    expect([await answerable(), (await summary()).answerable]).toEqual([[id], 1]);
    await reply(id);
    await moderate(world);
    expect(await answerable()).toEqual([]);
    expect((await wang.get('/api/engineer/reviews?which=none')).status).toBe(400);
    expect((await li.get('/api/engineer/reviews/summary')).status).toBe(403);
  });
});
