import { book, bookingWish, jobsOf, serve } from '../support/bookings.js';
import { countOf, rowsOf } from '../support/database-facts.js';
import { daysAfter, FRIDAY, SATURDAY, SATURDAY_9, SATURDAY_10, shanghai } from '../support/days.js';
import { boundResident, CONTACT, expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import { story } from '../support/story.js';

const CANARIES = ['门禁 9417，净水器漏水', CONTACT.phone, CONTACT.address, CONTACT.contactName];

describe('who sees the name, phone and address of a booking', () => {
  const job = async () => (await jobsOf(here.place.wang.person, SATURDAY)).find((each) => each.id === here.id);
  const whole = {
    contact: { name: CONTACT.contactName, phone: CONTACT.phone, address: CONTACT.address },
    note: CANARIES[0],
  };
  const nothing = { contact: null, note: null };

  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const resident = await boundResident(world, place.wang);
    const neighbour = await boundResident(world, place.wang);
    const id = await book(resident, place, { note: CANARIES[0] });
    return { place, resident, neighbour, id };
  });
  afterEach(() => here.world.setTime(FRIDAY));

  test('the resident himself, always', async () => {
    expect((await here.resident.get(`/api/me/bookings/${here.id}`)).body).toMatchObject(whole);
  });

  test('the engineer who is asked to come reads what is broken, and neither phone nor door', async () => {
    const asked = (await job())!;
    expect(asked).toMatchObject({ state: 'requested', contact: null, note: '门禁 •••，净水器漏水' });
    expect(CANARIES.filter((canary) => JSON.stringify(asked).includes(canary))).toEqual([]);
  });

  test('he has accepted: the answer itself has it, and so has his workbench', async () => {
    const accepted = await here.place.wang.person.post(`/api/engineer/bookings/${here.id}/accept`);
    expect(expectStatus(accepted, 200)).toMatchObject(whole);
    expect(await job()).toMatchObject(whole);
  });

  test('the resident takes another time: he is asked anew, and sees it once he has accepted again', async () => {
    const moved = await here.resident.post(`/api/me/bookings/${here.id}/reschedule`, { start: SATURDAY_10 });
    expectStatus(moved, 200);
    expect(await job()).toMatchObject({ state: 'requested', contact: null });
    await here.place.wang.person.post(`/api/engineer/bookings/${here.id}/accept`);
    expect(await job()).toMatchObject(whole);
    expectStatus(await here.resident.post(`/api/me/bookings/${here.id}/reschedule`, { start: SATURDAY_9 }), 200);
  });

  test('nobody else: no neighbour, no other engineer, no operator, no page', async () => {
    for (const person of [here.neighbour, here.place.liu.person, here.place.operator, here.world.anonymous()])
      expect([401, 403, 404]).toContain((await person.get(`/api/me/bookings/${here.id}`)).status);
    for (const step of ['accept', 'start', 'complete'])
      expect(await here.place.liu.person.post(`/api/engineer/bookings/${here.id}/${step}`)).toMatchObject({
        status: 404,
        body: { code: 'booking.unknown' },
      });
    const query = `serviceItemId=${here.place.services['净水器维修']}&communityId=1001&mode=prefer`;
    const told = await Promise.all([
      here.neighbour.get('/api/communities/1001/page'),
      here.neighbour.get(`/api/engineers/${here.place.wang.id}/page`),
      here.neighbour.get(`/api/bind-codes/${here.place.wang.code}`),
      here.neighbour.get(`/api/slots?${query}&from=${SATURDAY}&days=1`),
      here.neighbour.get(`/api/booking-preview?${query}&start=${SATURDAY_10}`),
      here.neighbour.post('/api/bookings', bookingWish(here.place)),
      here.place.liu.person.get(`/api/engineer/workbench?from=${SATURDAY}&days=1`),
      here.place.operator.get('/api/console/bookings/queue'),
      here.resident.get('/api/communities/1001/page'),
    ]);
    for (const answer of told)
      expect(CANARIES.filter((canary) => JSON.stringify(answer.body).includes(canary))).toEqual([]);
  });

  test('it is sealed in the tables', async () => {
    const [row] = await rowsOf<{ contact_sealed: Buffer }>(
      here.world,
      'SELECT contact_sealed FROM booking WHERE id = ?',
      [here.id],
    );
    expect(row.contact_sealed.includes(CONTACT.phone)).toBe(false);
    for (const [table, column] of [
      ['booking', 'contact_sealed'],
      ['resident', 'phone_sealed'],
      ['resident', 'contact_name_sealed'],
      ['resident_community', 'address_sealed'],
      ['outbox_event', 'payload'],
      ['idempotency_key', 'body'],
      ['booking_change', 'text'],
    ])
      for (const canary of CANARIES.slice(1))
        expect(await countOf(here.world, `${table} WHERE LOCATE(?, ${column}) > 0`, [Buffer.from(canary)])).toBe(0);
  });

  test('seven days after the work is done the engineer sees it no more', async () => {
    await serve(here.world, here.place.wang.person, here.id);
    expect(await job()).toMatchObject({ state: 'completed', ...whole });
    here.world.setTime(new Date(Date.parse(daysAfter(SATURDAY_9, 7)) - 1).toISOString());
    expect(await job()).toMatchObject(whole);
    here.world.setTime(daysAfter(SATURDAY_9, 7));
    expect(await job()).toMatchObject(nothing);
    expect((await here.place.wang.person.post(`/api/engineer/bookings/${here.id}/complete`)).body).toMatchObject(
      nothing,
    );
    expect((await here.resident.get(`/api/me/bookings/${here.id}`)).body).toMatchObject(whole);
  });

  test('the engineer who had it before sees it no more, the new one does', async () => {
    const moved = await book(here.resident, here.place, { note: CANARIES[0], start: shanghai('2026-11-22 09:00') });
    expectStatus(
      await here.place.operator.post(`/api/console/bookings/${moved}/assignment`, { engineerId: here.place.liu.id }),
      200,
    );
    expect(await jobsOf(here.place.wang.person, '2026-11-22')).toEqual([]);
    expect((await here.place.wang.person.post(`/api/engineer/bookings/${moved}/accept`)).status).toBe(404);
    expect((await jobsOf(here.place.liu.person, '2026-11-22'))[0]).toMatchObject({ contact: null });
    expectStatus(await here.place.liu.person.post(`/api/engineer/bookings/${moved}/accept`), 200);
    expect((await jobsOf(here.place.liu.person, '2026-11-22'))[0]).toMatchObject(whole);
  });

  test('the operator who assigns it does not see it', async () => {
    const waiting = await book(here.resident, here.place, { note: CANARIES[0], start: shanghai('2026-11-23 09:00') });
    const { body } = await here.place.operator.post(`/api/console/bookings/${waiting}/assignment`, {
      engineerId: here.place.liu.id,
    });
    expect(body.contact).toBeNull();
    for (const canary of CANARIES.slice(1)) expect(JSON.stringify(body)).not.toContain(canary);
  });

  test('a cancelled one is gone from his sight at once', async () => {
    const off = await book(here.resident, here.place, { start: shanghai('2026-11-24 09:00') });
    await here.resident.post(`/api/me/bookings/${off}/cancel`);
    expect(await jobsOf(here.place.wang.person, '2026-11-24')).toEqual([]);
  });

  test('the form is filled already the next time, for himself only', async () => {
    expect((await here.resident.get('/api/me')).body).toMatchObject({
      phone: CONTACT.phone,
      phoneMasked: '138****8000',
      contactName: CONTACT.contactName,
      residencies: [{ address: CONTACT.address }],
    });
    expect((await here.neighbour.get('/api/me')).body).toMatchObject({ phone: null, contactName: null });
  });
});
