import { book, bookingWish, serve } from '../support/bookings.js';
import { countOf } from '../support/database-facts.js';
import { FRIDAY } from '../support/days.js';
import { boundResident, makeNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { World } from '../support/world.js';

const day = (i: number, hour = '01') => `2026-11-${21 + i}T${hour}:00:00.000Z`;

describe('nobody hoards hours', () => {
  let world: World;
  let place: Neighbourhood;
  let resident: Person;
  const tooMany = { status: 409, body: { code: 'booking.tooManyOpen' } };
  const tries = (start: string) => resident.post('/api/bookings', bookingWish(place, { start }));

  beforeAll(async () => {
    world = await World.create();
    world.setTime(FRIDAY);
    place = await makeNeighbourhood(world);
    resident = await boundResident(world, place.wang);
  });
  afterAll(() => world.close());

  test('five bookings may be open, a sixth is refused', async () => {
    for (let i = 0; i < 5; i++) {
      world.setTime(new Date(Date.parse(FRIDAY) + i * 1000).toISOString());
      await book(resident, place, { start: day(i) });
    }
    expect(await tries(day(5))).toMatchObject(tooMany);
    expect(await countOf(world, 'schedule_atom WHERE start_at >= ?', ['2026-11-26'])).toBe(0);
  });

  test('a cancelled, a finished one makes room; a moved one needs none', async () => {
    const { items } = (await resident.get('/api/me/bookings')).body;
    expect((await resident.post(`/api/me/bookings/${items[0].id}/reschedule`, { start: day(6) })).status).toBe(200);
    await resident.post(`/api/me/bookings/${items[0].id}/cancel`);
    await book(resident, place, { start: day(4) });
    expect(await tries(day(5))).toMatchObject(tooMany);
    await serve(world, place.wang.person, items[1].id as string);
    await book(resident, place, { start: day(5) });
    expect(await tries(day(6))).toMatchObject(tooMany);
  });

  test('twenty taps at once on twenty hours: five', async () => {
    const hoarder = await boundResident(world, place.liu);
    const wishes = Array.from({ length: 20 }, (_, i) =>
      bookingWish(place, { engineerId: place.liu.id, start: day(i % 7, i < 7 ? '01' : i < 14 ? '05' : '07') }),
    );
    const answers = await Promise.all(wishes.map((wish) => hoarder.post('/api/bookings', wish)));
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(5);
    expect(answers.filter((answer) => answer.status !== 201).every((answer) => answer.status === 409)).toBe(true);
    const { id } = (await hoarder.get('/api/me')).body;
    expect(await countOf(world, 'booking WHERE resident_id = ?', [id])).toBe(5);
  });

  test('who is refused ten times in a quarter of an hour waits, whatever he asks', async () => {
    const curious = await boundResident(world, place.liu);
    const ask = (start: string) => curious.post('/api/bookings', bookingWish(place, { start }));
    for (let n = 0; n < 10; n++) expect((await ask(day(1))).body.code).toBe('schedule.slotTaken');
    expect(await ask(day(1))).toMatchObject({ status: 429, body: { code: 'request.tooMany' } });
    expect(await ask(day(9))).toMatchObject({ status: 429 });
    expect((await curious.get('/api/me/bookings')).body.items).toEqual([]);
    world.setTime(new Date(Date.parse(FRIDAY) + 16 * 60_000).toISOString());
    expect((await ask(day(9))).status).toBe(201);
  });

  test('his list is complete, newest first, page by page', async () => {
    const all = (await resident.get('/api/me/bookings?limit=50')).body;
    const seen: string[] = [];
    for (let after = ''; ;) {
      const { items, next } = (await resident.get(`/api/me/bookings?limit=2${after}`)).body;
      seen.push(...items.map((each: { id: string }) => each.id));
      if (!next) break;
      after = `&after=${next}`;
    }
    expect(seen).toEqual(all.items.map((each: { id: string }) => each.id));
    expect([...seen].sort((a, b) => (BigInt(a) < BigInt(b) ? 1 : -1))).toEqual(seen);
    expect(seen).toHaveLength(7);
  });
});
