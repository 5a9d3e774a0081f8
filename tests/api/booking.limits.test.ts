import { book, bookingWish, serve } from '../support/bookings.js';
import { countOf } from '../support/database-facts.js';
import { FRIDAY } from '../support/days.js';
import { boundResident, makeNeighbourhood } from '../support/neighbourhood.js';
import { story } from '../support/story.js';

const day = (i: number, hour = '01') => `2026-11-${21 + i}T${hour}:00:00.000Z`;

describe('nobody hoards hours', () => {
  const tooMany = { status: 409, body: { code: 'booking.tooManyOpen' } };
  const tries = (start: string) => here.resident.post('/api/bookings', bookingWish(here.place, { start }));

  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const resident = await boundResident(world, place.wang);
    return { place, resident };
  });

  test('five bookings may be open, a sixth is refused', async () => {
    for (let i = 0; i < 5; i++) {
      here.world.setTime(new Date(Date.parse(FRIDAY) + i * 1000).toISOString());
      await book(here.resident, here.place, { start: day(i) });
    }
    expect(await tries(day(5))).toMatchObject(tooMany);
    expect(await countOf(here.world, 'schedule_atom WHERE start_at >= ?', ['2026-11-26'])).toBe(0);
  });

  test('a cancelled, a finished one makes room; a moved one needs none', async () => {
    const items = (await here.resident.get('/api/me/bookings')).body.items.toReversed();
    expect((await here.resident.post(`/api/me/bookings/${items[0].id}/reschedule`, { start: day(6) })).status).toBe(
      200,
    );
    await here.resident.post(`/api/me/bookings/${items[0].id}/cancel`);
    await book(here.resident, here.place, { start: day(4) });
    expect(await tries(day(5))).toMatchObject(tooMany);
    await serve(here.world, here.place.wang.person, items[1].id as string);
    await book(here.resident, here.place, { start: day(5) });
    expect(await tries(day(6))).toMatchObject(tooMany);
  });

  test('twenty taps at once on twenty hours: five', async () => {
    const hoarder = await boundResident(here.world, here.place.liu);
    const wishes = Array.from({ length: 20 }, (_, i) =>
      bookingWish(here.place, {
        engineerId: here.place.liu.id,
        start: day(i % 7, i < 7 ? '01' : i < 14 ? '05' : '07'),
      }),
    );
    const answers = await Promise.all(wishes.map((wish) => hoarder.post('/api/bookings', wish)));
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(5);
    expect(answers.filter((answer) => answer.status !== 201).every((answer) => answer.status === 409)).toBe(true);
    const { id } = (await hoarder.get('/api/me')).body;
    expect(await countOf(here.world, 'booking WHERE resident_id = ?', [id])).toBe(5);
  });

  test('who is refused ten times in a quarter of an hour waits, whatever he asks', async () => {
    const curious = await boundResident(here.world, here.place.liu);
    const ask = (start: string) => curious.post('/api/bookings', bookingWish(here.place, { start }));
    for (let n = 0; n < 10; n++) expect((await ask(day(1))).body.code).toBe('schedule.slotTaken');
    expect(await ask(day(1))).toMatchObject({ status: 429, body: { code: 'request.tooMany' } });
    expect(await ask(day(9))).toMatchObject({ status: 429 });
    expect((await curious.get('/api/me/bookings')).body.items).toEqual([]);
    here.world.setTime(new Date(Date.parse(FRIDAY) + 16 * 60_000).toISOString());
    expect((await ask(day(9))).status).toBe(201);
  });

  test('his list is complete, page by page: what is coming, the soonest first, then what is over, the latest first', async () => {
    const listed = async (query: string) => {
      const seen: { id: string; start: string; state: string }[] = [];
      for (let after = ''; ;) {
        const { items, next } = (await here.resident.get(`/api/me/bookings?limit=2${query}${after}`)).body;
        seen.push(...items);
        if (!next) return seen;
        after = `&after=${next}`;
      }
    };
    const all = await listed('');
    const over = all.filter(({ state }) => ['completed', 'cancelled'].includes(state));
    const open = all.filter((booking) => !over.includes(booking));
    expect([open.length, over.length]).toEqual([5, 2]);
    expect(all).toEqual([...sorted(open), ...sorted(over).reverse()]);
    expect(await listed('&which=open')).toEqual(open);
    expect(await listed('&which=over')).toEqual(over);
    expect((await here.resident.get('/api/me/bookings?which=gone')).status).toBe(400);
    expect((await here.resident.get('/api/me/bookings?limit=50&after=over.x')).body.items).toEqual(over);
  });
});

const sorted = (bookings: { start: string; id: string }[]) =>
  [...bookings].sort((a, b) => a.start.localeCompare(b.start) || (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
