import { addDays, businessDate, instantOf } from '../../apps/server/src/foundation/clock/shanghai.js';
import { Booked, Crowd, CrowdMember } from '../support/crowd.js';
import { countOf } from '../support/database-facts.js';
import { violations } from '../support/invariants.js';
import { expectStatus } from '../support/neighbourhood.js';
import {
  decide,
  items,
  moderate,
  review,
  ReviewScene,
  reviewScene,
  SATURDAY_11,
  STARS,
  WORDS,
} from '../support/reviews.js';
import { NaiveContents } from './naive-contents.js';
import { report, runClockFrom, shuffled, storm, tally } from './storm.js';

const CALLERS = 20;
const all = Array.from({ length: CALLERS }, (_, n) => n);

describe('reviews at once', () => {
  let scene: ReviewScene;
  /** Each service has a day of its own. */
  let daysUsed = 0;

  beforeAll(async () => {
    scene = await reviewScene();
    runClockFrom(scene.world, SATURDAY_11);
  });
  afterEach(async () => expect(await violations(scene.world.sql, { now: new Date(SATURDAY_11) })).toEqual([]));
  afterAll(() => scene.world.close());

  /** Residents whom 王师傅 has served lately, each once. */
  async function served(count: number, communityId = '1001'): Promise<{ who: CrowdMember; bookingId: string }[]> {
    const { world, place } = scene;
    const people = await CrowdMember.many(world, Array<string>(count).fill(communityId));
    const day = businessDate(new Date(SATURDAY_11));
    const first = daysUsed;
    daysUsed += count;
    const wishes = people.map((who, n) => ({
      residentId: who.id,
      engineerId: place.wang.id,
      communityId,
      serviceItemId: place.services['滤芯更换'],
      mode: 'only' as const,
      start: instantOf(addDays(day, -1 - first - n), 600),
      minutes: 30,
    }));
    const booked: Booked[] = await new Crowd(world.sql).bookings(wishes);
    const ids = booked.map(({ id }) => id);
    const done = instantOf(day);
    await world.sql.query("UPDATE booking SET state = 'completed', finished_at = ? WHERE id IN (?)", [done, ids]);
    await world.sql.query('UPDATE engineer SET completed = completed + ? WHERE id = ?', [count, place.wang.id]);
    await world.sql.query(
      'INSERT INTO booking_tally (community_id, engineer_id, completed) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE completed = completed + VALUES(completed)',
      [communityId, place.wang.id, count],
    );
    return people.map((who, n) => ({ who, bookingId: ids[n] }));
  }

  test('20 taps on one booking: exactly one is the review', async () => {
    for (const { who, bookingId } of await served(5)) {
      const answers = await Promise.all(all.map(() => review(who, bookingId)));
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
      expect(answers.filter(({ body }) => body.code === 'review.reviewedAlready')).toHaveLength(CALLERS - 1);
      expect(await countOf(scene.world, 'review WHERE booking_id = ?', [bookingId])).toBe(1);
    }
    await moderate(scene.world);
  });

  test('20 residents review one engineer with tags in any order: all are counted', async () => {
    const tags = ['onTime', 'skilled', 'tidy', 'patient', 'clearPrice'];
    const guests = await served(CALLERS);
    const answers = await Promise.all(
      guests.map(({ who, bookingId }, n) => review(who, bookingId, { stars: 1 + (n % 5), tags: shuffled(tags, n) })),
    );
    expect(answers.map(({ status }) => status)).toEqual(all.map(() => 201));
  });

  test('20 like and unlike, 400 times: the number is that of the likes', async () => {
    const guests = await served(CALLERS);
    const { world } = scene;
    const author = (await served(1))[0];
    const { id } = expectStatus(await review(author.who, author.bookingId, STARS), 201);
    const url = `/api/reviews/${id as string}/like`;
    const callers = guests.flatMap(({ who }) =>
      all.map((n) => ({ kind: n % 2 ? 'unlike' : 'like', call: () => (n % 2 ? who.delete(url) : who.put(url)) })),
    );
    const outcomes = await storm(shuffled(callers, 7), CALLERS);
    report('likes', tally(outcomes));
    expect(outcomes.every(({ answer }) => answer.status === 200)).toBe(true);
    await Promise.all(guests.map(({ who }) => who.put(url)));
    expect(await countOf(world, 'review WHERE id = ? AND likes = ?', [id, CALLERS])).toBe(1);
  });

  test('one like, 20 taps at once: one like', async () => {
    const [guest, author] = await served(2);
    const { id } = expectStatus(await review(author.who, author.bookingId, STARS), 201);
    const answers = await Promise.all(all.map(() => guest.who.put(`/api/reviews/${id as string}/like`)));
    expect(answers.map(({ body }) => body)).toEqual(all.map(() => ({ likes: 1, liked: true })));
  });

  test('20 replies at once: one is the reply', async () => {
    const [author] = await served(1);
    const { id } = expectStatus(await review(author.who, author.bookingId, STARS), 201);
    const answers = await Promise.all(
      all.map((n) => scene.place.wang.person.put(`/api/engineer/reviews/${id as string}/reply`, { text: `谢谢 ${n}` })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'review.repliedAlready')).toHaveLength(CALLERS - 1);
    await moderate(scene.world);
  });

  test('taken back while WeChat and an operator decide: nothing of it stays public or waits', async () => {
    for (const { who, bookingId } of await served(10)) {
      const { id } = expectStatus(await review(who, bookingId, WORDS), 201);
      const [item] = (await items(scene.world, 'review')).filter(({ subject_id }) => subject_id === id);
      const [back, decided] = await Promise.all([
        who.post(`/api/me/reviews/${id as string}/withdrawal`),
        decide(scene.operator, item.id, true),
        moderate(scene.world),
      ]);
      expect(back.status).toBe(200);
      expect([200, 404, 409]).toContain(decided.status);
      expect(
        await countOf(scene.world, 'review WHERE id = ? AND (text IS NOT NULL OR text_state IS NOT NULL)', [id]),
      ).toBe(0);
    }
  });

  test('taken back while the engineer replies: he is late, or his reply goes too', async () => {
    for (const { who, bookingId } of await served(10)) {
      const { id } = expectStatus(await review(who, bookingId, STARS), 201);
      const reply = () =>
        scene.place.wang.person.put(`/api/engineer/reviews/${id as string}/reply`, { text: '谢谢您的评价' });
      const [answered, back] = await Promise.all([reply(), who.post(`/api/me/reviews/${id as string}/withdrawal`)]);
      expect(back.status).toBe(200);
      if (answered.status !== 200) expect(answered.body).toMatchObject({ code: 'review.withdrawn' });
      expect((await reply()).body).toMatchObject({ code: 'review.withdrawn' });
      expect(await countOf(scene.world, 'review WHERE id = ? AND reply IS NOT NULL', [id])).toBe(0);
      expect(await countOf(scene.world, "moderation_item WHERE kind = 'reply' AND subject_id = ?", [id])).toBe(0);
    }
  });

  test('taken back while others report it: nobody reports what is gone', async () => {
    const readers = await CrowdMember.many(scene.world, Array<string>(10).fill('1001'));
    for (const { who, bookingId } of await served(10)) {
      const { id } = expectStatus(await review(who, bookingId, WORDS), 201);
      await moderate(scene.world);
      const [back, ...reports] = await Promise.all([
        who.post(`/api/me/reviews/${id as string}/withdrawal`),
        ...readers.map((reader) => reader.post('/api/reports', { kind: 'review', id, reason: 'ad' })),
      ]);
      expect(back.status).toBe(200);
      for (const { status } of reports) expect([204, 404]).toContain(status);
    }
  });

  test('written while their community is merged away: all arrive and are counted', async () => {
    const guests = await served(CALLERS, '1002');
    const merge = scene.operator.post('/api/console/communities/1002/merge', { intoId: '1001', reason: '重复录入' });
    const answers = await Promise.all([merge, ...guests.map(({ who, bookingId }) => review(who, bookingId))]);
    report('reviews and a merge', tally(answers.map((answer) => ({ kind: 'any', answer, ms: 0 }))));
    expect(answers.map(({ status }) => status)).toEqual(Array(CALLERS + 1).fill(201));
    expect(await countOf(scene.world, "review WHERE community_id = '1002'")).toBe(0);
    await moderate(scene.world);
  });
});

/** The proof that these races can fail: see naive.race.test.ts. */
describe('the obvious code around reviews', () => {
  let world: NaiveContents;
  beforeEach(async () => {
    world = await NaiveContents.create();
  });
  afterEach(() => world.close());

  test('looking for a review before writing one gives a booking several', async () => {
    for (let n = 0; n < 10; n++) {
      const booking = await world.booking();
      await Promise.all(all.map(() => world.review(booking)));
    }
    const [broken] = await violations(world.sql, { names: ['reviewedWithoutReview'] });
    report('naive reviews', { bookings: broken?.rows.length });
    expect(broken?.rows.length).toBeGreaterThan(0);
  });

  test('counting up what was read before miscounts', async () => {
    const lost = () => violations(world.sql, { names: ['reviewTally'] });
    // How two meet is chance; in twenty rounds of twenty they do.
    let rounds = 0;
    while (rounds < 20 && (await lost()).length === 0) {
      const bookings = await Promise.all(all.map(() => world.booking()));
      await Promise.all(bookings.map((booking) => world.review(booking)));
      rounds += 1;
    }
    report('naive tally', { rounds });
    expect(await lost()).toHaveLength(1);
  });

  test('counting likes and writing the number loses some', async () => {
    await world.review(await world.booking());
    const [rows] = await world.sql.query('SELECT id FROM review');
    const { id } = (rows as { id: string }[])[0];
    await Promise.all(all.map((n) => world.like(id, String(n + 1))));
    const broken = await violations(world.sql, { names: ['reviewLikes'] });
    report('naive likes', { rows: broken[0]?.rows });
    expect(broken).toHaveLength(1);
  });
});
