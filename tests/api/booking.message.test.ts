import { book, jobsOf } from '../support/bookings.js';
import { countOf } from '../support/database-facts.js';
import { FRIDAY, SATURDAY, SATURDAY_10, SATURDAY_9, shanghai } from '../support/days.js';
import { boundResident, expectStatus, type Hired, makeNeighbourhood } from '../support/neighbourhood.js';
import { phrase } from '../support/messages.js';
import { inboxOf, Notices } from '../support/notices.js';
import type { Person } from '../support/person.js';
import { story } from '../support/story.js';

interface Said {
  side: string;
  text: string;
  at: string;
  engineerName: string;
}

/** Every deployment begins with it. */
const DOWNSTAIRS = { phraseId: '3', text: '我到楼下了' };

describe('resident and engineer tell each other something with one tap', () => {
  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const resident = await boundResident(world, place.wang);
    const phrases = {
      engineer: await phrase(place.operator, 'engineer', '我快到了'),
      resident: await phrase(place.operator, 'resident', '门口有狗，请先打电话'),
    };
    return { place, resident, phrases, booking: await book(resident, place, { start: SATURDAY_9 }) };
  });
  const accept = async (who: Hired, id: string) =>
    expectStatus(await who.person.post(`/api/engineer/bookings/${id}/accept`), 200);
  const byEngineer = (id = here.booking, wish: object = {}, who = here.place.wang) =>
    who.person.post(`/api/engineer/bookings/${id}/messages`, {
      ...{ phraseId: here.phrases.engineer, text: '我快到了', ...wish },
    });
  const byResident = (id = here.booking, wish: object = {}, who = here.resident, key?: string) => {
    const said = { phraseId: here.phrases.resident, text: '门口有狗，请先打电话' };
    const body = { ...said, engineerId: here.place.wang.id, ...wish };
    return who.post(`/api/me/bookings/${id}/messages`, body, key ? { key } : {});
  };
  const refused = (status: number, code: string) => ({ status, body: { code: `booking.${code}` } });
  const read = async (id = here.booking) =>
    expectStatus(await here.resident.get(`/api/me/bookings/${id}`), 200) as {
      messages: Said[];
      can: { message: boolean };
    };
  const job = async (id = here.booking, who = here.place.wang) =>
    (await jobsOf(who.person, SATURDAY)).find((each) => each.id === id) as unknown as {
      messages: Said[];
      can: { message: boolean };
    };
  const news = async (who: Person) => {
    await here.world.settle();
    await new Notices(here.world).inbox();
    return (await inboxOf(who)).filter(({ kind }) => kind.startsWith('message'));
  };

  test('not before he has accepted', async () => {
    expect((await read()).can.message).toBe(false);
    expect(await byResident()).toMatchObject(refused(409, 'messageNotNow'));
    expect(await byEngineer()).toMatchObject(refused(409, 'messageNotNow'));
    expect((await job()).can.message).toBe(false);
  });

  test('from then on both, each reads the other, newest first', async () => {
    await accept(here.place.wang, here.booking);
    expect((await read()).can.message).toBe(true);
    const told = expectStatus(await byEngineer(), 200);
    expect(told.messages).toMatchObject([{ side: 'engineer', text: '我快到了', at: FRIDAY }]);
    const heard = expectStatus(await byResident(), 200);
    expect(heard.messages).toMatchObject([
      { side: 'resident', text: '门口有狗，请先打电话', engineerName: '王师傅' },
      { side: 'engineer', text: '我快到了' },
    ]);
    expect((await job()).messages).toEqual(heard.messages);
  });

  test('the other side hears of it, and the notice leads there', async () => {
    expect(await news(here.resident)).toMatchObject([
      {
        title: '师傅说：我快到了',
        body: '王师傅，11月21日周六 09:00 的净水器维修。点这里看，也可以回一句。',
        link: { page: 'pages/booking/detail', params: { id: here.booking } },
      },
    ]);
    expect(await news(here.place.wang.person)).toMatchObject([
      { title: '住户说：门口有狗，请先打电话', link: { page: 'pages/workbench/index' } },
    ]);
  });

  test('not the same again within five minutes; a repeated tap is one message', async () => {
    const five = new Date(Date.parse(FRIDAY) + 5 * 60_000).toISOString();
    expect(await byResident()).toMatchObject(refused(409, 'messageJustSent'));
    here.world.setTime(five);
    const key = 'say-it-only-once';
    for (let n = 0; n < 2; n++) expectStatus(await byResident(here.booking, {}, here.resident, key), 200);
    expect((await read()).messages).toHaveLength(3);
    here.world.setTime(FRIDAY);
  });

  test('only words of one’s own side, that are there, on a booking of one’s own, to whom one means', async () => {
    const { engineer } = here.phrases;
    expect(await byResident(here.booking, { phraseId: engineer })).toMatchObject(refused(410, 'phraseGone'));
    expect(await byEngineer(here.booking, { phraseId: '424242' })).toMatchObject(refused(410, 'phraseGone'));
    expect(await byEngineer(here.booking, {}, here.place.liu)).toMatchObject(refused(404, 'unknown'));
    const other = await boundResident(here.world, here.place.wang);
    expect(await byResident(here.booking, {}, other)).toMatchObject(refused(404, 'unknown'));
    const liu = { engineerId: here.place.liu.id };
    expect(await byResident(here.booking, liu)).toMatchObject(refused(409, 'stale'));
    expect(await byResident(here.booking, { words: '自己写的话' })).toMatchObject({ status: 400 });
  });

  test('a phrase that is changed or retired rewrites nothing that was said', async () => {
    const { operator } = here.place;
    const at = `/api/console/booking-phrases/${here.phrases.engineer}`;
    const changed = { side: 'engineer', text: '我还有一站就到', position: 3 };
    expect((await operator.put(at, changed)).body).toMatchObject({ ...changed, retiredAt: null });
    expect((await read()).messages.map(({ text }) => text)).toContain('我快到了');
    expect((await operator.delete(at)).body).toMatchObject({ retiredAt: FRIDAY });
    expect((await operator.delete(at)).body).toMatchObject({ retiredAt: FRIDAY });
    expect(await byEngineer()).toMatchObject(refused(410, 'phraseGone'));
    const offered = expectStatus(await here.place.wang.person.get('/api/engineer/booking-phrases'), 200);
    expect((offered.items as { text: string }[]).map(({ text }) => text)).toContain('我到楼下了');
    expect(JSON.stringify(offered)).not.toContain('我还有一站就到');
    expect(await operator.put('/api/console/booking-phrases/424242', changed)).toMatchObject(
      refused(404, 'phraseUnknown'),
    );
    const bad = [{ text: '好'.repeat(41) }, { text: '\u200b' }, { side: 'operator' }, { position: -1 }];
    for (const wrong of bad)
      expect(await operator.post('/api/console/booking-phrases', { ...changed, ...wrong })).toMatchObject({
        status: 400,
      });
    const page = expectStatus(await operator.get('/api/console/booking-phrases?side=engineer&limit=2'), 200);
    expect([(page.items as object[]).length, page.next]).toEqual([2, '2']);
    expectStatus(await operator.get(`/api/console/booking-phrases?after=${page.next as string}`), 200);
  });

  test('ten times each, then they call', async () => {
    const id = await book(here.resident, here.place, { start: SATURDAY_10 });
    await accept(here.place.wang, id);
    for (let n = 0; n < 10; n++) {
      const text = `第 ${n} 句`;
      const phraseId = await phrase(here.place.operator, 'engineer', text);
      expectStatus(await byEngineer(id, { phraseId, text }), 200);
      expectStatus(await here.place.operator.delete(`/api/console/booking-phrases/${phraseId}`), 200);
    }
    const text = '还有一句';
    const more = await phrase(here.place.operator, 'engineer', text);
    expect(await byEngineer(id, { phraseId: more, text })).toMatchObject(refused(409, 'messagesUsedUp'));
    expect((await job(id)).can.message).toBe(false);
    expectStatus(await byResident(id), 200);
  });

  test('handed over: the story stays with the resident, the next one reads only what is his, the former one hears nothing more', async () => {
    const id = await book(here.resident, here.place, { start: shanghai(`${SATURDAY} 13:00`) });
    await accept(here.place.wang, id);
    const before = (await news(here.place.wang.person)).length;
    expectStatus(await byResident(id), 200);
    const to = { engineerId: here.place.liu.id };
    expectStatus(await here.place.wang.person.post(`/api/engineer/bookings/${id}/handover`, to), 204);
    expect(await news(here.place.wang.person)).toHaveLength(before);
    expect(await byEngineer(id, DOWNSTAIRS)).toMatchObject(refused(404, 'unknown'));
    expect(await byResident(id)).toMatchObject(refused(409, 'stale'));
    expect(await byResident(id, to)).toMatchObject(refused(409, 'messageNotNow'));
    await accept(here.place.liu, id);
    expectStatus(await byResident(id, to), 200);
    expectStatus(await byEngineer(id, DOWNSTAIRS, here.place.liu), 200);
    expect((await read(id)).messages.map(({ engineerName }) => engineerName)).toEqual(['刘师傅', '刘师傅', '王师傅']);
    expect((await job(id, here.place.liu)).messages).toHaveLength(2);
    expect((await news(here.place.liu.person)).map(({ title }) => title)).toEqual(['住户说：门口有狗，请先打电话']);
  });

  test('once it is over nothing is said any more', async () => {
    expectStatus(await here.resident.post(`/api/me/bookings/${here.booking}/cancel`), 200);
    const said = await countOf(here.world, 'booking_message');
    expect(await byResident()).toMatchObject(refused(409, 'messageNotNow'));
    expect(await byEngineer(here.booking, DOWNSTAIRS)).toMatchObject(refused(409, 'messageNotNow'));
    expect((await read()).can.message).toBe(false);
    expect(await countOf(here.world, 'booking_message')).toBe(said);
  });
});
