import { book } from '../support/bookings.js';
import { FRIDAY, SATURDAY, SATURDAY_9, SATURDAY_10, shanghai } from '../support/days.js';
import { boundResident, CONTACT, expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { rowsOf } from '../support/database-facts.js';
import { join, visitOf, type VisitCard } from '../support/visits.js';
import { story } from '../support/story.js';

const FIRST = {
  contactName: '欧阳金丝雀',
  phone: '13987654321',
  address: '7 号楼 1804 室金丝雀',
  note: '门禁 9417 金丝雀',
};
/** None of digits alone: those are in some id sooner or later. */
const CANARIES = [FIRST.contactName, FIRST.phone, FIRST.address, FIRST.note, '金丝雀', '1804 室', '139****4321'];

describe('what a neighbour hears of a visit', () => {
  const page = async (who: Person) => (await who.get('/api/communities/1001/page')).body.visits as VisitCard[];

  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const first = await boundResident(world, place.wang);
    const neighbour = await boundResident(world, place.wang);
    const bookingId = await book(first, place, FIRST);
    const visit = await visitOf(neighbour, place.wang);
    return { place, first, neighbour, bookingId, visit };
  });

  test('never who, where or at which minute: no answer that a neighbour can get carries it', async () => {
    const [{ resident_id: residentId, no }] = await rowsOf<{ resident_id: string; no: string }>(
      here.world,
      'SELECT resident_id, no FROM booking WHERE id = ?',
      [here.bookingId],
    );
    const item = here.place.services['滤芯更换'];
    const urls = [
      '/api/communities/1001/page',
      '/api/communities/1001/visits',
      `/api/visits/${here.visit.id}`,
      `/api/visits/${here.visit.id}/slots?serviceItemId=${item}`,
      `/api/engineers/${here.place.wang.id}/page`,
      `/api/bind-codes/${here.place.wang.code}`,
      `/api/slots?serviceItemId=${item}&communityId=1001&mode=prefer&from=${SATURDAY}&days=1`,
      `/api/booking-preview?serviceItemId=${item}&communityId=1001&mode=prefer&start=${SATURDAY_10}`,
      '/api/me',
      '/api/me/bookings',
    ];
    const answers = [
      ...(await Promise.all(
        [here.neighbour, here.place.liu.person, here.world.anonymous()]
          .map((who) => urls.map((url) => who.get(url)))
          .flat(),
      )),
      await join(here.neighbour, here.place, here.visit.id, SATURDAY_9),
      await join(here.neighbour, here.place, here.visit.id, SATURDAY_10),
      await here.neighbour.get(`/api/me/bookings/${here.bookingId}`),
      await here.place.liu.person.get(`/api/engineer/visits?from=${SATURDAY}&days=1`),
      await here.place.liu.person.get(`/api/engineer/workbench?from=${SATURDAY}&days=1`),
    ];
    for (const { body } of answers) {
      const text = JSON.stringify(body);
      expect([...CANARIES, residentId, here.bookingId, no].filter((canary) => text.includes(canary))).toEqual([]);
    }
    for (const { body } of answers.slice(1, 3)) expect(JSON.stringify(body)).not.toContain(SATURDAY_9);
    expect(answers.filter((answer) => answer.status === 200).length).toBeGreaterThan(20);
  });

  test('nor does a fact that notices are made of', async () => {
    const facts = await rowsOf<{ payload: string | object }>(
      here.world,
      `SELECT payload FROM outbox_event WHERE name LIKE 'visit.%'`,
    );
    expect(facts.length).toBeGreaterThan(0);
    const [{ resident_id: residentId }] = await rowsOf<{ resident_id: string }>(
      here.world,
      'SELECT resident_id FROM booking WHERE id = ?',
      [here.bookingId],
    );
    const text = JSON.stringify(facts);
    expect([...CANARIES, residentId, here.bookingId, SATURDAY_9].filter((canary) => text.includes(canary))).toEqual([]);
  });

  test('with fewer than five bound residents the day only, from five on the part of the day', async () => {
    expect(await page(here.neighbour)).toMatchObject([{ id: here.visit.id, day: SATURDAY, part: null }]);
    for (let n = 0; n < 3; n++) await boundResident(here.world, here.place.wang);
    expect(await page(here.neighbour)).toMatchObject([{ id: here.visit.id, day: SATURDAY, part: 'morning' }]);
    expect(await visitOf(here.world.anonymous(), here.place.wang)).toMatchObject({ part: 'morning' });
  });

  test('the page says the same as the list, and whose visit the caller has joined', async () => {
    for (const who of [here.neighbour, here.first, here.world.anonymous(), await here.world.resident()]) {
      expect(await page(who)).toEqual((await who.get('/api/communities/1001/visits')).body.items);
    }
    expect(await page(here.neighbour)).toMatchObject([{ joined: true, engineer: { name: '王师傅' } }]);
    expect(await page(here.world.anonymous())).toMatchObject([{ joined: false }]);
  });

  test('visits of a community are paged by key; those beyond two weeks and of yesterday are not shown', async () => {
    for (const [n, day] of ['2026-11-23', '2026-11-22', '2026-12-04'].entries())
      await book(n === 2 ? here.first : here.neighbour, here.place, { start: shanghai(`${day} 09:00`), ...CONTACT });
    await book(here.first, here.place, { start: shanghai('2026-12-05 09:00'), engineerId: here.place.liu.id });
    const days: string[] = [];
    let after = '';
    for (let turn = 0; turn < 9; turn++) {
      const answer = await here.neighbour.get(`/api/communities/1001/visits?limit=1${after && `&after=${after}`}`);
      const { items, next } = expectStatus(answer, 200) as { items: VisitCard[]; next: string | null };
      days.push(...items.map((each) => each.day));
      if (!next) break;
      after = next;
    }
    expect(days).toEqual([SATURDAY, '2026-11-22', '2026-11-23', '2026-12-04']);
    here.world.setTime(shanghai('2026-11-22 08:00'));
    expect((await page(here.neighbour)).map((each) => each.day)).toEqual([
      '2026-11-22',
      '2026-11-23',
      '2026-12-04',
      '2026-12-05',
    ]);
  });
});
