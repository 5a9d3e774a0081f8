import { randomUUID } from 'node:crypto';
import { book } from '../support/bookings.js';
import { rowsOf } from '../support/database-facts.js';
import { FRIDAY, shanghai } from '../support/days.js';
import { boundResident, CONTACT, makeNeighbourhood } from '../support/neighbourhood.js';
import type { Extra, Person } from '../support/person.js';
import { story } from '../support/story.js';

describe('a phone and an address are looked at by who says what for, so often a day', () => {
  const here = story(
    async (world) => {
      world.setTime(FRIDAY);
      const place = await makeNeighbourhood(world);
      const resident = await boundResident(world, place.wang);
      return { place, desk: await world.staff('desk'), bookingId: await book(resident, place, {}) };
    },
    { REVEALS_PER_DAY: '3' },
  );
  const look = (who: Person, body: object = { purpose: 'call' }, extra: Extra = {}) =>
    who.post(`/api/console/bookings/${here.bookingId}/contact`, body, extra);

  test('lists hold none', async () => {
    const { body } = await here.desk.get('/api/console/bookings?limit=50');
    const text = JSON.stringify(body);
    expect(text).toContain(here.bookingId);
    for (const told of [CONTACT.phone, CONTACT.address, CONTACT.contactName]) expect(text).not.toContain(told);
  });

  test.each([{}, { purpose: 'curious' }, { purpose: null }])(
    'without a purpose, as %j, nobody sees it',
    async (body) => {
      expect((await look(here.desk, body)).status).toBe(400);
    },
  );

  test('a booking that is not there counts nothing', async () => {
    const url = '/api/console/bookings/9000000000000000001/contact';
    expect((await here.desk.post(url, { purpose: 'call' })).status).toBe(404);
    expect(await rowsOf(here.world, 'SELECT times FROM audit_reveal')).toEqual([]);
  });

  test('who says what for sees it, and that he did stands in the record, without it', async () => {
    const key = randomUUID();
    for (let n = 0; n < 2; n++) {
      const { status, body } = await look(here.desk, { purpose: 'findDoor' }, { key });
      expect([status, body]).toEqual([
        200,
        { name: CONTACT.contactName, phone: CONTACT.phone, address: CONTACT.address },
      ]);
    }
    const entries = await rowsOf(
      here.world,
      "SELECT subject, JSON_VALUE(told, '$.purpose') AS purpose, changes FROM audit_entry WHERE action = 'booking.reveal'",
    );
    expect(entries).toEqual([{ subject: here.bookingId, purpose: 'findDoor', changes: null }]);
    const kept = JSON.stringify([
      await rowsOf(here.world, 'SELECT * FROM audit_entry'),
      await rowsOf(here.world, 'SELECT names FROM idempotency_key'),
    ]);
    for (const told of [CONTACT.phone, CONTACT.address]) expect(kept).not.toContain(told);
  });

  test('after the last of the day he hears when there are more; a colleague still has his own', async () => {
    for (let n = 0; n < 2; n++) expect((await look(here.desk)).status).toBe(200);
    const { status, body } = await look(here.desk);
    expect([status, body.code, body.details]).toEqual([
      429,
      'audit.revealedEnough',
      { most: 3, until: '2026-11-20T16:00:00.000Z' },
    ]);
    expect((await look(await here.world.staff('desk'))).status).toBe(200);
    here.world.setTime(shanghai('2026-11-21 00:00'));
    expect((await look(here.desk)).status).toBe(200);
  });

  test('a contact that is not kept any more', async () => {
    await here.world.sql.query('UPDATE booking SET contact_sealed = NULL WHERE id = ?', [here.bookingId]);
    expect((await look(here.desk)).body.code).toBe('booking.contactGone');
  });
});
