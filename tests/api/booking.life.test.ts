import { Clock } from '../../apps/server/src/foundation/clock/clock.js';
import { book, jobsOf, serve } from '../support/bookings.js';
import { countOf } from '../support/database-facts.js';
import { daysAfter, FRIDAY, SATURDAY, SATURDAY_9, shanghai } from '../support/days.js';
import { violations } from '../support/invariants.js';
import { boundResident, expectStatus, makeNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { uploaded } from '../support/photos.js';
import { moderate, reviewed } from '../support/reviews.js';
import { factsOf } from '../support/visits.js';
import { World } from '../support/world.js';

const WORK = {
  note: '更换前置滤芯，检查水压',
  items: [
    { name: '前置滤芯', quantity: 1 },
    { name: '密封圈', quantity: 4 },
    { name: 'PPR 水管（米）', quantity: 1.5 },
  ],
  priceFen: 12_000,
  priceReason: '多换了一只阀',
  unaskedReason: '没带手机，当面说好了',
};

describe('the life of a booking', () => {
  let world: World;
  let place: Neighbourhood;
  let resident: Person;
  let id: string;
  const step = (name: string, body: object = {}, on = id) =>
    place.wang.person.post(`/api/engineer/bookings/${on}/${name}`, body);
  const mine = async (on = id) => (await resident.get(`/api/me/bookings/${on}`)).body;
  const at = (time: string, day = SATURDAY) => world.setTime(shanghai(`${day} ${time}`));
  const reopen = (body: object = {}, who = resident) =>
    who.post(`/api/me/bookings/${id}/reopen`, { start: shanghai('2026-11-23 09:00'), text: '又漏水了', ...body });

  beforeAll(async () => {
    world = await World.create();
    world.setTime(FRIDAY);
    place = await makeNeighbourhood(world);
    resident = await boundResident(world, place.wang);
    id = await book(resident, place);
    expectStatus(await step('accept'), 200);
  });
  afterEach(async () => {
    await moderate(world);
    expect(await violations(world.sql, { now: world.app.get(Clock).now() })).toEqual([]);
  });
  afterAll(() => world.close());

  test.each(['depart', 'start'])('nobody can %s before the day', async (name) => {
    expect(await step(name)).toMatchObject({ status: 409, body: { code: 'booking.beforeTheDay' } });
  });

  test('on the way, then there: promised and real time are kept', async () => {
    at('08:40');
    expect(expectStatus(await step('depart'), 200)).toMatchObject({ state: 'on_the_way', next: 'start' });
    expect((await mine()).can).toEqual({
      cancel: true,
      reschedule: false,
      reopen: false,
      stuck: false,
      review: false,
      message: true,
    });
    at('09:12');
    expectStatus(await step('start'), 200);
    expect(await mine()).toMatchObject({
      state: 'on_site',
      start: SATURDAY_9,
      arrivedAt: shanghai(`${SATURDAY} 09:12`),
      lateMinutes: 12,
    });
  });

  test.each([
    ['21 kinds of items', { items: Array.from({ length: 21 }, () => ({ name: '滤芯', quantity: 1 })) }],
    ['none of an item', { items: [{ name: '滤芯', quantity: 0 }] }],
    ['a thousandth of an item', { items: [{ name: '水管', quantity: 1.005 }] }],
    ['ten photos', { beforePhotoIds: Array.from({ length: 10 }, (_, n) => `${n + 1}`) }],
    ['one photo twice', { afterPhotoIds: ['1', '1'] }],
    ['a price below nothing', { priceFen: -1 }],
    ['half a 分', { priceFen: 1.5 }],
    ['501 characters', { note: '字'.repeat(501) }],
  ])('it is not completed with %s', async (_what, more) => {
    expect(await step('complete', { ...WORK, ...more })).toMatchObject({
      status: 400,
      body: { code: 'request.invalid' },
    });
  });

  test('completed with what was done; again changes nothing', async () => {
    at('10:05');
    const before = await uploaded(place.wang.person, 1, 'before');
    const after = (await uploaded(place.wang.person, 2, 'after')).reverse();
    for (const wrong of [{ beforePhotoIds: await uploaded(resident, 1) }, { beforePhotoIds: after }])
      expect(await step('complete', { ...WORK, ...wrong })).toMatchObject({
        status: 404,
        body: { code: 'photo.unknown' },
      });
    const done = { ...WORK, beforePhotoIds: before, afterPhotoIds: after };
    expectStatus(await step('complete', done), 200);
    expectStatus(await step('complete', done), 200);
    for (const other of [{ ...done, priceFen: 1 }, { ...done, afterPhotoIds: after.slice(1) }, WORK])
      expect((await step('complete', other)).body.code).toBe('booking.finishedAlready');
    const { note: summary, ...rest } = WORK;
    const record = { summary, ...rest, inWarranty: false, finishedAt: shanghai(`${SATURDAY} 10:05`) };
    expect(await mine()).toMatchObject({ state: 'completed', priceFen: 8000, record, can: { reopen: true } });
    const { photos } = (await mine()).record;
    const ids = (some: { id: string }[]) => some.map(({ id: photoId }) => photoId);
    expect([ids(photos.before), ids(photos.after)]).toEqual([before, after]);
    expect((await jobsOf(place.wang.person, SATURDAY))[0]).toMatchObject({ record, next: null });
    const facts = (await factsOf(world, 'booking.changed')).filter((fact) => fact.bookingId === id);
    expect(
      new Set(
        facts.map((fact) => `${fact.previousState as string} > ${fact.state as string} ${fact.change as string}`),
      ),
    ).toEqual(
      new Set([
        'null > requested created',
        'requested > scheduled scheduled',
        'scheduled > on_the_way state',
        'on_the_way > on_site state',
        'on_site > completed state',
      ]),
    );
    expect(facts).toHaveLength(5);
  });

  test('in warranty it costs nothing, and the engineer may not write otherwise', async () => {
    at('11:00');
    const warranty = await book(resident, place, { start: shanghai('2026-11-22 09:00'), inWarranty: true });
    const other = serve(world, place.wang.person, warranty, { priceFen: 5000 });
    await expect(other).rejects.toThrow('booking.warrantyPrice');
    expectStatus(await step('complete', {}, warranty), 200);
    at('11:00');
    expect(await mine(warranty)).toMatchObject({ priceFen: 0, record: { priceFen: 0, inWarranty: true } });
  });

  test('reviewed is its last state', async () => {
    await reviewed(resident, id);
    expect(await mine()).toMatchObject({ state: 'reviewed', can: { review: false } });
    expect(await countOf(world, "booking_change WHERE booking_id = ? AND state = 'reviewed'", [id])).toBe(1);
  });

  test('nobody at home: once he has departed and after a quarter of an hour only, and the time is free again', async () => {
    world.setTime(shanghai('2026-11-22 12:30'));
    const missed = await book(resident, place, { start: shanghai('2026-11-22 14:00') });
    expectStatus(await step('accept', {}, missed), 200);
    at('14:30', '2026-11-22');
    expect(await step('no-show', {}, missed)).toMatchObject({ status: 409, body: { code: 'booking.illegalChange' } });
    at('13:50', '2026-11-22');
    expect(expectStatus(await step('depart', {}, missed), 200)).toMatchObject({ can: { noShow: true } });
    at('14:14', '2026-11-22');
    const tooSoon = { code: 'booking.stillToCome', details: { from: shanghai('2026-11-22 14:15') } };
    expect(await step('no-show', {}, missed)).toMatchObject({ status: 409, body: tooSoon });
    at('14:15', '2026-11-22');
    expect(expectStatus(await step('no-show', {}, missed), 200)).toMatchObject({ state: 'no_show', next: null });
    expect(await countOf(world, 'schedule_atom WHERE booking_id = ?', [missed])).toBe(0);
    expect(await step('complete', {}, missed)).toMatchObject({ status: 409, body: { code: 'booking.illegalChange' } });
  });

  test('the same issue within 30 days: a free booking linked to the old one, which stays what it is', async () => {
    const neighbour = await boundResident(world, place.wang);
    expect((await reopen({}, neighbour)).status).toBe(404);
    const answers = await Promise.all([reopen(), reopen({ start: shanghai('2026-11-23 11:00') })]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
    const again = answers.find((answer) => answer.status === 201)!.body;
    expect(again).toMatchObject({
      state: 'reopened',
      reopensId: id,
      priceFen: 0,
      inWarranty: true,
      note: '又漏水了',
      engineer: { name: '王师傅' },
      contact: (await mine()).contact,
      can: { cancel: true, reschedule: true },
    });
    expect(answers.find((answer) => answer.status === 409)!.body.code).toBe('booking.reopenedAlready');
    expect(await mine()).toMatchObject({ state: 'reviewed', record: { priceFen: 12_000 } });
    await serve(world, place.wang.person, again.id as string);
    expect(await mine(again.id as string)).toMatchObject({ state: 'completed', record: { priceFen: 0 } });
  });

  test('after 30 days it is a new matter', async () => {
    world.setTime(daysAfter(shanghai(`${SATURDAY} 10:05`), 30));
    resident = await world.login(resident.name);
    expect((await mine()).can.reopen).toBe(false);
    const late = await reopen({ start: daysAfter(SATURDAY_9, 31) });
    expect(late).toMatchObject({ status: 409, body: { code: 'booking.reopenTooLate' } });
  });
});
