import { book, jobsOf } from '../support/bookings.js';
import { FRIDAY, SATURDAY, SATURDAY_9, SATURDAY_10, shanghai } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import { inboxOf, Notices } from '../support/notices.js';
import type { Person } from '../support/person.js';
import { story } from '../support/story.js';

const MORE = { priceFen: 9550, reason: '换了滤芯' };
const refused = (status: number, code: string) => ({ status, body: { code: `booking.${code}` } });

interface Here {
  place: Neighbourhood;
  resident: Person;
}

/** 王师傅 is at work for a resident who has booked for 80 元. */
async function atWork({ place, resident }: Here, start: string, more: object = {}): Promise<string> {
  const id = await book(resident, place, { start, ...more });
  for (const step of ['accept', 'start'])
    expectStatus(await place.wang.person.post(`/api/engineer/bookings/${id}/${step}`), 200);
  return id;
}

describe('the work costs more than what was agreed', () => {
  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const resident = await boundResident(world, place.wang);
    const neighbour = await boundResident(world, place.wang);
    world.setTime(shanghai(`${SATURDAY} 08:00`));
    return { place, resident, neighbour };
  });
  const ask = (id: string, wish: object = MORE, who = here.place.wang) =>
    who.person.post(`/api/engineer/bookings/${id}/quotes`, wish);
  const answer = (id: string, quoteId: string, agrees: boolean, who = here.resident) =>
    who.post(`/api/me/bookings/${id}/quotes/${quoteId}/answer`, { agrees });
  const finish = (id: string, wish: object = {}) =>
    here.place.wang.person.post(`/api/engineer/bookings/${id}/complete`, { note: '修好了', ...wish });
  const quoteOf = async (id: string) =>
    (await here.resident.get(`/api/me/bookings/${id}`)).body.quote as { id: string; state: string };
  const notices = async (who: Person) => {
    await here.world.settle();
    await new Notices(here.world).inbox();
    return (await inboxOf(who)).map(({ title }) => title);
  };

  test('asked three times at once: one question stands, and he reads which one holds', async () => {
    const id = await atWork(here, shanghai(`${SATURDAY} 14:00`));
    for (const priceFen of [9000, 10_000, 11_000]) expectStatus(await ask(id, { ...MORE, priceFen }), 200);
    const [rows] = await here.world.sql.query('SELECT state FROM booking_quote WHERE booking_id = ? ORDER BY id', [id]);
    expect(rows).toEqual([{ state: 'replaced' }, { state: 'replaced' }, { state: 'open' }]);
    const own = expectStatus(await here.resident.get(`/api/me/bookings/${id}`), 200);
    expect(own.quote).toMatchObject({ priceFen: 11_000, replacedFen: 10_000, state: 'open', left: 0 });
    const history = (own.history as { text: string }[]).map(({ text }) => text);
    expect(history.at(-1)).toBe(`师傅改了价钱，刚才的 100 元不算了，请您确认：这次收 110 元，${MORE.reason}`);
    expect((await notices(here.resident)).filter((title) => title.startsWith('请您确认'))).toEqual([
      '请您确认：这次收 110 元',
    ]);
    expect(await ask(id, { ...MORE, priceFen: 12_000 })).toMatchObject(refused(409, 'quotesUsedUp'));
    expectStatus(await answer(id, (await quoteOf(id)).id, true), 200);
    expectStatus(await finish(id, { priceFen: 11_000 }), 200);
  });

  test('the resident is asked in the app, agrees, and both sums stay', async () => {
    const id = await atWork(here, SATURDAY_9);
    expect(await finish(id, { priceFen: 9550 })).toMatchObject(refused(409, 'priceNotAgreed'));
    expectStatus(await ask(id), 200);
    expect(await notices(here.resident)).toContain('请您确认：这次收 95.50 元');
    expect(await finish(id, { priceFen: 9550 })).toMatchObject(refused(409, 'priceNotAgreed'));
    const quote = await quoteOf(id);
    expect(quote).toMatchObject({ ...MORE, state: 'open' });
    expect(await answer(id, quote.id, true, here.neighbour)).toMatchObject(refused(404, 'unknown'));
    const answered = expectStatus(await answer(id, quote.id, true), 200);
    expect(answered).toMatchObject({ priceFen: 8000, quote: { state: 'agreed' } });
    expect(await notices(here.place.wang.person)).toContain('住户同意收 95.50 元');
    expect(await finish(id, { priceFen: 9551 })).toMatchObject(refused(409, 'priceNotAgreed'));
    expectStatus(await finish(id, { priceFen: 9550 }), 200);
    const done = expectStatus(await here.resident.get(`/api/me/bookings/${id}`), 200);
    expect(done).toMatchObject({
      priceFen: 8000,
      record: { priceFen: 9550, priceReason: '换了滤芯', priceConsent: 'app', unaskedReason: null },
    });
    const said = (done.history as { text: string }[]).map(({ text }) => text);
    expect(said).toEqual(expect.arrayContaining(['师傅请您确认：这次收 95.50 元，换了滤芯', '同意收 95.50 元']));
    expect(await answer(id, quote.id, false)).toMatchObject(refused(409, 'quoteGone'));
  });

  test('a no is a no, until he is asked for less', async () => {
    const id = await atWork(here, SATURDAY_10);
    expectStatus(await ask(id), 200);
    const first = await quoteOf(id);
    expectStatus(await answer(id, first.id, false), 200);
    expectStatus(await answer(id, first.id, false), 200);
    expect(await answer(id, first.id, true)).toMatchObject(refused(409, 'quoteGone'));
    const atTheDoor = { priceFen: 9550, priceReason: '换了滤芯', unaskedReason: '当面说好了' };
    expect(await finish(id, atTheDoor)).toMatchObject(refused(409, 'priceDeclined'));
    expectStatus(await ask(id, { priceFen: 8500, reason: '只收配件' }), 200);
    expectStatus(await ask(id, { priceFen: 8500, reason: '只收配件' }), 200);
    const second = await quoteOf(id);
    expect(await answer(id, first.id, false)).toMatchObject(refused(409, 'quoteGone'));
    expectStatus(await answer(id, second.id, true), 200);
    expectStatus(await finish(id, { priceFen: 8500 }), 200);
    expect((await here.resident.get(`/api/me/bookings/${id}`)).body.record).toMatchObject({ priceReason: '只收配件' });
  });

  test('who cannot be asked in the app is asked at the door, and the record says why', async () => {
    const id = await atWork(here, shanghai(`${SATURDAY} 13:00`));
    const unasked = { priceFen: 9000, unaskedReason: '老人没有智能手机，当面说好了' };
    expect(await finish(id, unasked)).toMatchObject(refused(400, 'reasonMissing'));
    expectStatus(await finish(id, { ...unasked, priceReason: '换了接头' }), 200);
    const { record } = (await here.resident.get(`/api/me/bookings/${id}`)).body;
    expect(record).toMatchObject({
      priceConsent: 'door',
      priceReason: '换了接头',
      unaskedReason: unasked.unaskedReason,
    });
  });

  test('nobody else asks, nobody asks for less or before he is there', async () => {
    const id = await book(here.resident, here.place, { start: shanghai(`${SATURDAY} 15:00`) });
    expect(await ask(id)).toMatchObject(refused(409, 'illegalChange'));
    expect(await ask(id, MORE, here.place.liu)).toMatchObject(refused(404, 'unknown'));
    for (const step of ['accept', 'start'])
      expectStatus(await here.place.wang.person.post(`/api/engineer/bookings/${id}/${step}`), 200);
    expect(await ask(id, { ...MORE, priceFen: 8000 })).toMatchObject(refused(409, 'quoteNotAbove'));
    expect(await ask(id, { ...MORE, reason: ' ' })).toMatchObject({ status: 400 });
    const [job] = (await jobsOf(here.place.wang.person, SATURDAY)).filter((each) => each.id === id);
    expect(job).toMatchObject({ priceFen: 8000, inWarranty: false, listPriceFen: 8000, warrantyPriceFen: 0 });
  });

  test('in warranty the price is the agreed one: another is refused, and not dropped without a word', async () => {
    const id = await atWork(here, shanghai(`${SATURDAY} 11:00`), { inWarranty: true });
    for (const wish of [{ priceFen: 5000 }, { priceFen: 5000, inWarranty: true }])
      expect(await finish(id, wish)).toMatchObject(refused(409, 'warrantyPrice'));
    expectStatus(await finish(id, { priceFen: 0 }), 200);
    expect(await finish(id, { priceFen: 5000 })).toMatchObject(refused(409, 'finishedAlready'));
  });

  test('a device that turns out not to be in warranty costs what was told, if the resident agrees', async () => {
    const id = await atWork(here, shanghai(`${SATURDAY} 17:00`), { inWarranty: true });
    expect(await finish(id, { inWarranty: false })).toMatchObject(refused(409, 'priceNotAgreed'));
    expectStatus(await ask(id, { priceFen: 8000, reason: '没有购机凭证' }), 200);
    expectStatus(await answer(id, (await quoteOf(id)).id, true), 200);
    expectStatus(await finish(id, { inWarranty: false }), 200);
    expect((await here.resident.get(`/api/me/bookings/${id}`)).body).toMatchObject({
      priceFen: 0,
      inWarranty: true,
      record: { priceFen: 8000, inWarranty: false },
    });
  });
});
