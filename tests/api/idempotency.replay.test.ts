import { randomUUID } from 'node:crypto';
import { Sealer } from '../../apps/server/src/foundation/secrets/sealer.js';
import { areNames } from '../../apps/server/src/foundation/idempotency/names.js';
import { book, bookingWish, serve } from '../support/bookings.js';
import { rowsOf } from '../support/database-facts.js';
import { daysAfter, FRIDAY, SATURDAY_9, shanghai } from '../support/days.js';
import {
  boundResident,
  CONTACT,
  CONTACT_WORDS,
  expectStatus,
  hire,
  makeNeighbourhood,
} from '../support/neighbourhood.js';
import type { Answer, Person } from '../support/person.js';
import { reviewed, WORDS } from '../support/reviews.js';
import { story } from '../support/story.js';

const NOTE = '门禁 9417';
const SUNDAY = shanghai('2026-11-22 08:59');
const GONE = { status: 404, body: { code: 'booking.unknown' } };

describe('the same request again is answered for who asks now', () => {
  let li: Person;
  /** A morning of its own for every test, from Saturday on. */
  let start = FRIDAY;
  const twoHoursAfter = (instant: string) => new Date(Date.parse(instant) + 7_200_000).toISOString();

  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    return { place };
  });
  beforeEach(async () => {
    here.world.setTime(FRIDAY);
    start = start === FRIDAY ? SATURDAY_9 : daysAfter(start, 1);
    li = await boundResident(here.world, here.place.wang);
  });

  const told = ({ body }: { body: unknown }) =>
    [...CONTACT_WORDS, NOTE].filter((each) => JSON.stringify(body).includes(each));
  const kept = async () => {
    const rows = await rowsOf<{ names: string | null; body: string | null }>(
      here.world,
      "SELECT names, body FROM idempotency_key WHERE state = 'done'",
    );
    const open = (text: string) => JSON.parse(here.world.app.get(Sealer).open(Buffer.from(text, 'base64'))) as unknown;
    return rows.map(({ names, body }) => ({ names: names && open(names), body: body && open(body) }));
  };

  describe('王师傅 accepts a booking', () => {
    let id: string;
    let accept: () => Promise<Answer>;
    beforeEach(async () => {
      id = await book(li, here.place, { start, note: NOTE });
      const key = randomUUID();
      accept = () => here.place.wang.person.post(`/api/engineer/bookings/${id}/accept`, {}, { key });
      expect(told(await accept())).toEqual([...CONTACT_WORDS, NOTE]);
    });

    test('while it is his he hears what is so now', async () => {
      here.world.setTime(start);
      expectStatus(await here.place.wang.person.post(`/api/engineer/bookings/${id}/depart`), 200);
      const again = await accept();
      expect(again).toMatchObject({ status: 200, body: { state: 'on_the_way', contact: { phone: CONTACT.phone } } });
      expect(again.headers['idempotent-replay']).toBe('true');
    });

    test('after the operator gave it to another one there is no such booking, 47 hours later neither', async () => {
      expectStatus(
        await here.place.operator.post(`/api/console/bookings/${id}/assignment`, { engineerId: here.place.liu.id }),
        200,
      );
      for (const time of [FRIDAY, SUNDAY]) {
        here.world.setTime(time);
        const again = await accept();
        expect(again).toMatchObject(GONE);
        expect(told(again)).toEqual([]);
      }
    });

    test('after the resident cancelled it neither contact nor note is told', async () => {
      expectStatus(await li.post(`/api/me/bookings/${id}/cancel`), 200);
      const again = await accept();
      expect(again).toMatchObject({ status: 200, body: { state: 'cancelled', contact: null, note: null } });
      expect(told(again)).toEqual([]);
    });
  });

  test('an engineer who has left hears what his workbench would tell him', async () => {
    const wish = { employeeNo: 'T-3', skills: ['净水器'], primary: false };
    const { id: engineerId, person } = await hire(here.world, here.place.operator, { name: '陈师傅', ...wish });
    const [id, key] = [await book(li, here.place, { start, engineerId }), randomUUID()];
    const accept = () => person.post(`/api/engineer/bookings/${id}/accept`, {}, { key });
    expect(told(await accept())).toEqual(CONTACT_WORDS);
    expectStatus(
      await here.place.operator.post(`/api/console/engineers/${engineerId}/leaving`, { confirmed: true }),
      204,
    );
    const { status, body } = await person.get('/api/engineer/workbench?from=2026-11-21&days=1');
    expect(await accept()).toMatchObject({ status, body: { code: body.code as string } });
    expect(status).toBe(403);
  });

  test('a sheet code, by whoever does not have the booking any more', async () => {
    const [id, key] = [await book(li, here.place, { start }), randomUUID()];
    await serve(here.world, here.place.wang.person, id);
    const sheet = () => here.place.wang.person.post(`/api/engineer/bookings/${id}/sheet-code`, {}, { key });
    expect((await sheet()).body).toEqual(expectStatus(await sheet(), 201));
    await here.world.sql.query('UPDATE booking SET engineer_id = ? WHERE id = ?', [here.place.liu.id, id]);
    expect(await sheet()).toMatchObject(GONE);
  });

  describe('a resident', () => {
    test('who ended it has no butler', async () => {
      const [chen, key] = [await here.world.resident(), randomUUID()];
      const bind = () => chen.post('/api/bindings', { communityId: '1001', code: here.place.wang.code }, { key });
      expect((await bind()).body).toMatchObject({ engineer: { name: '王师傅' }, changed: true });
      expect((await bind()).body).toMatchObject({ engineer: { name: '王师傅' }, changed: true });
      expectStatus(await chen.delete('/api/me/butler'), 200);
      expect(await bind()).toMatchObject({ status: 404, body: { code: 'binding.noButler' } });
    });

    test('who left a community reads what he has now', async () => {
      const key = randomUUID();
      const join = () => li.post('/api/me/communities', { communityId: '1002' }, { key });
      expect((await join()).body.residencies).toHaveLength(2);
      expectStatus(await li.delete('/api/me/communities/1002'), 200);
      const again = await join();
      expect(again.body).toEqual((await li.get('/api/me')).body);
      expect(again.body.residencies).toHaveLength(1);
    });

    test('who took his review back has no words of his left, nor of the engineer', async () => {
      const bookingId = await book(li, here.place, { start });
      await serve(here.world, here.place.wang.person, bookingId);
      here.world.setTime(twoHoursAfter(start));
      const [said, answered] = [randomUUID(), randomUUID()];
      const review = () => li.post(`/api/me/bookings/${bookingId}/review`, WORDS, { key: said });
      const { id } = expectStatus(await review(), 201);
      const reply = () =>
        here.place.wang.person.put(
          `/api/engineer/reviews/${id as string}/reply`,
          { text: '谢谢您' },
          { key: answered },
        );
      expectStatus(await reply(), 200);
      expectStatus(await li.post(`/api/me/reviews/${id as string}/withdrawal`), 200);
      expect((await review()).body).toMatchObject({ withdrawn: true, text: null, reply: null });
      expect((await reply()).body).toMatchObject({ id, text: null, reply: null });
    });
  });

  describe('an operator', () => {
    test('whose role ended is told nothing', async () => {
      const [id, key, zhou] = [
        await book(li, here.place, { start, note: NOTE }),
        randomUUID(),
        await here.world.operator(),
      ];
      const assign = () =>
        zhou.post(`/api/console/bookings/${id}/assignment`, { engineerId: here.place.liu.id }, { key });
      expect(await assign()).toMatchObject({ status: 200, body: { note: NOTE } });
      await here.world.sql.query(
        'DELETE r FROM identity_role r JOIN staff_member s ON s.account_id = r.account_id WHERE s.username = ?',
        [zhou.name],
      );
      expect(await assign()).toMatchObject({ status: 403, body: { code: 'auth.forbidden' } });
    });

    test('does not read the code of an invitation that somebody has accepted', async () => {
      const wish = { name: '赵师傅', employeeNo: 'T-9', title: '工程师', startedOn: '2020-05-01', skills: ['空调'] };
      const { id } = expectStatus(await here.place.operator.post('/api/console/engineers', wish), 201);
      const key = randomUUID();
      const invite = () => here.place.operator.post(`/api/console/engineers/${id as string}/invitations`, {}, { key });
      const first = expectStatus(await invite(), 201);
      expect((await invite()).body).toEqual(first);
      const zhao = await here.world.resident();
      expectStatus(await zhao.post(`/api/engineer-invitations/${first.code as string}/acceptance`), 204);
      expect(await invite()).toMatchObject({ status: 410, body: { code: 'engineer.invitationUsed' } });
    });
  });

  test('a refusal is the same, but free times of then are not offered again', async () => {
    await book(await boundResident(here.world, here.place.wang), here.place, { start });
    const key = randomUUID();
    const wish = () => li.post('/api/bookings', bookingWish(here.place, { start }), { key });
    const { body } = await wish();
    expect(body).toMatchObject({
      code: 'schedule.slotTaken',
      details: { alternatives: [{ engineerName: '王师傅' }, {}, {}] },
    });
    expect(await wish()).toMatchObject({
      status: 409,
      body: { code: 'schedule.slotTaken', message: body.message as string, details: { alternatives: [] } },
    });
  });

  test('what an older server kept is shown to nobody, and nothing is done again', async () => {
    const [key, wish] = [randomUUID(), bookingWish(here.place, { start })];
    const id = expectStatus(await li.post('/api/bookings', wish, { key }), 201).id as string;
    const copy = here.world.app
      .get(Sealer)
      .seal(JSON.stringify({ id, contact: CONTACT }))
      .toString('base64');
    await here.world.sql.query('UPDATE idempotency_key SET names = NULL, body = ? WHERE idem_key = ?', [copy, key]);
    const again = await li.post('/api/bookings', wish, { key });
    expect(again).toMatchObject({ status: 409, body: { code: 'request.doneBefore' } });
    expect([again.body.details, told(again)]).toEqual([null, []]);
    expect((await li.get('/api/me/bookings')).body.items).toHaveLength(1);
    await here.world.sql.query('DELETE FROM idempotency_key WHERE idem_key = ?', [key]);
  });

  test('the same body with its members in another order, and the same address in escapes, is the same request', async () => {
    const [key, wish] = [randomUUID(), bookingWish(here.place, { start })];
    const first = await li.post('/api/bookings', wish, { key });
    const turned = Object.fromEntries(Object.entries(wish).reverse());
    const again = await li.post('/api/bookings', turned, { key });
    expect([again.status, again.body.id, again.headers['idempotent-replay']]).toEqual([201, first.body.id, 'true']);
    const other = { status: 422, body: { code: 'request.keyReused' } };
    expect(await li.post('/api/bookings', { ...turned, note: '另一个' }, { key })).toMatchObject(other);

    const [id, again2] = [first.body.id as string, randomUUID()];
    const escaped = `%${id.charCodeAt(0).toString(16)}${id.slice(1)}`;
    expectStatus(await li.post(`/api/me/bookings/${id}/cancel`, {}, { key: again2 }), 200);
    const cancel = await li.post(`/api/me/bookings/${escaped}/cancel`, undefined, { key: again2 });
    expect([cancel.status, cancel.headers['idempotent-replay']]).toEqual([200, 'true']);
  });

  test('nothing is kept but names, and refusals without a person', async () => {
    const id = await book(li, here.place, { start, note: NOTE });
    await serve(here.world, here.place.wang.person, id, { note: '换了滤芯' });
    here.world.setTime(twoHoursAfter(start));
    await reviewed(li, id);
    expectStatus(await li.post('/api/complaints', { bookingId: id, category: 'attitude', text: '来晚了' }), 201);
    const rows = await kept();
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter(({ names }) => !areNames(names))).toEqual([]);
    const refusals = rows.flatMap(({ body }) => body ?? []);
    expect(refusals.length).toBeGreaterThan(0);
    expect(told({ body: rows }).concat(JSON.stringify(refusals).match(/王师傅|刘师傅/g) ?? [])).toEqual([]);
  });
});
