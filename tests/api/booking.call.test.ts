import { book, serve } from '../support/bookings.js';
import { rowsOf } from '../support/database-facts.js';
import { daysAfter, FRIDAY, SATURDAY_10, SATURDAY_9, shanghai } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { story } from '../support/story.js';

const [WANG, LIU] = ['13711114444', '13711112222'];

describe('the resident calls the engineer who comes', () => {
  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    return { place, resident: await boundResident(world, place.wang) };
  });
  const setPhone = (who: Person, phone?: string | null) => who.put('/api/engineer/phone', { phone });
  const number = async (id: string, who = here.resident) =>
    expectStatus(await who.get(`/api/me/bookings/${id}`), 200).engineerPhone as string | null;
  const accept = async (who: Person, id: string) =>
    expectStatus(await who.post(`/api/engineer/bookings/${id}/accept`), 200);
  const listed = async (id: string) => {
    const { items } = expectStatus(await here.resident.get('/api/me/bookings'), 200);
    return (items as { id: string; engineerPhone: string | null }[]).find((each) => each.id === id)!.engineerPhone;
  };

  test('an engineer without a number has no button', async () => {
    const id = await book(here.resident, here.place, { start: shanghai('2026-11-21 15:00') });
    await accept(here.place.wang.person, id);
    expect(await number(id)).toBeNull();
    expect((await here.place.wang.person.get('/api/engineer/phone')).body).toEqual({ phone: null });
  });

  test('he sets his own, as he types it; it is sealed at rest', async () => {
    expect((await setPhone(here.place.wang.person, ' +86 137-1111-4444 ')).body).toEqual({ phone: WANG });
    expectStatus(await setPhone(here.place.liu.person, LIU), 200);
    const [row] = await rowsOf<{ sealed: Buffer }>(
      here.world,
      'SELECT phone_sealed AS sealed FROM engineer WHERE id = ?',
      [here.place.wang.id],
    );
    expect(row.sealed.includes(WANG)).toBe(false);
    for (const wrong of ['12345', '', '137 1111 4444 138'])
      expect(await setPhone(here.place.wang.person, wrong)).toMatchObject({ status: 400 });
  });

  test('hidden before he accepts, there from then on, in the list too', async () => {
    const id = await book(here.resident, here.place, { start: SATURDAY_9 });
    expect([await number(id), await listed(id)]).toEqual([null, null]);
    await accept(here.place.wang.person, id);
    expect([await number(id), await listed(id)]).toEqual([WANG, WANG]);
  });

  test('handed over, the number is nobody’s until the next one accepts, and then his', async () => {
    const id = await book(here.resident, here.place, { start: SATURDAY_10 });
    await accept(here.place.wang.person, id);
    const to = { engineerId: here.place.liu.id };
    expectStatus(await here.place.wang.person.post(`/api/engineer/bookings/${id}/handover`, to), 204);
    expect(await number(id)).toBeNull();
    await accept(here.place.liu.person, id);
    expect(await number(id)).toBe(LIU);
  });

  test('cancelled, it is gone at once', async () => {
    const id = await book(here.resident, here.place, { start: shanghai('2026-11-22 09:00') });
    await accept(here.place.wang.person, id);
    expectStatus(await here.resident.post(`/api/me/bookings/${id}/cancel`), 200);
    expect(await number(id)).toBeNull();
  });

  test('seven days after the end he has no number for the resident any more', async () => {
    const id = await book(here.resident, here.place, { start: shanghai('2026-11-20 15:00') });
    await serve(here.world, here.place.wang.person, id);
    const end = shanghai('2026-11-20 15:00');
    here.world.setTime(new Date(Date.parse(daysAfter(end, 7)) - 1).toISOString());
    expect(await number(id, await here.world.login(here.resident.name))).toBe(WANG);
    here.world.setTime(daysAfter(end, 7));
    expect(await number(id, await here.world.login(here.resident.name))).toBeNull();
    here.world.setTime(FRIDAY);
  });

  test('the operator sets it when hiring, changes it, and sees whose misses', async () => {
    const { operator } = here.place;
    const wish = { name: '周师傅', title: '工程师', employeeNo: 'N-9', startedOn: '2026-01-01', skills: ['净水器'] };
    expect(await operator.post('/api/console/engineers', { ...wish, phone: '123' })).toMatchObject({ status: 400 });
    const made = expectStatus(await operator.post('/api/console/engineers', { ...wish, phone: '137 1111 3333' }), 201);
    const desk = `/api/console/engineers/${made.id as string}`;
    expect((await operator.get(desk)).body).toMatchObject({ phone: '13711113333' });
    expect((await operator.put(`${desk}/phone`, { phone: '010-88888888转801' })).body).toMatchObject({
      phone: '01088888888转801',
    });
    const without = expectStatus(await operator.put(`${desk}/phone`, {}), 200);
    expect(without.phone).toBeNull();
    expect(without.missing).toContain('phone');
    expect(await operator.put('/api/console/engineers/424242/phone', {})).toMatchObject({
      status: 404,
      body: { code: 'engineer.unknown' },
    });
  });

  test('who leaves takes his number with him', async () => {
    const { operator, liu } = here.place;
    const id = await book(here.resident, here.place, { start: shanghai('2026-11-20 17:00'), engineerId: liu.id });
    await serve(here.world, liu.person, id);
    expect(await number(id)).toBe(LIU);
    expectStatus(await operator.post(`/api/console/engineers/${liu.id}/leaving`, { confirmed: true }), 204);
    expect(await number(id)).toBeNull();
    expect((await operator.get(`/api/console/engineers/${liu.id}`)).body).toMatchObject({ phone: null });
    expect(await operator.put(`/api/console/engineers/${liu.id}/phone`, { phone: LIU })).toMatchObject({
      status: 410,
      body: { code: 'engineer.gone' },
    });
  });
});
