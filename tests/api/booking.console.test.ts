import { randomUUID } from 'node:crypto';
import { Clock } from '../../apps/server/src/foundation/clock/clock.js';
import { book, serve } from '../support/bookings.js';
import { countOf } from '../support/database-facts.js';
import { FRIDAY, SATURDAY, SATURDAY_10, shanghai } from '../support/days.js';
import { violations } from '../support/invariants.js';
import { boundResident, CONTACT_WORDS, expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import { inboxOf, Notices, SUNDAY } from '../support/notices.js';
import { factsOf } from '../support/visits.js';
import { story } from '../support/story.js';

describe('what the service desk does with bookings', () => {
  const list = async (query: object = {}, who = here.place.operator) =>
    who.get(`/api/console/bookings?${new URLSearchParams(query as Record<string, string>)}`);
  const found = async (query: object = {}) => {
    const { items } = expectStatus(await list(query), 200) as { items: { id: string }[] };
    return items.map((each) => Object.entries(here.ids).find(([, id]) => id === each.id)?.[0]);
  };
  const act = (id: string, what: string, body: object, key?: string) =>
    here.place.operator.post(`/api/console/bookings/${id}/${what}`, body, key ? { key } : {});
  const mine = async (id: string) => (await here.resident.get(`/api/me/bookings/${id}`)).body;
  const told = async () => {
    await here.world.settle();
    await new Notices(here.world).inbox();
    return inboxOf(here.resident);
  };

  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const resident = await boundResident(world, place.wang);
    const liu = { engineerId: place.liu.id, start: shanghai(`${SATURDAY} 14:00`) };
    const ids = {
      nine: await book(resident, place, { note: '门禁 9417' }),
      ten: await book(resident, place, { start: SATURDAY_10 }),
      sunday: await book(resident, place, { start: shanghai(`${SUNDAY} 09:00`) }),
      done: await book(resident, place, liu),
    };
    await serve(world, place.liu.person, ids.done);
    await world.settle();
    // Facts of one frozen millisecond would have no order.
    world.setTime(new Date(Date.parse(FRIDAY) + 60_000).toISOString());
    return { place, resident, ids };
  });
  afterEach(async () => expect(await violations(here.world.sql, { now: here.world.app.get(Clock).now() })).toEqual([]));

  test('finds them by engineer, business day and state, the latest start first', async () => {
    const wang = { engineerId: here.place.wang.id };
    expect(await found()).toEqual(['sunday', 'done', 'ten', 'nine']);
    expect(await found(wang)).toEqual(['sunday', 'ten', 'nine']);
    expect(await found({ day: SATURDAY })).toEqual(['done', 'ten', 'nine']);
    expect(await found({ state: 'completed' })).toEqual(['done']);
    expect(await found({ ...wang, day: SATURDAY, state: 'requested' })).toEqual(['ten', 'nine']);
    expect(await found({ ...wang, state: 'completed' })).toEqual([]);
    expect(await found({ day: '2026-11-20' })).toEqual([]);
  });

  test('page by page, each once', async () => {
    const first = expectStatus(await list({ limit: '3' }), 200);
    expect(first.items).toHaveLength(3);
    const second = expectStatus(await list({ limit: '3', after: first.next as string }), 200);
    expect(second).toMatchObject({ items: [{ id: here.ids.nine }], next: null });
    expect(await found({ after: 'nonsense' })).toHaveLength(4);
  });

  test('with all that is needed to choose, and nothing that tells whose home it is', async () => {
    const answer = await list({ day: SATURDAY });
    expect(answer.body.items[2]).toMatchObject({
      id: here.ids.nine,
      engineer: { name: '王师傅' },
      note: '门禁 9417',
      contact: null,
      can: { cancel: true, reschedule: true },
    });
    for (const secret of CONTACT_WORDS) expect(JSON.stringify(answer.body)).not.toContain(secret);
    for (const who of [here.resident, here.place.wang.person]) expect((await list({}, who)).status).toBe(403);
  });

  test.each([{ engineerId: 'x' }, { day: '2026-02-30' }, { state: 'lost' }, { limit: '51' }])(
    '%j is refused',
    async (query) => expect(await list(query)).toMatchObject({ status: 400, body: { code: 'request.invalid' } }),
  );

  test('moves one: the resident is told once, however often it is sent', async () => {
    const [start, key] = [shanghai(`${SUNDAY} 14:00`), randomUUID()];
    for (let n = 0; n < 2; n++)
      expect(expectStatus(await act(here.ids.ten, 'reschedule', { start }, key), 200)).toMatchObject({
        start,
        contact: null,
      });
    expect(await mine(here.ids.ten)).toMatchObject({ start, state: 'requested', engineer: { name: '王师傅' } });
    expect((await mine(here.ids.ten)).history.at(-1)).toMatchObject({
      by: 'operator',
      text: '改了时间：从 11月21日周六 10:00 改到 11月22日周日 14:00',
    });
    const moved = (await told()).filter(({ kind }) => kind === 'bookingMoved');
    expect(moved.map(({ body }) => body)).toEqual([expect.stringContaining('14:00')]);
  });

  test('where somebody else is booked already it hears of other times', async () => {
    const taken = await act(here.ids.nine, 'reschedule', { start: shanghai(`${SUNDAY} 14:00`) });
    expect(taken).toMatchObject({ status: 409, body: { code: 'schedule.slotTaken' } });
    expect(taken.body.details.alternatives).toHaveLength(3);
  });

  test('cancels one with a reason: the resident reads it, the time is free, again changes nothing', async () => {
    for (const body of [{}, { reason: '' }, { reason: ' ' }, { reason: '字'.repeat(101) }])
      expect((await act(here.ids.nine, 'cancel', body)).status).toBe(400);
    for (let n = 0; n < 2; n++)
      expect(expectStatus(await act(here.ids.nine, 'cancel', { reason: '师傅家中有急事' }), 200)).toMatchObject({
        state: 'cancelled',
        can: { cancel: false, reschedule: false },
      });
    const { history } = await mine(here.ids.nine);
    expect(history.at(-1)).toMatchObject({ by: 'operator', text: '取消预约：师傅家中有急事' });
    expect(await countOf(here.world, 'schedule_atom WHERE booking_id = ?', [here.ids.nine])).toBe(0);
    expect((await told()).filter(({ kind }) => kind === 'bookingCancelled')).toHaveLength(1);
    const facts = await factsOf(here.world, 'booking.changed');
    expect(facts.filter((fact) => fact.bookingId === here.ids.nine && fact.change === 'cancelled')).toHaveLength(1);
  });

  test('what is done stays done; what is not there is not found', async () => {
    const start = shanghai(`${SUNDAY} 16:00`);
    const refused = { status: 409, body: { code: 'booking.illegalChange' } };
    expect(await act(here.ids.done, 'cancel', { reason: '投诉' })).toMatchObject(refused);
    expect(await act(here.ids.done, 'reschedule', { start })).toMatchObject(refused);
    expect((await act('424242', 'cancel', { reason: '投诉' })).status).toBe(404);
    expect((await act('424242', 'reschedule', { start })).status).toBe(404);
  });
});
