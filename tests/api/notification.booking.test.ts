import { book, bookingWish } from '../support/bookings.js';
import { countOf, rowsOf } from '../support/database-facts.js';
import { FRIDAY } from '../support/days.js';
import { violations } from '../support/invariants.js';
import { stopwatch } from '../support/late.js';
import {
  boundResident,
  CONTACT,
  expectStatus,
  makeNeighbourhood,
  type Neighbourhood,
} from '../support/neighbourhood.js';
import { inboxOf, Notices } from '../support/notices.js';
import type { Person } from '../support/person.js';
import { World } from '../support/world.js';

describe('a resident hears what becomes of his booking', () => {
  let world: World;
  let place: Neighbourhood;
  let notices: Notices;
  let li: Person;
  let neighbour: Person;
  let booking: string;

  beforeEach(async () => {
    world = await World.create({}, { pages: ['pages/visit/index', 'pages/booking/detail'] });
    world.setTime(FRIDAY);
    place = await makeNeighbourhood(world);
    notices = new Notices(world);
    li = await boundResident(world, place.wang);
    neighbour = await boundResident(world, place.wang);
    booking = await book(li, place);
    await world.settle();
  });
  afterEach(async () => {
    const broken = await violations(world.sql, { now: new Date(FRIDAY) });
    await world.close();
    expect(broken).toEqual([]);
  });

  const accept = () => place.wang.person.post(`/api/engineer/bookings/${booking}/accept`);
  const told = async (person = li) => {
    await world.settle();
    await notices.inbox();
    return (await inboxOf(person)).filter(({ kind }) => kind.startsWith('booking'));
  };

  test('accepted: in the inbox at once, on the phone with a credit, and at any hour', async () => {
    await notices.allow(li, 'booking');
    world.setTime('2026-11-20T15:30:00.000Z');
    expectStatus(await accept(), 200);
    expect(await told()).toEqual([
      expect.objectContaining({
        kind: 'bookingScheduled',
        body: '王师傅将在 11月21日周六 09:00 上门，服务：净水器维修。',
        link: { page: 'pages/booking/detail', params: { id: booking } },
      }),
    ]);
    await notices.push();
    expect((await notices.phone(li))[0]).toMatchObject({
      title: '预约状态通知',
      lines: { 服务项目: '净水器维修', 预约时间: '2026年11月21日 09:00', 状态: '已接单', 说明: '师傅已接单' },
    });
    expect(await told(neighbour)).toEqual([]);
  });

  test('his engineer hears what others did with his work, and nothing of what he did himself', async () => {
    const { wang, liu } = place;
    const start = '2026-11-22T01:00:00.000Z';
    await notices.inbox();
    expectStatus(await accept(), 200);
    expectStatus(await li.post(`/api/me/bookings/${booking}/reschedule`, { start }), 200);
    const assignment = `/api/console/bookings/${booking}/assignment`;
    expectStatus(await place.operator.post(assignment, { engineerId: liu.id }), 200);
    await world.settle();
    await notices.inbox();
    expectStatus(await li.post(`/api/me/bookings/${booking}/cancel`), 200);
    await world.settle();
    await notices.inbox();
    // The clock stands still here: what is told at one moment has no order.
    const heard = async (person: Person) => (await inboxOf(person)).sort((a, b) => (a.kind < b.kind ? -1 : 1));
    expect(await heard(wang.person)).toMatchObject([{ kind: 'jobCome' }, { kind: 'jobGone' }]);
    expect(await heard(liu.person)).toMatchObject([
      {
        kind: 'jobCancelled',
        body: '11月22日周日 09:00 的净水器维修（阳光花园）取消了，不用去了。',
        link: { page: 'pages/workbench/index' },
      },
      { kind: 'jobCome' },
    ]);
  });

  test('what he does himself is no news to him', async () => {
    expectStatus(await li.post(`/api/me/bookings/${booking}/reschedule`, { start: '2026-11-22T01:00:00.000Z' }), 200);
    expectStatus(await li.post(`/api/me/bookings/${booking}/cancel`), 200);
    expect(await told()).toEqual([]);
  });

  test('nobody opened: in the inbox and on the phone, with what he can do now', async () => {
    for (let n = 0; n < 2; n++) await notices.allow(li, 'booking');
    expectStatus(await accept(), 200);
    world.setTime('2026-11-21T01:20:00.000Z');
    expectStatus(await place.wang.person.post(`/api/engineer/bookings/${booking}/depart`), 200);
    expectStatus(await place.wang.person.post(`/api/engineer/bookings/${booking}/no-show`), 200);
    const [notice] = await told();
    expect(notice).toMatchObject({
      kind: 'bookingNoShow',
      title: '师傅到了，没人开门',
      body: '王师傅来过了，没人开门，11月21日周六 09:00 的净水器维修没做成。您可以再约一次；如果不是这样，请投诉告诉我们。',
      link: { page: 'pages/booking/detail', params: { id: booking } },
    });
    await notices.push();
    expect((await notices.phone(li))[0]).toMatchObject({
      lines: { 服务项目: '净水器维修', 预约时间: '2026年11月21日 09:00', 状态: '没人开门', 说明: '师傅到了，没人开门' },
    });
  });

  test('when the engineer is away, who comes instead', async () => {
    const off = { startsAt: '2026-11-21T00:00:00.000Z', endsAt: '2026-11-21T10:00:00.000Z', reason: '请假' };
    expectStatus(
      await place.operator.post(`/api/console/engineers/${place.wang.id}/time-off`, { ...off, confirmed: true }),
      204,
    );
    await world.settle();
    const [notice] = await told();
    expect(notice).toMatchObject({ kind: 'bookingReassigned', body: expect.stringContaining('改由刘师傅上门') });
  });

  test('a step that WeChat did not take in time is superseded by the next one', async () => {
    for (let n = 0; n < 3; n++) await notices.allow(li, 'booking');
    await world.tellSim('/sim/faults', { api: 'subscribe_send', kind: 'busy', times: 3 });
    await accept();
    await told();
    await notices.push();
    expectStatus(await li.post(`/api/me/bookings/${booking}/cancel`), 200);
    await told();
    world.setTime(new Date(Date.parse(FRIDAY) + 600_000).toISOString());
    await notices.push();
    expect(await notices.phone(li)).toEqual([]);
    expect(await countOf(world, `notification_delivery WHERE channel = 'wechat' AND state = 'superseded'`)).toBe(1);
  });

  test('turned off: still in the inbox, no push', async () => {
    await notices.allow(li, 'booking');
    expectStatus(await li.put('/api/me/notice-levels/1001', { level: 'mute' }), 200);
    await accept();
    expect(await told()).toHaveLength(1);
    await notices.push();
    expect(await notices.phone(li)).toEqual([]);
  });

  test('no notice or push holds where he lives or how he is reached', async () => {
    for (const person of [li, neighbour])
      for (const template of ['booking', 'arrival', 'visit'] as const) await notices.allow(person, template);
    await accept();
    await told();
    await notices.deliver();
    const rows = await rowsOf(world, 'SELECT title, body, push_data, link_params FROM notification_notice');
    const seen = JSON.stringify([
      rows,
      await inboxOf(neighbour),
      await notices.phone(li),
      await notices.phone(neighbour),
    ]);
    expect(rows.length).toBeGreaterThanOrEqual(2);
    for (const secret of [CONTACT.address, CONTACT.phone, CONTACT.contactName, '号楼', '138****'])
      expect(seen).not.toContain(secret);
  });

  test('ten minutes without WeChat: bookings feel nothing, and all is sent soon after', async () => {
    const people = [li, neighbour, ...(await Promise.all([1, 2, 3].map(() => boundResident(world, place.liu))))];
    for (const person of people) await notices.allow(person, 'visit');
    await notices.announce(place.liu.id, { day: '2026-11-25' });
    await notices.deliver();
    await world.tellSim('/sim/faults', { api: '*', kind: 'http502', times: 100_000 });
    for (const person of people) await notices.allow(person, 'visit');
    await notices.announce(place.liu.id, { day: '2026-11-26' });
    const began = Date.parse(FRIDAY) + 300_000;
    for (let minute = 0; minute <= 10; minute++) {
      world.setTime(new Date(began + minute * 60_000).toISOString());
      await world.settle();
      await notices.inbox();
      await notices.push();
      const start = new Date(Date.parse('2026-11-23T01:00:00.000Z') + minute * 86_400_000).toISOString();
      const passed = stopwatch();
      const answer = await neighbour.post('/api/bookings', bookingWish(place, { start }));
      expect([201, 409]).toContain(answer.status);
      expect(passed()).toBeLessThan(1000);
    }
    const waiting = `notification_delivery WHERE channel = 'wechat' AND state IN ('waiting', 'sending')`;
    expect(await countOf(world, waiting)).toBeGreaterThanOrEqual(people.length - 1);
    await fetch(`${world.sim.url}/sim/faults`, { method: 'DELETE' });
    for (let minute = 11; minute <= 15; minute++) {
      world.setTime(new Date(began + minute * 60_000).toISOString());
      await notices.push();
    }
    expect(await countOf(world, waiting)).toBe(0);
    for (const person of people) expect((await notices.phone(person)).length).toBeLessThanOrEqual(2);
    expect((await notices.phone(people[4])).length).toBe(2);
  });
});
