import { migrate } from '../../apps/server/src/foundation/database/migrate.js';
import { migrations, steps } from '../../apps/server/migrations/list.js';
import { book, jobsOf, serve } from '../support/bookings.js';
import { countOf, rowsOf } from '../support/database-facts.js';
import { FRIDAY, SATURDAY, shanghai } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import { story } from '../support/story.js';

const CONTACT = { contactName: '欧阳金丝雀', phone: '13987654321', address: '7 号楼 1804 室金丝雀' };
// door codes end with a key that no random id or hash has: digits alone come up in those by chance
const CODES = ['9417#', '5028#'];
const NOTE = `门禁 ${CODES[0]} 金丝雀`;
const AGAIN = `还在漏水，门禁改成 ${CODES[1]} 金丝雀`;

describe('whoever takes a copy of the database', () => {
  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const resident = await boundResident(world, place.wang);
    const bookingId = await book(resident, place, { ...CONTACT, note: NOTE });
    await serve(world, place.wang.person, bookingId, {});
    world.setTime(shanghai(`${SATURDAY} 11:00`));
    const wish = { start: shanghai('2026-11-22 10:00'), text: AGAIN };
    expectStatus(await resident.post(`/api/me/bookings/${bookingId}/reopen`, wish), 201);
    await world.settle();
    return { place, resident, bookingId };
  });

  async function dump(): Promise<string> {
    const tables = await rowsOf<Record<string, string>>(here.world, 'SHOW TABLES');
    const texts: string[] = [];
    for (const table of tables.map((row) => Object.values(row)[0]))
      for (const row of await rowsOf<Record<string, unknown>>(here.world, `SELECT * FROM ${table}`))
        texts.push(
          ...Object.values(row).map((value) => (Buffer.isBuffer(value) ? value.toString() : JSON.stringify(value))),
        );
    return texts.join('\n');
  }

  test('finds no note, name, phone or address', async () => {
    const text = await dump();
    expect(text).toContain('阳光花园');
    const canaries = [...Object.values(CONTACT), NOTE, AGAIN, ...CODES, '金丝雀'];
    expect(canaries.filter((each) => text.includes(each))).toEqual([]);
  });

  test('while the engineer and the resident read them', async () => {
    expect((await here.resident.get(`/api/me/bookings/${here.bookingId}`)).body).toMatchObject({ note: NOTE });
    const asked = await jobsOf(here.place.wang.person, '2026-11-22');
    const accepted = await here.place.wang.person.post(`/api/engineer/bookings/${asked[0].id as string}/accept`);
    const job = expectStatus(accepted, 200);
    expect(job).toMatchObject({ note: AGAIN, contact: { address: CONTACT.address } });
  });

  test('notes of before are sealed by the next migration, halfway done or run twice', async () => {
    await here.world.sql.query('UPDATE booking SET note = ?, note_sealed = NULL WHERE id = ?', [NOTE, here.bookingId]);
    await here.world.sql.query("UPDATE booking_change SET text = ? WHERE text = '同一问题再次预约'", [
      `同一问题再次预约：${AGAIN}`,
    ]);
    for (let turn = 0; turn < 2; turn++) await migrate(here.world.config, migrations, steps);
    expect(await countOf(here.world, 'booking WHERE note IS NOT NULL')).toBe(0);
    expect((await dump()).includes('金丝雀')).toBe(false);
    expect((await here.resident.get(`/api/me/bookings/${here.bookingId}`)).body).toMatchObject({ note: NOTE });
  });
});
