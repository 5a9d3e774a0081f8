import { book } from '../support/bookings.js';
import { FRIDAY, SATURDAY, SATURDAY_9, SATURDAY_10, shanghai } from '../support/days.js';
import {
  boundResident,
  CONTACT,
  expectStatus,
  makeNeighbourhood,
  type Neighbourhood,
} from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { rowsOf } from '../support/database-facts.js';
import { join, visitOf, type VisitCard } from '../support/visits.js';
import { World } from '../support/world.js';

const FIRST = {
  contactName: '欧阳金丝雀',
  phone: '13987654321',
  address: '7 号楼 1804 室金丝雀',
  note: '门禁 9417 金丝雀',
};
/** None of digits alone: those are in some id sooner or later. */
const CANARIES = [FIRST.contactName, FIRST.phone, FIRST.address, FIRST.note, '金丝雀', '1804 室', '139****4321'];

describe('what a neighbour hears of a visit', () => {
  let world: World;
  let place: Neighbourhood;
  let first: Person;
  let neighbour: Person;
  let bookingId: string;
  let visit: VisitCard;
  const page = async (who: Person) => (await who.get('/api/communities/1001/page')).body.visits as VisitCard[];

  beforeAll(async () => {
    world = await World.create();
    world.setTime(FRIDAY);
    place = await makeNeighbourhood(world);
    first = await boundResident(world, place.wang);
    neighbour = await boundResident(world, place.wang);
    bookingId = await book(first, place, FIRST);
    visit = await visitOf(neighbour, place.wang);
  });
  afterAll(() => world.close());

  test('never who, where or at which minute: no answer that a neighbour can get carries it', async () => {
    const [{ resident_id: residentId, no }] = await rowsOf<{ resident_id: string; no: string }>(
      world,
      'SELECT resident_id, no FROM booking WHERE id = ?',
      [bookingId],
    );
    const item = place.services['滤芯更换'];
    const urls = [
      '/api/communities/1001/page',
      '/api/communities/1001/visits',
      `/api/visits/${visit.id}`,
      `/api/visits/${visit.id}/slots?serviceItemId=${item}`,
      `/api/engineers/${place.wang.id}/page`,
      `/api/bind-codes/${place.wang.code}`,
      `/api/slots?serviceItemId=${item}&communityId=1001&mode=prefer&from=${SATURDAY}&days=1`,
      `/api/booking-preview?serviceItemId=${item}&communityId=1001&mode=prefer&start=${SATURDAY_10}`,
      '/api/me',
      '/api/me/bookings',
    ];
    const answers = [
      ...(await Promise.all(
        [neighbour, place.liu.person, world.anonymous()].map((who) => urls.map((url) => who.get(url))).flat(),
      )),
      await join(neighbour, place, visit.id, SATURDAY_9),
      await join(neighbour, place, visit.id, SATURDAY_10),
      await neighbour.get(`/api/me/bookings/${bookingId}`),
      await place.liu.person.get(`/api/engineer/visits?from=${SATURDAY}&days=1`),
      await place.liu.person.get(`/api/engineer/workbench?from=${SATURDAY}&days=1`),
    ];
    for (const { body } of answers) {
      const text = JSON.stringify(body);
      expect([...CANARIES, residentId, bookingId, no].filter((canary) => text.includes(canary))).toEqual([]);
    }
    for (const { body } of answers.slice(1, 3)) expect(JSON.stringify(body)).not.toContain(SATURDAY_9);
    expect(answers.filter((answer) => answer.status === 200).length).toBeGreaterThan(20);
  });

  test('nor does a fact that notices are made of', async () => {
    const facts = await rowsOf<{ payload: string | object }>(
      world,
      `SELECT payload FROM outbox_event WHERE name LIKE 'visit.%'`,
    );
    expect(facts.length).toBeGreaterThan(0);
    const [{ resident_id: residentId }] = await rowsOf<{ resident_id: string }>(
      world,
      'SELECT resident_id FROM booking WHERE id = ?',
      [bookingId],
    );
    const text = JSON.stringify(facts);
    expect([...CANARIES, residentId, bookingId, SATURDAY_9].filter((canary) => text.includes(canary))).toEqual([]);
  });

  test('with fewer than five bound residents the day only, from five on the part of the day', async () => {
    expect(await page(neighbour)).toMatchObject([{ id: visit.id, day: SATURDAY, part: null }]);
    for (let n = 0; n < 3; n++) await boundResident(world, place.wang);
    expect(await page(neighbour)).toMatchObject([{ id: visit.id, day: SATURDAY, part: 'morning' }]);
    expect(await visitOf(world.anonymous(), place.wang)).toMatchObject({ part: 'morning' });
  });

  test('the page says the same as the list, and whose visit the caller has joined', async () => {
    for (const who of [neighbour, first, world.anonymous(), await world.resident()]) {
      expect(await page(who)).toEqual((await who.get('/api/communities/1001/visits')).body.items);
    }
    expect(await page(neighbour)).toMatchObject([{ joined: true, engineer: { name: '王师傅' } }]);
    expect(await page(world.anonymous())).toMatchObject([{ joined: false }]);
  });

  test('visits of a community are paged by key; those beyond two weeks and of yesterday are not shown', async () => {
    for (const [n, day] of ['2026-11-23', '2026-11-22', '2026-12-04'].entries())
      await book(n === 2 ? first : neighbour, place, { start: shanghai(`${day} 09:00`), ...CONTACT });
    await book(first, place, { start: shanghai('2026-12-05 09:00'), engineerId: place.liu.id });
    const days: string[] = [];
    let after = '';
    for (let turn = 0; turn < 9; turn++) {
      const answer = await neighbour.get(`/api/communities/1001/visits?limit=1${after && `&after=${after}`}`);
      const { items, next } = expectStatus(answer, 200) as { items: VisitCard[]; next: string | null };
      days.push(...items.map((each) => each.day));
      if (!next) break;
      after = next;
    }
    expect(days).toEqual([SATURDAY, '2026-11-22', '2026-11-23', '2026-12-04']);
    world.setTime(shanghai('2026-11-22 08:00'));
    expect((await page(neighbour)).map((each) => each.day)).toEqual([
      '2026-11-22',
      '2026-11-23',
      '2026-12-04',
      '2026-12-05',
    ]);
  });
});
