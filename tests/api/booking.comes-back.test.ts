import { book, serve } from '../support/bookings.js';
import { FRIDAY, SATURDAY, SATURDAY_9, shanghai } from '../support/days.js';
import { boundResident, changeHours, expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import { story } from '../support/story.js';

const at = (clock: string) => shanghai(`${SATURDAY} ${clock}`);
const NOBODY = { status: 409, body: { code: 'dispatch.nobodyServes' } };

describe('the same issue again, when hours have changed', () => {
  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const resident = await boundResident(world, place.wang);
    const id = await book(resident, place, { start: SATURDAY_9 });
    await serve(world, place.wang.person, id);
    return { place, resident, id };
  });
  const can = async () =>
    expectStatus(await here.resident.get(`/api/me/bookings/${here.id}`), 200).can as Record<string, boolean>;
  const reopen = (start: string) => here.resident.post(`/api/me/bookings/${here.id}/reopen`, { start, text: '还漏' });

  test('as long as anybody could come it can come back', async () => {
    await changeHours(here.place, here.place.wang, []);
    expect(await can()).toMatchObject({ reopen: true, stuck: false });
  });

  test('nobody has hours: it is not offered, and whoever tries hears the same', async () => {
    await changeHours(here.place, here.place.liu, []);
    expect(await can()).toMatchObject({ reopen: false, reschedule: false, stuck: true });
    expect(await reopen(at('14:00'))).toMatchObject(NOBODY);
    const slots = `/api/me/bookings/${here.id}/slots?from=${SATURDAY}&days=7`;
    expect(await here.resident.get(slots)).toMatchObject(NOBODY);
  });

  test('who came before and no longer serves the place is nobody', async () => {
    await changeHours(here.place, here.place.wang, [{ weekday: 6, startMinute: 540, endMinute: 1080 }]);
    expect(await can()).toMatchObject({ reopen: true, stuck: false });
    const coverage = `/api/console/engineers/${here.place.wang.id}/coverage/1001?confirmed=true`;
    expectStatus(await here.place.operator.delete(coverage), 204);
    expect(await can()).toMatchObject({ reopen: false, stuck: true });
    expect(await reopen(at('14:00'))).toMatchObject(NOBODY);
  });

  test('as soon as somebody works again it comes back', async () => {
    await changeHours(here.place, here.place.liu, [{ weekday: 6, startMinute: 840, endMinute: 900 }]);
    expect(await can()).toMatchObject({ reopen: true, stuck: false });
    const again = expectStatus(await reopen(at('14:00')), 201);
    expect(again).toMatchObject({ engineer: { name: '刘师傅' }, priceFen: 0, can: { reschedule: true, stuck: false } });
    expect(await can()).toMatchObject({ reopen: false, stuck: false });
    await changeHours(here.place, here.place.liu, []);
    const stuck = { state: 'reopened', can: { reschedule: false, stuck: true } };
    expect(expectStatus(await here.resident.get(`/api/me/bookings/${again.id as string}`), 200)).toMatchObject(stuck);
  });
});

describe('the same issue again, for who has left the community', () => {
  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const resident = await world.resident();
    const id = await book(resident, place, { start: SATURDAY_9, becomesMember: true });
    await serve(world, place.wang.person, id);
    return { place, resident, id };
  });
  const path = (rest: string) => `/api/me/bookings/${here.id}${rest}`;
  const can = async () => expectStatus(await here.resident.get(path('')), 200).can as Record<string, boolean>;

  test('it is not offered, no times are shown, and whoever tries hears the same', async () => {
    expect(await can()).toMatchObject({ reopen: true, stuck: false });
    expectStatus(await here.resident.delete('/api/me/communities/1001'), 200);
    expect(await can()).toMatchObject({ reopen: false, stuck: false });
    const refused = { status: 409, body: { code: 'booking.notMember' } };
    expect(await here.resident.get(path(`/slots?from=${SATURDAY}&days=7`))).toMatchObject(refused);
    expect(await here.resident.post(path('/reopen'), { start: at('14:00'), text: '还漏' })).toMatchObject(refused);
  });
});
