import { book, bookingWish } from '../support/bookings.js';
import { FRIDAY, SATURDAY, SATURDAY_9, shanghai } from '../support/days.js';
import { boundResident, changeHours, expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import { story } from '../support/story.js';

const at = (clock: string) => shanghai(`${SATURDAY} ${clock}`);

describe('the times that a booking may move to', () => {
  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const resident = await boundResident(world, place.wang);
    // Five are bound: lists hide what is taken.
    for (let i = 0; i < 5; i++) await boundResident(world, place.wang);
    const id = await book(resident, place, { start: SATURDAY_9 });
    return { place, resident, id };
  });
  const slots = async (more = '') => {
    const path = `/api/me/bookings/${here.id}/slots?from=${SATURDAY}&days=1${more}`;
    const body = expectStatus(await here.resident.get(path), 200);
    return (body.days as { slots: { start: string; preferred: boolean }[] }[])[0].slots;
  };
  const starts = async (more = '') => (await slots(more)).map(({ start }) => start);

  test('it does not stand in its own way', async () => {
    expect(await starts()).toEqual(expect.arrayContaining([at('09:00'), at('09:30'), at('10:00')]));
    const list = `/api/slots?serviceItemId=${here.place.services['净水器维修']}&communityId=1001&mode=only&engineerId=${here.place.wang.id}&from=${SATURDAY}&days=1`;
    const [day] = expectStatus(await here.resident.get(list), 200).days as { slots: { start: string }[] }[];
    expect(day.slots.map(({ start }) => start)).not.toContain(at('09:30'));
    expectStatus(await here.resident.post(`/api/me/bookings/${here.id}/reschedule`, { start: at('09:30') }), 200);
  });

  test('when his hours are taken away nothing is left of him, and others can come instead', async () => {
    const shifts = (more: object) =>
      here.place.operator.put(`/api/console/engineers/${here.place.wang.id}/shifts`, { shifts: [], ...more });
    expect(await shifts({})).toMatchObject({ status: 409, body: { code: 'engineer.bookingsHang' } });
    expectStatus(await shifts({ confirmed: true }), 204);
    expect(await starts()).toEqual([]);
    expect(await starts('&mode=prefer')).toContain(at('14:00'));
    const wish = { start: at('14:00'), mode: 'prefer' };
    const moved = await here.resident.post(`/api/me/bookings/${here.id}/reschedule`, wish);
    expect(expectStatus(moved, 200)).toMatchObject({ engineer: { name: '刘师傅' }, start: at('14:00') });
  });

  test('nobody else sees them', async () => {
    const other = await boundResident(here.world, here.place.liu);
    expect(await other.get(`/api/me/bookings/${here.id}/slots?from=${SATURDAY}&days=1`)).toMatchObject({ status: 404 });
  });
});

describe('nobody has hours any more', () => {
  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const resident = await boundResident(world, place.wang);
    const id = await book(resident, place, { start: SATURDAY_9 });
    return { place, resident, id };
  });
  const can = async () =>
    expectStatus(await here.resident.get(`/api/me/bookings/${here.id}`), 200).can as Record<string, boolean>;
  const operatorCan = async () => {
    const list = await here.place.operator.get(`/api/console/bookings?engineerId=${here.place.wang.id}`);
    return (expectStatus(list, 200).items as { can: Record<string, boolean> }[])[0].can;
  };

  test('while a colleague has some it can be moved: to him', async () => {
    await changeHours(here.place, here.place.wang, []);
    expect(await can()).toMatchObject({ reschedule: true, cancel: true, stuck: false });
  });

  test('hours too short for it are none', async () => {
    await changeHours(here.place, here.place.liu, [{ weekday: 6, startMinute: 540, endMinute: 570 }]);
    expect(await can()).toMatchObject({ reschedule: false, cancel: true, stuck: true });
    expect(await operatorCan()).toMatchObject({ reschedule: false, cancel: true, stuck: true });
  });

  test('whoever tries hears what `can` has said, and is offered no empty days', async () => {
    const nobody = { status: 409, body: { code: 'dispatch.nobodyServes' } };
    const wish = { start: at('14:00'), mode: 'prefer' };
    expect(await here.resident.post(`/api/me/bookings/${here.id}/reschedule`, wish)).toMatchObject(nobody);
    expect(await here.resident.get(`/api/me/bookings/${here.id}/slots?from=${SATURDAY}&days=7`)).toMatchObject(nobody);
  });

  test('what was accepted stands, and is as stuck', async () => {
    expectStatus(await here.place.wang.person.post(`/api/engineer/bookings/${here.id}/accept`), 200);
    expect(await can()).toMatchObject({ reschedule: false, cancel: true, stuck: true });
  });

  test('as soon as somebody works again it moves', async () => {
    await changeHours(here.place, here.place.liu, [{ weekday: 6, startMinute: 840, endMinute: 900 }]);
    expect(await can()).toMatchObject({ reschedule: true });
    const wish = { start: at('14:00'), mode: 'prefer' };
    expectStatus(await here.resident.post(`/api/me/bookings/${here.id}/reschedule`, wish), 200);
  });
});

describe('all who could come are away', () => {
  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const resident = await boundResident(world, place.wang);
    const id = await book(resident, place, { start: SATURDAY_9 });
    return { place, resident, id };
  });
  const can = async () =>
    expectStatus(await here.resident.get(`/api/me/bookings/${here.id}`), 200).can as Record<string, boolean>;
  /** From today on; a booking cannot be made more than 30 days before. */
  const away = async (who: 'wang' | 'liu', until: string) => {
    const wish = { startsAt: FRIDAY, endsAt: shanghai(`${until} 00:00`), reason: '休假', confirmed: true };
    expectStatus(await here.place.operator.post(`/api/console/engineers/${here.place[who].id}/time-off`, wish), 204);
  };

  test('for longer than can be booked: there is no time, and that is said', async () => {
    await away('wang', '2027-01-05');
    await away('liu', '2026-12-05');
    expect(await can()).toMatchObject({ reschedule: true, stuck: false });
    await away('liu', '2027-01-05');
    expect(await can()).toMatchObject({ reschedule: false, cancel: true, stuck: true });
    const wish = { start: at('14:00'), mode: 'prefer' };
    const nobody = { status: 409, body: { code: 'dispatch.nobodyServes' } };
    expect(await here.resident.post(`/api/me/bookings/${here.id}/reschedule`, wish)).toMatchObject(nobody);
    expect(await here.resident.get(`/api/me/bookings/${here.id}/slots?from=${SATURDAY}&days=7`)).toMatchObject(nobody);
  });
});

describe('an operator ends something that is booked', () => {
  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const resident = await boundResident(world, place.wang);
    await book(resident, place, { start: SATURDAY_9 });
    expectStatus(await resident.post('/api/bookings', bookingWish(place, { start: at('14:00') })), 201);
    return { place, resident };
  });
  const path = () => `/api/console/engineers/${here.place.wang.id}`;
  const hang = (count: number, become: string) => ({ status: 409, body: { details: { count, become } } });
  const off = (from: string, until: string, more: object = {}) =>
    here.place.operator.post(`${path()}/time-off`, { startsAt: from, endsAt: until, reason: '休假', ...more });

  test('hours: only what lies outside of what is left hangs', async () => {
    const mornings = [{ weekday: 6, startMinute: 540, endMinute: 720 }];
    expect(await here.place.operator.put(`${path()}/shifts`, { shifts: mornings })).toMatchObject(hang(1, 'stay'));
  });

  test('a service, and a role', async () => {
    const item = { type: 'repair', durationMinutes: 60, skill: '净水器', priceFen: 8000, warrantyPriceFen: 0 };
    const wish = { ...item, name: '净水器维修', summary: '', position: 1, active: false };
    const service = `/api/console/services/${here.place.services['净水器维修']}`;
    expect(await here.place.operator.put(service, wish)).toMatchObject(hang(2, 'stay'));
    expect(await here.place.operator.post(`${path()}/leaving`, {})).toMatchObject(hang(2, 'reoffered'));
  });

  test('time off that was typed wrong can be taken back', async () => {
    expect(await off(SATURDAY_9, at('12:00'))).toMatchObject(hang(1, 'reoffered'));
    expectStatus(await off(shanghai('2027-11-28 09:00'), shanghai('2027-11-29 09:00')), 204);
    const list = async () => expectStatus(await here.place.operator.get(`${path()}/time-off`), 200);
    const [typed] = (await list()).items as { id: string; startsAt: string }[];
    expect(typed).toMatchObject({ startsAt: shanghai('2027-11-28 09:00'), reason: '休假' });
    expectStatus(await here.place.operator.delete(`${path()}/time-off/${typed.id}`), 204);
    expect(await list()).toMatchObject({ items: [], next: null });
    expect(await here.place.operator.delete(`${path()}/time-off/${typed.id}`)).toMatchObject({ status: 404 });
  });
});
