import { countOf, rowsOf } from '../support/database-facts.js';
import { shanghai } from '../support/days.js';
import { expectStatus, type Neighbourhood } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import {
  decide,
  endScene,
  itemOf,
  moderate,
  review,
  reviewed,
  reviewScene,
  reviewsHere,
  servedResident,
  WORDS,
} from '../support/reviews.js';
import type { World } from '../support/world.js';

describe('operators and what is public', () => {
  let world: World;
  let place: Neighbourhood;
  let li: Person;
  let zhou: Person;
  let operator: Person;
  let reviewId: string;

  beforeEach(async () => {
    const scene = await reviewScene();
    ({ world, place, li, operator } = scene);
    ({ id: reviewId } = await reviewed(li, scene.bookingId));
    await moderate(world);
    zhou = await world.resident();
  });
  afterEach(() => endScene(world));

  const shown = async () => (await reviewsHere(world.anonymous())).find(({ id }) => id === reviewId)!.text;
  const item = () => itemOf(world, 'review');
  const report = (who: Person, more: object = {}) =>
    who.post('/api/reports', { kind: 'review', id: reviewId, reason: 'ad', ...more });
  const queue = async (filter = '') =>
    expectStatus(await operator.get(`/api/console/moderation${filter}`), 200).items as Record<string, unknown>[];

  test('what was reported waits for one of them, and stays as it is until then', async () => {
    expect(await queue()).toEqual([]);
    expectStatus(await report(zhou, { text: '发广告' }), 204);
    world.setTime(shanghai('2026-11-21 11:01'));
    expectStatus(await report(place.liu.person, { reason: 'false' }), 204);
    expect(await shown()).toBe(WORDS.text);
    expect(await queue()).toMatchObject([
      {
        kind: 'review',
        subjectId: reviewId,
        text: WORDS.text,
        state: 'approved',
        queue: 'reported',
        label: 100,
        reportCount: 2,
        reports: [
          { reason: 'false', text: null },
          { reason: 'ad', text: '发广告' },
        ],
      },
    ]);
    expect(await queue('?queue=reported')).toHaveLength(1);
    expect(await queue('?queue=late')).toEqual([]);
  });

  test('one report per person; what cannot be seen cannot be reported', async () => {
    expectStatus(await report(zhou), 204);
    expect(await report(zhou, { reason: 'abuse' })).toMatchObject({
      status: 409,
      body: { code: 'moderation.reportedAlready' },
    });
    expect(await report(zhou, { kind: 'reply' })).toMatchObject({ status: 404, body: { code: 'moderation.unknown' } });
    expect(await report(zhou, { id: '1' })).toMatchObject({ status: 404 });
    expect((await report(world.anonymous())).status).toBe(401);
    const next = await servedResident(world, place, { start: shanghai('2026-11-22 09:00') });
    const pending = await reviewed(next.resident, next.bookingId);
    expect(await report(zhou, { id: pending.id })).toMatchObject({ status: 404, body: { code: 'moderation.unknown' } });
    expect(await countOf(world, 'moderation_report')).toBe(1);
    await moderate(world);
  });

  test('kept: it leaves the queue, and comes back only when somebody else reports it', async () => {
    await report(zhou);
    expect(expectStatus(await decide(operator, (await item()).id, true), 200)).toMatchObject({
      state: 'approved',
      queue: null,
      version: 2,
    });
    expect(await shown()).toBe(WORDS.text);
    expect((await report(zhou)).status).toBe(409);
    expect(await queue()).toEqual([]);
    expectStatus(await report(place.liu.person), 204);
    expect(await queue()).toMatchObject([{ reportCount: 2 }]);
    // Nothing became public or hidden: nobody has to hear of it.
    expect(await countOf(world, "outbox_event WHERE name = 'moderation.decided'")).toBe(1);
  });

  test('taken down, and shown again by somebody who has seen that decision', async () => {
    await report(zhou);
    expectStatus(await decide(operator, (await item()).id, false), 200);
    expect(await shown()).toBeNull();
    expect((await reviewsHere(li))[0]).toMatchObject({ text: WORDS.text, textState: 'rejected' });
    const colleague = await world.operator();
    expect(await decide(colleague, (await item()).id, true)).toMatchObject({
      status: 409,
      body: { code: 'moderation.decidedAlready' },
    });
    expect(await decide(colleague, (await item()).id, true, { version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'moderation.decidedMeanwhile' },
    });
    expectStatus(await decide(colleague, (await item()).id, true, { version: 2 }), 200);
    expect(await shown()).toBe(WORDS.text);
    const audit = await rowsOf<{ action: string }>(
      world,
      'SELECT action, kind, subject_id, reason, by_account FROM moderation_audit ORDER BY id',
    );
    expect(audit).toMatchObject([
      { action: 'reject', kind: 'review', subject_id: reviewId, reason: '不文明用语' },
      { action: 'approve', kind: 'review', subject_id: reviewId, reason: '内容正常' },
    ]);
    expect(new Set((audit as unknown as { by_account: string }[]).map((row) => row.by_account)).size).toBe(2);
  });

  test('what WeChat let pass can be taken down without a report', async () => {
    expectStatus(await decide(operator, (await item()).id, false), 200);
    expect(await shown()).toBeNull();
  });

  test('pages of the queue go on where the one before ended', async () => {
    const ids = [reviewId];
    for (let day = 22; day < 26; day++) {
      const next = await servedResident(world, place, { start: shanghai(`2026-11-${day} 09:00`) });
      ids.push((await reviewed(next.resident, next.bookingId)).id);
    }
    await moderate(world);
    for (const id of ids) await report(zhou, { id });
    const first = expectStatus(await operator.get('/api/console/moderation?limit=3'), 200);
    const second = expectStatus(
      await operator.get(`/api/console/moderation?limit=3&after=${first.next as string}`),
      200,
    );
    const seen = [first, second].flatMap((page) =>
      (page.items as { subjectId: string }[]).map((each) => each.subjectId),
    );
    expect(seen.sort()).toEqual(ids.sort());
    expect(second.next).toBeNull();
  });

  test('only operators look, decide and turn contents of users off', async () => {
    const { id } = await item();
    for (const who of [li, place.wang.person]) {
      expect((await who.get('/api/console/moderation')).status).toBe(403);
      expect((await decide(who, id, false)).status).toBe(403);
      expect((await who.put('/api/console/moderation/ugc', { on: false })).status).toBe(403);
    }
    expect((await world.anonymous().get('/api/console/moderation')).status).toBe(401);
    expect(await decide(operator, '12345', true)).toMatchObject({ status: 404, body: { code: 'moderation.unknown' } });
    expect(await shown()).toBe(WORDS.text);
  });

  test('the switch is kept with who and when, and works at once', async () => {
    const turn = (on: boolean) => operator.put('/api/console/moderation/ugc', { on });
    expect((await world.anonymous().get('/api/moderation/ugc')).body).toEqual({ on: true, personLooks: false });
    expect(expectStatus(await turn(false), 200)).toEqual({ on: false });
    expectStatus(await turn(false), 200);
    expect((await world.anonymous().get('/api/moderation/ugc')).body).toEqual({ on: false, personLooks: false });
    const next = await servedResident(world, place, { start: shanghai('2026-11-22 09:00') });
    expect(await review(next.resident, next.bookingId)).toMatchObject({
      status: 409,
      body: { code: 'moderation.off' },
    });
    expect(expectStatus(await turn(true), 200)).toEqual({ on: true });
    await reviewed(next.resident, next.bookingId);
    await moderate(world);
    const rows = await rowsOf<{ action: string }>(world, 'SELECT action FROM moderation_audit ORDER BY id');
    expect(rows.map(({ action }) => action)).toEqual(['ugcOff', 'ugcOff', 'ugcOn']);
  });
});
