import { book, jobsOf } from '../support/bookings.js';
import { FRIDAY, SATURDAY, SATURDAY_9, shanghai } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import { inboxOf, Notices } from '../support/notices.js';
import type { Person } from '../support/person.js';
import { World } from '../support/world.js';

const refused = (status: number, code: string) => ({ status, body: { code: `booking.${code}` } });
const hundred = { priceFen: 10_000, reason: '换水泵' };

/** 王师傅 is at work for 80 元. The clock stands still, so that no moment tells what came first. */
describe('how long what the resident said of a price holds', () => {
  const here = {} as { world: World; place: Neighbourhood; resident: Person; id: string };
  const work = (step: string, wish: object = {}, who = here.place.wang) =>
    who.person.post(`/api/engineer/bookings/${here.id}/${step}`, wish);
  const begin = async (who = here.place.wang) => {
    for (const step of ['accept', 'start']) expectStatus(await work(step, {}, who), 200);
  };
  const ask = (wish: object = hundred) => work('quotes', wish);
  const finish = (wish: object = {}) => work('complete', { note: '修好了', ...wish });
  const mine = async () => expectStatus(await here.resident.get(`/api/me/bookings/${here.id}`), 200);
  const answer = async (agrees: boolean) => {
    const { id: quoteId } = (await mine()).quote as { id: string };
    return here.resident.post(`/api/me/bookings/${here.id}/quotes/${quoteId}/answer`, { agrees });
  };
  const says = async (agrees: boolean, wish: object = hundred) => {
    expectStatus(await ask(wish), 200);
    return expectStatus(await answer(agrees), 200);
  };
  const assign = ({ id: engineerId } = here.place.liu) =>
    here.place.operator.post(`/api/console/bookings/${here.id}/assignment`, { engineerId });
  const asked = async () => {
    await here.world.settle();
    await new Notices(here.world).inbox();
    const notices = await inboxOf(here.resident);
    return notices.filter(({ kind }) => kind.startsWith('quote')).map(({ title }) => title);
  };

  beforeEach(async () => {
    const world = await World.create();
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const resident = await boundResident(world, place.wang);
    world.setTime(shanghai(`${SATURDAY} 08:00`));
    place.operator = await world.operator();
    Object.assign(here, { world, place, resident, id: await book(resident, place, { start: SATURDAY_9 }) });
    await begin();
  });
  afterEach(() => here.world.close());

  test('after a no in the app nothing is settled at the door', async () => {
    await says(false);
    const atTheDoor = { priceReason: '换水泵', unaskedReason: '没带手机' };
    for (const priceFen of [10_000, 9999, 8001, 10_001])
      expect(await finish({ priceFen, ...atTheDoor })).toMatchObject(refused(409, 'priceDeclined'));
    for (const priceFen of [10_000, 10_001]) {
      expectStatus(await ask({ ...hundred, priceFen }), 200);
      expect(await finish({ priceFen, ...atTheDoor })).toMatchObject(refused(409, 'priceDeclined'));
      expect(await finish({ priceFen })).toMatchObject(refused(409, 'priceDeclined'));
    }
    expectStatus(await finish({ priceFen: 8000 }), 200);
  });

  test('after a no his yes is to one sum, and settles it', async () => {
    await says(false);
    await says(true, { priceFen: 9000, reason: '只换垫圈' });
    expect(await finish({ priceFen: 8999 })).toMatchObject(refused(409, 'priceDeclined'));
    expectStatus(await finish({ priceFen: 9000 }), 200);
    expect((await mine()).record).toMatchObject({ priceFen: 9000, priceConsent: 'app', priceReason: '只换垫圈' });
  });

  test('his yes holds, whatever he is asked afterwards', async () => {
    await says(true, { ...hundred, priceFen: 9500 });
    await says(false);
    expectStatus(await ask({ ...hundred, priceFen: 9900 }), 200);
    expect((await mine()).quote).toMatchObject({ state: 'open', agreedFen: 9500 });
    for (const priceFen of [9499, 9501, 9900])
      expect(await finish({ priceFen })).toMatchObject(refused(409, 'priceDeclined'));
    expectStatus(await finish({ priceFen: 9500 }), 200);
    expect((await mine()).record).toMatchObject({ priceFen: 9500, priceConsent: 'app', priceReason: '换水泵' });
  });

  test('he is asked three times at most, and the engineer sees how often he may still ask', async () => {
    const left = async () => ((await jobsOf(here.place.wang.person, SATURDAY))[0].quote as { left: number }).left;
    await says(false);
    expect(await left()).toBe(2);
    expectStatus(await ask(), 200);
    expectStatus(await ask(), 200);
    expect(await left()).toBe(1);
    await says(false, { ...hundred, priceFen: 9000 });
    expect((await mine()).quote).toMatchObject({ left: 0, declined: true });
    expect(await ask({ ...hundred, priceFen: 8500 })).toMatchObject(refused(409, 'quotesUsedUp'));
  });

  test.each([
    ['given to a colleague and back', async () => [await assign(), await assign(here.place.wang)]],
    [
      'moved to another day',
      async () => [
        await here.place.operator.post(`/api/console/bookings/${here.id}/reschedule`, {
          start: shanghai('2026-11-22 09:00'),
        }),
      ],
    ],
  ])('a yes ends when the booking is %s', async (_how, move) => {
    await says(true, { priceFen: 50_000, reason: '换主板' });
    for (const moved of await move()) expectStatus(moved, 200);
    const { start } = (await mine()) as unknown as { start: string };
    here.world.setTime(start);
    await begin();
    expect((await mine()).quote).toBeNull();
    expect(await finish({ priceFen: 50_000 })).toMatchObject(refused(409, 'priceNotAgreed'));
  });

  test('what is asked when the booking goes to somebody else can be answered no more', async () => {
    expectStatus(await ask(), 200);
    const { id: quoteId } = (await mine()).quote as { id: string };
    expectStatus(await work('handover', { engineerId: here.place.liu.id }), 204);
    const late = await here.resident.post(`/api/me/bookings/${here.id}/quotes/${quoteId}/answer`, { agrees: true });
    expect(late).toMatchObject(refused(409, 'quoteGone'));
  });

  test('with his yes in the app the reason is the one he read', async () => {
    await says(true);
    expect(await finish({ priceFen: 10_000, priceReason: '别的原因' })).toMatchObject(refused(409, 'otherReason'));
    const unasked = { priceFen: 10_000, unaskedReason: '没带手机' };
    expect(await finish(unasked)).toMatchObject(refused(409, 'unaskedInVain'));
    expectStatus(await finish({ priceFen: 10_000, priceReason: ' 换水泵 ' }), 200);
    expectStatus(await finish({ priceFen: 10_000, priceReason: '换水泵' }), 200);
    expectStatus(await finish({ priceFen: 10_000, priceReason: '' }), 200);
    expect((await mine()).record).toMatchObject({ priceConsent: 'app', priceReason: '换水泵' });
  });

  test('in the inbox only the last question asks', async () => {
    expectStatus(await ask({ ...hundred, priceFen: 12_000 }), 200);
    expect(await asked()).toEqual(['请您确认：这次收 120 元']);
    expectStatus(await ask(), 200);
    expect((await asked()).sort()).toEqual(['已作废：请您确认价钱', '请您确认：这次收 100 元']);
    expectStatus(await answer(false), 200);
    expect((await asked()).sort()).toEqual(['已作废：请您确认价钱', '您没有同意收 100 元']);
    expectStatus(await ask(), 200);
    expectStatus(await answer(true), 200);
    expect((await asked()).sort()).toEqual(['已作废：请您确认价钱', '您没有同意收 100 元']);
  });

  test('a question that nobody answered is over when the work is', async () => {
    expectStatus(await ask(), 200);
    expect(await asked()).toEqual(['请您确认：这次收 100 元']);
    expectStatus(await finish(), 200);
    expect(await asked()).toEqual(['已作废：请您确认价钱']);
  });
});
