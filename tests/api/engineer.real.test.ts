import { bookingWish } from '../support/bookings.js';
import { countOf, rowsOf } from '../support/database-facts.js';
import { daysAfter, FRIDAY, SATURDAY } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { story } from '../support/story.js';

const SHIFTS = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, startMinute: 540, endMinute: 1080 }));

interface Card {
  id: string;
  verified: boolean;
}

describe('an engineer is public only when he is real', () => {
  /** Hired, with communities, hours and a code, and a WeChat account that has not accepted the invitation. */
  let zhou: string;
  let code: string;

  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const resident = await boundResident(world, place.wang);
    return { place, resident };
  });
  beforeAll(async () => {
    const { operator } = here.place;
    const wish = {
      name: '周师傅',
      title: '服务工程师',
      employeeNo: 'N-1',
      startedOn: '2026-01-01',
      skills: ['净水器'],
    };
    zhou = expectStatus(await operator.post('/api/console/engineers', wish), 201).id as string;
    for (const communityId of ['1001', '1003'])
      expectStatus(
        await operator.post(`/api/console/engineers/${zhou}/coverage`, {
          communityId,
          isPrimary: communityId === '1003',
        }),
        204,
      );
    expectStatus(await operator.put(`/api/console/engineers/${zhou}/shifts`, { shifts: SHIFTS }), 204);
    await here.world.settle();
    const sql = 'SELECT code FROM binding_code WHERE engineer_id = ?';
    [{ code }] = await rowsOf<{ code: string }>(here.world, sql, [zhou]);
  });

  const desk = (id: string) => here.place.operator.get(`/api/console/engineers/${id}`);
  const missing = async () => expectStatus(await desk(zhou), 200).missing as string[];
  const listed = async (communityId: string) =>
    (expectStatus(await here.resident.get(`/api/communities/${communityId}/page`), 200).engineers as Card[]).map(
      ({ id }) => id,
    );
  const query = (more: string) =>
    `serviceItemId=${here.place.services['净水器维修']}&communityId=1001&engineerId=${zhou}&${more}`;

  describe('hired and not accepted', () => {
    test('he is on no page, though he covers the community', async () => {
      expect(await listed('1001')).toEqual([here.place.wang.id, here.place.liu.id]);
      expect(await here.resident.get(`/api/engineers/${zhou}/page`)).toMatchObject({
        status: 404,
        body: { code: 'engineer.unknown' },
      });
    });

    test('where he is the only one, nobody serves yet', async () => {
      const { body } = await here.resident.get('/api/communities/1003/page');
      expect(body).toMatchObject({ engineers: [], onCall: true });
    });

    test('nobody can be bound to him: his code says that he has not begun', async () => {
      const notYet = { status: 409, body: { code: 'binding.notYet' } };
      expect(await here.resident.get(`/api/bind-codes/${code}`)).toMatchObject(notYet);
      expect(await here.resident.post('/api/bindings', { code, communityId: '1001' })).toMatchObject(notYet);
      expect(await countOf(here.world, 'binding WHERE engineer_id = ?', [zhou])).toBe(0);
    });

    test('he is offered to nobody, named or not', async () => {
      const only = bookingWish(here.place, { engineerId: zhou });
      expect(await here.resident.post('/api/bookings', only)).toMatchObject({
        status: 410,
        body: { code: 'engineer.gone' },
      });
      const slots = await here.resident.get(`/api/slots?${query(`mode=prefer&from=${SATURDAY}&days=1`)}`);
      const days = expectStatus(slots, 200).days as { slots: { engineers: number; preferred: boolean }[] }[];
      expect(days[0].slots[0]).toMatchObject({ engineers: 2, preferred: false });
      const preview = await here.resident.get(`/api/booking-preview?${query(`mode=prefer&start=${only.start}`)}`);
      expect(preview.body).toMatchObject({ isPreferred: false, engineer: { name: '王师傅' } });
    });

    test('operators cannot give him a booking nor the residents of a colleague', async () => {
      const { id } = expectStatus(await here.resident.post('/api/bookings', bookingWish(here.place)), 201);
      const { operator, liu } = here.place;
      const assignment = await operator.post(`/api/console/bookings/${id as string}/assignment`, { engineerId: zhou });
      expect(assignment).toMatchObject({ status: 410, body: { code: 'engineer.gone' } });
      const leaving = await operator.post(`/api/console/engineers/${liu.id}/leaving`, { successorId: zhou });
      expect(leaving).toMatchObject({ status: 400, body: { code: 'engineer.successorInvalid' } });
    });

    test('operators see him, and what still misses', async () => {
      const { items } = expectStatus(await here.place.operator.get('/api/console/engineers?state=hired'), 200) as {
        items: object[];
      };
      expect(items).toEqual([
        {
          id: zhou,
          name: '周师傅',
          title: '服务工程师',
          employeeNo: 'N-1',
          skills: ['净水器'],
          state: 'hired',
          invitedUntil: null,
          verification: null,
          photoUrl: null,
          phone: null,
          missing: ['invitation', 'phone', 'portrait', 'verification'],
          communities: 2,
          onCall: null,
          load: { bookings: 0, bookedMinutes: 0, shiftMinutes: 3780 },
          nextTimeOff: null,
          demo: false,
        },
      ]);
      expect(await desk('424242')).toMatchObject({ status: 404, body: { code: 'engineer.unknown' } });
    });
  });

  describe('from his acceptance on', () => {
    let person: Person;

    test('an open invitation is awaited; one that has ended has to be sent anew', async () => {
      const { operator } = here.place;
      const invited = expectStatus(await operator.post(`/api/console/engineers/${zhou}/invitations`), 201);
      expect((await desk(zhou)).body).toMatchObject({
        state: 'hired',
        invitedUntil: daysAfter(FRIDAY, 7),
        missing: ['acceptance', 'phone', 'portrait', 'verification'],
      });
      person = await here.world.resident();
      expectStatus(await person.post(`/api/engineer-invitations/${invited.code as string}/acceptance`), 204);
      expect((await desk(zhou)).body).toMatchObject({ state: 'active', invitedUntil: null });
      expect(await missing()).toEqual(['phone', 'portrait', 'verification']);
    });

    test('he is on the pages, can be bound and booked, and nothing says that he is checked', async () => {
      expect(await listed('1001')).toContain(zhou);
      expect((await here.resident.get(`/api/engineers/${zhou}/page`)).body).toMatchObject({
        engineer: { active: true, verified: false, verifiedOn: null },
      });
      const newcomer = await here.world.resident();
      expect((await newcomer.get(`/api/bind-codes/${code}`)).body).toMatchObject({ engineer: { verified: false } });
      expectStatus(await newcomer.post('/api/bindings', { code, communityId: '1001' }), 201);
      expectStatus(await newcomer.post('/api/bookings', bookingWish(here.place, { engineerId: zhou })), 201);
    });

    test('he may have left: his page and what was said of him stay readable', async () => {
      const wish = { name: '吴师傅', title: '', employeeNo: 'N-2', startedOn: '2026-01-01', skills: ['净水器'] };
      expect((await here.place.operator.post('/api/console/engineers', { ...wish, title: ' ' })).status).toBe(400);
      const { liu, operator } = here.place;
      expectStatus(await operator.post(`/api/console/engineers/${liu.id}/leaving`, { successorId: zhou }), 204);
      expect((await here.resident.get(`/api/engineers/${liu.id}/page`)).body).toMatchObject({
        engineer: { name: '刘师傅', active: false },
      });
      expectStatus(await here.resident.get(`/api/engineers/${liu.id}/reviews`), 200);
      expect((await desk(liu.id)).body).toMatchObject({ state: 'left', missing: [] });
    });
  });

  describe('已核实', () => {
    const verification = () => `/api/console/engineers/${zhou}/verification`;
    const seen = async () => {
      const page = (await here.resident.get(`/api/engineers/${zhou}/page`)).body.engineer as Card & {
        verifiedOn: string | null;
      };
      const cards = (await here.resident.get('/api/communities/1001/page')).body.engineers as Card[];
      const bindCard = (await here.resident.get(`/api/bind-codes/${code}`)).body.engineer as Card;
      const verified = [page, cards.find(({ id }) => id === zhou)!, bindCard].map((card) => card.verified);
      return { verified, on: page.verifiedOn };
    };

    test('an operator looks at his papers: it is kept who, when and at which, and residents see it everywhere', async () => {
      const { operator } = here.place;
      const done = expectStatus(await operator.put(verification(), { document: 'idCard' }), 200);
      expect(done.verification).toEqual({ document: 'idCard', by: expect.any(String) as string, at: FRIDAY });
      expect(done.missing).toEqual(['phone', 'portrait']);
      expect(await seen()).toEqual({ verified: [true, true, true], on: '2026-11-20' });
    });

    test('looked at again, the newer record holds and the older one is kept', async () => {
      const again = await here.place.operator.put(verification(), { document: 'passport' });
      expect(again.body.verification).toMatchObject({ document: 'passport' });
      expect(await countOf(here.world, 'engineer_verification WHERE engineer_id = ?', [zhou])).toBe(2);
      expect(await countOf(here.world, 'engineer_verification WHERE live = 1')).toBe(1);
    });

    test('taken back, nobody sees it any more', async () => {
      for (let tap = 0; tap < 2; tap++)
        expect(expectStatus(await here.place.operator.delete(verification()), 200).verification).toBeNull();
      expect(await seen()).toEqual({ verified: [false, false, false], on: null });
      expect(await countOf(here.world, 'engineer_verification WHERE engineer_id = ? AND ended_by > 0', [zhou])).toBe(2);
    });

    test.each([{ document: 'selfie' }, {}])('%j is no paper', async (wish) => {
      expect(await here.place.operator.put(verification(), wish)).toMatchObject({ status: 400 });
    });

    test('who is unknown or has left is not looked at', async () => {
      const { operator, liu } = here.place;
      const put = (id: string) => operator.put(`/api/console/engineers/${id}/verification`, { document: 'idCard' });
      expect(await put('424242')).toMatchObject({ status: 404, body: { code: 'engineer.unknown' } });
      expect(await put(liu.id)).toMatchObject({ status: 410, body: { code: 'engineer.gone' } });
    });
  });
});
