import { Clock } from '../../apps/server/src/foundation/clock/clock.js';
import { book } from '../support/bookings.js';
import { FRIDAY, shanghai } from '../support/days.js';
import { violations } from '../support/invariants.js';
import { boundResident, expectStatus, makeNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import { inboxOf, Notices } from '../support/notices.js';
import type { Person } from '../support/person.js';
import { World } from '../support/world.js';

describe('an inbox', () => {
  let world: World;
  let place: Neighbourhood;
  let notices: Notices;
  let li: Person;
  let chen: Person;
  const unread = async (person: Person) => (await person.get('/api/me/notices/unread')).body.unread;

  beforeAll(async () => {
    world = await World.create();
    world.setTime(FRIDAY);
    place = await makeNeighbourhood(world);
    notices = new Notices(world);
    li = await boundResident(world, place.wang);
    chen = await boundResident(world, place.wang);
    for (let n = 0; n < 7; n++) {
      await notices.announce(place.wang.id, { day: `2026-11-2${n + 1}` });
      await notices.deliver();
    }
  });
  afterAll(async () => {
    const broken = (await violations(world.sql)).filter(({ name }) => name !== 'visitBookings');
    await world.close();
    expect(broken).toEqual([]);
  });

  test('is read page by page, newest first, each notice once', async () => {
    const seen: string[] = [];
    let after = '';
    do {
      const page = expectStatus(await li.get(`/api/me/notices?limit=3${after && `&after=${after}`}`), 200);
      seen.push(...(page.items as { id: string }[]).map(({ id }) => id));
      after = (page.next as string | null) ?? '';
    } while (after);
    expect(seen).toHaveLength(7);
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => (BigInt(a) < BigInt(b) ? 1 : -1)));
  });

  test.each(['limit=51', 'limit=0', 'after=a%20b'])('refuses %s', async (query) => {
    expect((await li.get(`/api/me/notices?${query}`)).status).toBe(400);
  });

  test('counts what is unread; reading twice counts once, for one person only', async () => {
    const [newest] = await inboxOf(li);
    expect(await unread(li)).toBe(7);
    for (let n = 0; n < 2; n++)
      expect((await li.post(`/api/me/notices/${newest.id}/read`)).body).toEqual({ unread: 6 });
    expect((await inboxOf(li))[0]).toMatchObject({ id: newest.id, read: true });
    expect(await unread(chen)).toBe(7);
  });

  test('two taps at once on everything leave the counter right', async () => {
    const upTo = (await inboxOf(chen))[2].id;
    await Promise.all(Array.from({ length: 6 }, () => chen.post('/api/me/notices/read', { upTo })));
    expect(await unread(chen)).toBe(2);
    expect((await inboxOf(chen)).map((notice) => (notice as unknown as { read: boolean }).read)).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
      true,
    ]);
  });

  test('a notice of others, or none, cannot be read', async () => {
    const stranger = await world.resident();
    const [notice] = await inboxOf(li);
    for (const [person, id] of [
      [stranger, notice.id],
      [li, '1'],
    ] as const)
      expect(await person.post(`/api/me/notices/${id}/read`)).toMatchObject({
        status: 404,
        body: { code: 'notification.unknown' },
      });
  });

  test('the report for operators is paged, and not for residents', async () => {
    const first = expectStatus(await place.operator.get('/api/console/notices?limit=4'), 200);
    const second = expectStatus(
      await place.operator.get(`/api/console/notices?limit=4&after=${first.next as string}`),
      200,
    );
    expect([(first.items as unknown[]).length, (second.items as unknown[]).length, second.next]).toEqual([4, 3, null]);
    expect((await li.get('/api/console/notices')).status).toBe(403);
  });

  test('what came after the screen was drawn stays unread, also when its id is older', async () => {
    const wen = await boundResident(world, place.wang);
    await notices.announce(place.wang.id, { day: '2026-11-28' });
    world.setTime(new Date(world.app.get(Clock).now().getTime() + 10_000).toISOString());
    const booking = await book(wen, place, { engineerId: place.liu.id, start: shanghai('2026-11-30 09:00') });
    expectStatus(await place.liu.person.post(`/api/engineer/bookings/${booking}/accept`), 200);
    await world.settle();
    await notices.inbox();
    const [own, ...none] = await inboxOf(wen);
    expect([own.kind, none]).toEqual(['bookingScheduled', []]);
    await notices.deliver();
    const [visit, below] = await inboxOf(wen);
    expect([visit.kind, below.id]).toEqual(['visitAnnounced', own.id]);
    expect(BigInt(visit.id)).toBeLessThan(BigInt(own.id));
    expect((await wen.post('/api/me/notices/read', { upTo: own.id })).body).toEqual({ unread: 1 });
    expect((await inboxOf(wen))[0]).toMatchObject({ id: visit.id, read: false });
    const first = expectStatus(await wen.get('/api/me/notices?limit=1'), 200);
    const rest = expectStatus(await wen.get(`/api/me/notices?limit=1&after=${first.next as string}`), 200);
    expect([first.items, rest.items, rest.next]).toMatchObject([[{ id: visit.id }], [{ id: own.id }], null]);
    expect((await wen.post('/api/me/notices/read', { upTo: visit.id })).body).toEqual({ unread: 0 });
    expect((await wen.post('/api/me/notices/read', { upTo: '1' })).body).toEqual({ unread: 0 });
  });
});
