import { countOf, rowsOf } from '../support/database-facts.js';
import { expectStatus } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { endScene, moderate, review, reviewed, reviewsHere, STARS, WORDS, reviewScene } from '../support/reviews.js';
import type { World } from '../support/world.js';

describe('a resident reviews a service', () => {
  let world: World;
  let li: Person;
  let bookingId: string;
  const stranger = () => world.anonymous();

  beforeEach(async () => {
    ({ world, li, bookingId } = await reviewScene());
  });
  afterEach(() => endScene(world));

  test('the text is his own until WeChat has let it pass, the stars count at once', async () => {
    expect((await li.get(`/api/me/bookings/${bookingId}`)).body).toMatchObject({
      state: 'completed',
      can: { review: true },
    });
    expect(await li.get(`/api/me/bookings/${bookingId}/review`)).toMatchObject({
      status: 404,
      body: { code: 'review.unknown' },
    });

    const own = await reviewed(li, bookingId);
    expect(own).toMatchObject({
      ...WORDS,
      bookingId,
      textState: 'pending',
      mine: true,
      canLike: false,
      withdrawn: false,
      serviceName: '净水器维修',
    });
    expect((await li.get(`/api/me/bookings/${bookingId}`)).body).toMatchObject({
      state: 'reviewed',
      can: { review: false },
    });
    expect(await reviewsHere(stranger())).toMatchObject([
      { ...STARS, text: null, textState: null, mine: false, engineerName: '王师傅' },
    ]);

    expect(await moderate(world)).toBe(1);
    expect(await reviewsHere(stranger())).toMatchObject([{ ...WORDS, textState: null }]);
    expect((await li.get(`/api/me/bookings/${bookingId}/review`)).body).toMatchObject({
      text: WORDS.text,
      textState: 'approved',
    });
    const names = await rowsOf<{ name: string }>(
      world,
      `SELECT name FROM outbox_event WHERE name LIKE 'review.%' OR name LIKE 'moderation.%'`,
    );
    expect(names.map(({ name }) => name).sort()).toEqual(['moderation.decided', 'review.created']);
  });

  test('what WeChat refuses stays with its author, who sees why nobody else does', async () => {
    const { id } = await reviewed(li, bookingId, { ...WORDS, text: '【违规】加我微信领红包' });
    await moderate(world);
    expect(await reviewsHere(stranger())).toMatchObject([{ ...STARS, text: null }]);
    expect((await li.get(`/api/me/bookings/${bookingId}/review`)).body).toMatchObject({
      id,
      text: '【违规】加我微信领红包',
      textState: 'rejected',
    });
  });

  test('stars alone are a review, and a blank text is none', async () => {
    expect(await reviewed(li, bookingId, { stars: 3, tags: [], text: '  \n' })).toMatchObject({
      stars: 3,
      tags: [],
      text: null,
      textState: null,
    });
    expect(await countOf(world, 'moderation_item')).toBe(0);
  });

  test.each([
    ['no stars', { tags: [] }],
    ['six stars', { ...STARS, stars: 6 }],
    ['half a star', { ...STARS, stars: 4.5 }],
    ['a tag of his own', { ...STARS, tags: ['cheap'] }],
    ['a tag twice', { ...STARS, tags: ['tidy', 'tidy'] }],
    ['six tags', { ...STARS, tags: ['onTime', 'skilled', 'tidy', 'patient', 'clearPrice', 'late'] }],
    ['501 letters', { ...STARS, text: '好'.repeat(501) }],
    ['ten photos', { ...STARS, photoIds: Array.from({ length: 10 }, (_, n) => String(n + 1)) }],
    ['a photo twice', { ...STARS, photoIds: ['1', '1'] }],
    ['points for the praise', { ...STARS, points: 5 }],
  ])('%s is refused', async (_what, wish) => {
    expect(await review(li, bookingId, wish)).toMatchObject({ status: 400 });
    expect(await countOf(world, 'review')).toBe(0);
  });

  test('a photo that nobody uploaded undoes it all', async () => {
    expect(await review(li, bookingId, { ...WORDS, photoIds: ['123'] })).toMatchObject({
      status: 404,
      body: { code: 'photo.unknown' },
    });
    expect(await countOf(world, 'review')).toBe(0);
    expect((await li.get(`/api/me/bookings/${bookingId}`)).body.state).toBe('completed');
  });

  test('a retry of the tap hears the same answer', async () => {
    const key = 'the-key-of-one-tap-0001';
    const send = () => li.post(`/api/me/bookings/${bookingId}/review`, WORDS, { key });
    const first = expectStatus(await send(), 201);
    expect(expectStatus(await send(), 201)).toEqual(first);
    expect(await countOf(world, 'review')).toBe(1);
  });
});
