import { book, jobsOf } from '../support/bookings.js';
import { countOf } from '../support/database-facts.js';
import { FRIDAY, SATURDAY, SATURDAY_9, SATURDAY_10, shanghai } from '../support/days.js';
import {
  boundResident,
  expectStatus,
  hire,
  type Hired,
  makeNeighbourhood,
  type Neighbourhood,
} from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { World } from '../support/world.js';

describe('bookings that wait for an engineer', () => {
  let world: World;
  let place: Neighbourhood;
  let resident: Person;
  let chen: Hired;
  let waiting: string[];
  const queue = async () =>
    expectStatus(await place.operator.get('/api/console/bookings/queue'), 200).items as Record<string, unknown>[];
  const assign = (id: string, engineer: { id: string }) =>
    place.operator.post(`/api/console/bookings/${id}/assignment`, { engineerId: engineer.id });

  beforeAll(async () => {
    world = await World.create();
    world.setTime(FRIDAY);
    place = await makeNeighbourhood(world);
    chen = await hire(world, place.operator, { name: '陈师傅', employeeNo: 'T-3', skills: ['空调'], primary: false });
    resident = await boundResident(world, place.wang);
    const cleaning = { serviceItemId: place.services['空调清洗'] };
    waiting = [];
    for (const start of [SATURDAY_9, SATURDAY_10, shanghai('2026-11-22 09:00')])
      waiting.push(await book(resident, place, { ...cleaning, start }));
    const busy = await boundResident(world, chen);
    for (const start of [SATURDAY_9, SATURDAY_10, shanghai('2026-11-22 09:00')])
      await book(busy, place, { ...cleaning, start, engineerId: chen.id });
    expectStatus(
      await place.operator.post(`/api/console/engineers/${place.wang.id}/leaving`, { confirmed: true }),
      204,
    );
    await world.settle();
  });
  afterAll(() => world.close());

  test('are listed with service, place and time, without name and phone', async () => {
    const items = await queue();
    expect(new Set(items.map((each) => each.id))).toEqual(new Set(waiting));
    for (const item of items)
      expect(item).toMatchObject({
        state: 'requested',
        engineer: null,
        contact: null,
        communityName: '阳光花园',
        serviceItem: { name: '空调清洗' },
        can: { cancel: true, reschedule: true, reopen: false, review: false },
      });
    const [first] = items;
    const page = (await place.operator.get('/api/console/bookings/queue?limit=1')).body;
    expect(page).toMatchObject({ items: [{ id: first.id }], next: first.id });
  });

  test('are given only to an engineer who works, serves there, has the skill and the hour', async () => {
    expect(await assign(waiting[0], place.liu)).toMatchObject({
      status: 400,
      body: { code: 'dispatch.engineerCannot' },
    });
    expect(await assign(waiting[0], place.wang)).toMatchObject({ status: 410, body: { code: 'engineer.gone' } });
    expect(await assign(waiting[0], { id: '424242' })).toMatchObject({
      status: 404,
      body: { code: 'engineer.unknown' },
    });
    expect(await assign(waiting[0], chen)).toMatchObject({ status: 409, body: { code: 'schedule.slotTaken' } });
    expect(await assign('424242', chen)).toMatchObject({ status: 404, body: { code: 'booking.unknown' } });
    expect(await queue()).toHaveLength(3);
  });

  test('the operator finds somebody: the resident sees who comes instead', async () => {
    const zhao = await hire(world, place.operator, {
      name: '赵师傅',
      employeeNo: 'T-4',
      skills: ['空调'],
      primary: false,
    });
    expect(await assign(waiting[0], zhao)).toMatchObject({
      status: 200,
      body: { engineer: { name: '赵师傅' }, engineerChanged: true, contact: null },
    });
    expect((await resident.get(`/api/me/bookings/${waiting[0]}`)).body).toMatchObject({
      engineer: { name: '赵师傅' },
      start: SATURDAY_9,
    });
    expect((await jobsOf(zhao.person, SATURDAY)).map((job) => job.id)).toEqual([waiting[0]]);
    const { history } = (await resident.get(`/api/me/bookings/${waiting[0]}`)).body;
    expect(history.at(-1)).toMatchObject({ by: 'operator', text: '已为您安排师傅' });
  });

  test('two operators who give one booking to two engineers: one of them has it', async () => {
    const [qian, sun] = [
      await hire(world, place.operator, { name: '钱师傅', employeeNo: 'T-5', skills: ['空调'], primary: false }),
      await hire(world, place.operator, { name: '孙师傅', employeeNo: 'T-6', skills: ['空调'], primary: false }),
    ];
    const answers = await Promise.all(
      [qian, sun, qian, sun, qian, sun].map((engineer) => assign(waiting[1], engineer)),
    );
    expect(answers.every((answer) => [200, 409].includes(answer.status))).toBe(true);
    expect(answers.some((answer) => answer.status === 200)).toBe(true);
    expect(await countOf(world, "schedule_atom WHERE booking_id = ? AND kind = 'work'", [waiting[1]])).toBe(2);
    expect(
      await countOf(
        world,
        'schedule_atom a JOIN booking b ON b.id = a.booking_id WHERE b.engineer_id <> a.engineer_id',
      ),
    ).toBe(0);
  });

  test('the resident may also cancel while it waits; then nobody can be sent', async () => {
    expectStatus(await resident.post(`/api/me/bookings/${waiting[2]}/cancel`), 200);
    expect(await queue()).toEqual([]);
    expect(await assign(waiting[2], chen)).toMatchObject({ status: 409, body: { code: 'booking.illegalChange' } });
  });
});
