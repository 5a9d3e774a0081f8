import type { QueryRunner } from 'typeorm';
import { Visit1763800000003 } from '../../apps/server/migrations/0003-visit.js';
import { book } from '../support/bookings.js';
import { countOf } from '../support/database-facts.js';
import { FRIDAY, SATURDAY, SATURDAY_10, shanghai } from '../support/days.js';
import { violations } from '../support/invariants.js';
import { boundResident, expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import { World } from '../support/world.js';

test('bookings made before there were visits get theirs, also when the migration runs twice', async () => {
  const world = await World.create();
  world.setTime(FRIDAY);
  const place = await makeNeighbourhood(world);
  const resident = await boundResident(world, place.wang);
  await book(resident, place);
  await book(resident, place, { start: SATURDAY_10 });
  await book(resident, place, { engineerId: place.liu.id });
  const off = await book(resident, place, { start: shanghai(`${SATURDAY} 15:00`) });
  expectStatus(await resident.post(`/api/me/bookings/${off}/cancel`), 200);
  await world.sql.query('UPDATE booking SET visit_id = NULL');
  await world.sql.query('DELETE FROM visit');
  const runner = { query: (sql: string) => world.sql.query(sql), hasColumn: () => Promise.resolve(true) };
  for (let turn = 0; turn < 2; turn++) await new Visit1763800000003().up(runner as unknown as QueryRunner);
  expect(await violations(world.sql, { now: new Date(FRIDAY) })).toEqual([]);
  expect(await countOf(world, 'visit WHERE live = 1')).toBe(2);
  expect(await countOf(world, 'booking WHERE visit_id IS NOT NULL')).toBe(3);
  await world.close();
});
