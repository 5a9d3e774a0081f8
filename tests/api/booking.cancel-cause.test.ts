import { book, jobsOf } from '../support/bookings.js';
import { FRIDAY, SATURDAY, SATURDAY_10, shanghai } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import { inboxOf, Notices } from '../support/notices.js';
import type { Person } from '../support/person.js';
import { story } from '../support/story.js';

describe('why it was cancelled and where it was moved, for everybody concerned', () => {
  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    return { place, resident: await boundResident(world, place.wang) };
  });
  const told = async (who: Person, kind: string) => {
    await here.world.settle();
    await new Notices(here.world).inbox();
    return (await inboxOf(who)).filter((notice) => notice.kind === kind).map(({ body }) => body);
  };
  const last = (body: Record<string, unknown>) => (body.history as { text: string }[]).at(-1)!.text;
  const cancel = (id: string, body?: object) => here.resident.post(`/api/me/bookings/${id}/cancel`, body);

  test('he picks a word: story, desk and engineer have it', async () => {
    const id = await book(here.resident, here.place);
    const body = expectStatus(await cancel(id, { cause: 'time' }), 200);
    expect(body).toMatchObject({ state: 'cancelled', cancelCause: 'time' });
    expect(last(body)).toBe('取消预约：时间不合适');
    const { items } = expectStatus(await here.place.operator.get('/api/console/bookings?state=cancelled'), 200);
    expect(items).toMatchObject([{ id, cancelCause: 'time' }]);
    expect(await told(here.place.wang.person, 'jobCancelled')).toEqual([
      '11月21日周六 09:00 的净水器维修（阳光花园）取消了，不用去了。住户取消：时间不合适。',
    ]);
    expect(await jobsOf(here.place.wang.person, SATURDAY)).toEqual([]);
  });

  test('he says nothing, as clients of before: it is cancelled all the same', async () => {
    const id = await book(here.resident, here.place);
    const body = expectStatus(await cancel(id), 200);
    expect(body).toMatchObject({ state: 'cancelled', cancelCause: null });
    expect(last(body)).toBe('取消预约');
    const heard = await told(here.place.wang.person, 'jobCancelled');
    expect(heard.map((text) => text.includes('住户取消')).sort()).toEqual([false, true]);
  });

  test('a word that nobody knows is refused, and the first one stays', async () => {
    const id = await book(here.resident, here.place);
    for (const cause of ['bored', '', 7])
      expect(await cancel(id, { cause })).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
    expectStatus(await cancel(id, { cause: 'fixed' }), 200);
    expectStatus(await cancel(id, { cause: 'fixed' }), 200);
    expect(expectStatus(await cancel(id), 200)).toMatchObject({ cancelCause: 'fixed' });
    const otherwise = { status: 409, body: { code: 'booking.cancelledAlready' } };
    for (const said of [{ cause: 'price' }, { reason: '太贵' }])
      expect(await cancel(id, said)).toMatchObject(otherwise);
    const byDesk = await here.place.operator.post(`/api/console/bookings/${id}/cancel`, { reason: '师傅病了' });
    expect(byDesk).toMatchObject(otherwise);
    expect((await here.resident.get(`/api/me/bookings/${id}`)).body).toMatchObject({ cancelCause: 'fixed' });
  });

  test('another time: the story and the engineer hear from when to when', async () => {
    const id = await book(here.resident, here.place);
    const wish = { start: shanghai('2026-11-22 14:00') };
    const body = expectStatus(await here.resident.post(`/api/me/bookings/${id}/reschedule`, wish), 200);
    expect(last(body)).toBe('改了时间：从 11月21日周六 09:00 改到 11月22日周日 14:00');
    expect(await told(here.place.wang.person, 'jobMoved')).toEqual([
      '净水器维修（阳光花园）从 11月21日周六 09:00 改到 11月22日周日 14:00，请重新确认。',
    ]);
  });

  test('moved by the desk: the resident hears it too', async () => {
    const { items } = expectStatus(await here.place.operator.get('/api/console/bookings?state=requested'), 200);
    const [{ id }] = items as { id: string }[];
    const moved = await here.place.operator.post(`/api/console/bookings/${id}/reschedule`, { start: SATURDAY_10 });
    expectStatus(moved, 200);
    expect(await told(here.resident, 'bookingMoved')).toEqual([
      '净水器维修从 11月22日周日 14:00 改到 11月21日周六 10:00，由王师傅上门。',
    ]);
  });
});
