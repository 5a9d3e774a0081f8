import { FRIDAY } from '../support/days.js';
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
});
