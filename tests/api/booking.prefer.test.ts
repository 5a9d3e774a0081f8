import { bookingWish } from '../support/bookings.js';
import { FRIDAY, SATURDAY_10, SATURDAY_9 } from '../support/days.js';
import { boundResident, makeNeighbourhood } from '../support/neighbourhood.js';
import { story } from '../support/story.js';

describe('a resident books the preferred engineer for Saturday morning', () => {
  let bookingId: string;
  const wish = (more: object = {}) => bookingWish(here.place, more);

  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const resident = await boundResident(world, place.wang);
    return { place, resident };
  });

  test('sees his free hours', async () => {
    const query = `serviceItemId=${here.place.services['净水器维修']}&communityId=1001&engineerId=${here.place.wang.id}&mode=only&from=2026-11-21&days=1`;
    const { status, body } = await here.resident.get(`/api/slots?${query}`);
    expect(status).toBe(200);
    expect(body.days[0].slots[0]).toEqual({ start: SATURDAY_9, end: SATURDAY_10, preferred: true, engineers: 1 });
    expect(body.days[0].slots).toHaveLength(5 + 9);
  });

  test('books him', async () => {
    const { status, body } = await here.resident.post('/api/bookings', wish());
    expect(status).toBe(201);
    expect(body).toMatchObject({
      state: 'requested',
      engineer: { name: '王师傅' },
      engineerChanged: false,
      priceFen: 8000,
      start: SATURDAY_9,
      end: SATURDAY_10,
    });
    expect(body.contact).toEqual({ name: '演示住户', phone: '13800138000', address: '3 号楼 502 室' });
    bookingId = body.id;
  });

  test('another resident loses the slot and hears of three others', async () => {
    const late = await boundResident(here.world, here.place.wang);
    const { status, body } = await late.post('/api/bookings', wish());
    expect(status).toBe(409);
    expect(body.code).toBe('schedule.slotTaken');
    expect(body.details.alternatives).toHaveLength(3);
    const [first] = body.details.alternatives;
    const taken = await late.post('/api/bookings', wish({ start: first.start }));
    expect(taken.status).toBe(201);
  });

  test('nobody learns in that way again and again that he is not free', async () => {
    const curious = await boundResident(here.world, here.place.wang);
    const ask = () => curious.post('/api/bookings', wish({ mode: 'prefer', shownEngineerId: here.place.wang.id }));
    for (let time = 0; time < 10; time++)
      expect(await ask()).toMatchObject({ status: 409, body: { code: 'dispatch.otherEngineer' } });
    expect((await ask()).status).toBe(429);
  });

  test('who prefers him is asked before another engineer comes for the same hour', async () => {
    const neighbour = await boundResident(here.world, here.place.wang);
    const asked = await neighbour.post('/api/bookings', wish({ mode: 'prefer', shownEngineerId: here.place.wang.id }));
    expect(asked).toMatchObject({
      status: 409,
      body: { code: 'dispatch.otherEngineer', details: { engineer: { id: here.place.liu.id, name: '刘师傅' } } },
    });
    expect((await neighbour.get('/api/me/bookings')).body.items).toEqual([]);
    const { status, body } = await neighbour.post(
      '/api/bookings',
      wish({ mode: 'prefer', shownEngineerId: here.place.liu.id }),
    );
    expect(status).toBe(201);
    expect(body).toMatchObject({ engineer: { name: '刘师傅' }, engineerChanged: true });
  });

  test('moves it to Sunday; Saturday is free again', async () => {
    const moved = await here.resident.post(`/api/me/bookings/${bookingId}/reschedule`, {
      start: '2026-11-22T01:00:00.000Z',
    });
    expect(moved.status).toBe(200);
    const next = await boundResident(here.world, here.place.wang);
    expect((await next.post('/api/bookings', wish())).status).toBe(201);
  });

  test('the engineer accepts, starts and completes it', async () => {
    const { body } = await here.place.wang.person.get('/api/engineer/workbench?from=2026-11-22&days=1');
    expect(body.days[0].bookings[0]).toMatchObject({
      id: bookingId,
      next: 'accept',
      contact: null,
    });
    for (const [step, state] of [
      ['accept', 'scheduled'],
      ['start', 'on_site'],
      ['complete', 'completed'],
    ]) {
      if (step === 'start') here.world.setTime('2026-11-22T01:00:00.000Z');
      const answer = await here.place.wang.person.post(`/api/engineer/bookings/${bookingId}/${step}`);
      expect(answer).toMatchObject({ status: 200, body: { state } });
    }
    const mine = await here.resident.get(`/api/me/bookings/${bookingId}`);
    expect(mine.body.history.map((line: { text: string }) => line.text)).toEqual([
      '提交预约',
      '改了时间：从 11月21日周六 09:00 改到 11月22日周日 09:00',
      '师傅已接单',
      '师傅已上门，开始服务',
      '服务完成',
    ]);
  });

  test('a completed booking cannot be cancelled', async () => {
    const answer = await here.resident.post(`/api/me/bookings/${bookingId}/cancel`);
    expect(answer).toMatchObject({ status: 409, body: { code: 'booking.illegalChange' } });
  });
});
