import { createHash, randomUUID } from 'node:crypto';
import { printOf } from '../../apps/server/src/foundation/idempotency/request-print.js';
import { bookingWish } from '../support/bookings.js';
import { countOf, rowsOf } from '../support/database-facts.js';
import { FRIDAY, SATURDAY_10 } from '../support/days.js';
import { boundResident, makeNeighbourhood } from '../support/neighbourhood.js';
import type { Answer, Person } from '../support/person.js';
import { story } from '../support/story.js';

const URL = '/api/bookings';
type Asked = Parameters<typeof printOf>[0];

describe('a tap reaches the server twice', () => {
  let resident: Person;
  let day = 21;
  /** A wish of its own for every test: each takes Saturday morning, Sunday morning … */
  const nextWish = () => bookingWish(here.place, { start: `2026-11-${day++}T01:00:00.000Z` });
  const bookings = () => countOf(here.world, 'booking');
  const content = ({ status, body }: Answer) => ({ status, body });

  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    return { place };
  });
  beforeEach(async () => {
    resident = await boundResident(here.world, here.place.wang);
  });

  test.each([[null], ['short'], ['a'.repeat(65)], ['with blank 12345678'], ['ключключключключ'], ['']])(
    'without a proper key (%s) nothing happens',
    async (key) => {
      const before = await bookings();
      const headers = key ? { 'idempotency-key': key } : undefined;
      const answer = await resident.post(URL, nextWish(), { key: null, headers });
      expect(answer).toMatchObject({ status: 400, body: { code: 'request.keyMissing' } });
      expect(await bookings()).toBe(before);
      day--;
    },
  );

  test('the second gets the answer of the first, and there is one booking', async () => {
    const [wish, key, before] = [nextWish(), randomUUID(), await bookings()];
    const first = await resident.post(URL, wish, { key });
    const second = await resident.post(URL, wish, { key });
    expect(first.status).toBe(201);
    expect(content(second)).toEqual(content(first));
    expect(second.headers['idempotent-replay']).toBe('true');
    expect(await bookings()).toBe(before + 1);
  });

  test('an answer without content is repeated without content', async () => {
    const [key, id] = [randomUUID(), here.place.liu.id];
    const off = { startsAt: '2026-12-24T00:00:00.000Z', endsAt: '2026-12-25T00:00:00.000Z', reason: '休假' };
    for (let i = 0; i < 2; i++)
      expect(
        content(
          await here.place.operator.post(`/api/console/engineers/${id}/time-off`, { ...off, confirmed: true }, { key }),
        ),
      ).toEqual({
        status: 204,
        body: '',
      });
    expect(await countOf(here.world, 'engineer_time_off WHERE engineer_id = ?', [id])).toBe(1);
  });

  test('other content or another address under the same key is refused', async () => {
    const [wish, key] = [nextWish(), randomUUID()];
    await resident.post(URL, wish, { key });
    const reused = { status: 422, body: { code: 'request.keyReused' } };
    expect(await resident.post(URL, { ...wish, note: '另一个' }, { key })).toMatchObject(reused);
    expect(await resident.put('/api/me/preferences', { largeFont: true }, { key })).toMatchObject(reused);
    expect((await resident.get('/api/me')).body.largeFont).toBe(false);
  });

  test("another person's same key is another key", async () => {
    const [key, other, before] = [randomUUID(), await boundResident(here.world, here.place.wang), await bookings()];
    const answers = [await resident.post(URL, nextWish(), { key }), await other.post(URL, nextWish(), { key })];
    expect(answers.map((answer) => answer.status)).toEqual([201, 201]);
    expect(answers[0].body.id).not.toBe(answers[1].body.id);
    expect(await bookings()).toBe(before + 2);
  });

  test('twenty at once have one effect; each hears of it or is told to wait', async () => {
    const [wish, key, before] = [nextWish(), randomUUID(), await bookings()];
    const answers = await Promise.all(Array.from({ length: 20 }, () => resident.post(URL, wish, { key })));
    const done = answers.filter((answer) => answer.status === 201);
    const told = answers.filter((answer) => answer.status === 409 && answer.body.code === 'request.inFlight');
    expect(done.length + told.length).toBe(20);
    expect(new Set(done.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect(await bookings()).toBe(before + 1);
    expect((await resident.post(URL, wish, { key })).status).toBe(201);
  });

  test('a refusal is repeated as the same refusal, even when it could be granted now', async () => {
    const [wish, key] = [nextWish(), randomUUID()];
    const winner = await boundResident(here.world, here.place.wang);
    const taken = await winner.post(URL, wish);
    const first = await resident.post(URL, wish, { key });
    expect(first).toMatchObject({ status: 409, body: { code: 'schedule.slotTaken' } });
    await winner.post(`/api/me/bookings/${taken.body.id}/cancel`);
    const again = (await resident.post(URL, wish, { key })).body;
    const details = { alternatives: [] };
    expect(again).toEqual({ ...first.body, details, requestId: again.requestId as string });
    expect((await resident.post(URL, wish)).status).toBe(201);
  });

  test('a server that died half-way: the retry waits for the lease, then runs', async () => {
    const [wish, key, before] = [nextWish(), randomUUID(), await bookings()];
    const { id } = (await resident.get('/api/me')).body;
    const hash = createHash('sha256')
      .update(printOf({ method: 'POST', routeOptions: { url: URL }, params: {}, query: {}, body: wish } as Asked))
      .digest();
    const lease = new Date(Date.parse(FRIDAY) + 20_000);
    await here.world.sql.query(
      "INSERT INTO idempotency_key (account_id, idem_key, request_hash, state, claim, lease_until, created_at) VALUES (?, ?, ?, 'running', ?, ?, ?)",
      [id, key, hash, randomUUID(), lease, new Date(FRIDAY)],
    );
    expect(await resident.post(URL, wish, { key })).toMatchObject({ status: 409, body: { code: 'request.inFlight' } });
    here.world.setTime(new Date(lease.getTime() + 1).toISOString());
    const answers = await Promise.all(Array.from({ length: 5 }, () => resident.post(URL, wish, { key })));
    expect(answers.filter((answer) => answer.status === 201).length).toBeGreaterThan(0);
    expect(await bookings()).toBe(before + 1);
    expect((await resident.post(URL, wish, { key })).status).toBe(201);
    here.world.setTime(FRIDAY);
  });

  test('what is kept is sealed: it may be a code that lets somebody in', async () => {
    await resident.post(URL, nextWish());
    const kept = await rowsOf<{ text: string }>(
      here.world,
      "SELECT COALESCE(names, body) AS text FROM idempotency_key WHERE state = 'done'",
    );
    expect(kept.length).toBeGreaterThan(10);
    expect(kept.filter(({ text }) => /"|[^\w+/=]/.test(text))).toEqual([]);
  });

  test('what failed on our side is not remembered: the retry runs', async () => {
    const key = randomUUID();
    await here.world.tellSim('/sim/faults', { api: 'getuserphonenumber', kind: 'busy', times: 3 });
    const { code } = await here.world.tellSim<{ code: string }>('/sim/phone-code', { person: resident.name });
    expect((await resident.post('/api/me/phone', { code }, { key })).status).toBe(503);
    expect(await resident.post('/api/me/phone', { code }, { key })).toMatchObject({ status: 200 });
  });

  test('answers are forgotten after two days, not before', async () => {
    const { IdempotencyStore } = await import('../../apps/server/src/foundation/idempotency/idempotency.store.js');
    const store = here.world.app.get(IdempotencyStore);
    await resident.post(URL, bookingWish(here.place, { start: SATURDAY_10 }));
    here.world.setTime('2026-11-22T01:59:00.000Z');
    expect(await store.forgetOld(100)).toBe(0);
    here.world.setTime('2026-11-22T02:01:00.000Z');
    expect(await store.forgetOld(100)).toBeGreaterThan(0);
    expect(await rowsOf(here.world, "SELECT 1 FROM idempotency_key WHERE created_at < '2026-11-20 02:01:00'")).toEqual(
      [],
    );
    here.world.setTime(FRIDAY);
  });
});
