import type { QueryRunner } from 'typeorm';
import { PhotoPlaces1763900000014 } from '../../apps/server/migrations/0014-photo-places.js';
import { MAX_UNUSED } from '../../apps/server/src/modules/photo/rules/may-upload.js';
import { countOf, rowsOf } from '../support/database-facts.js';
import { aPhoto, upload, uploaded } from '../support/photos.js';
import { World } from '../support/world.js';

test('photos sent before there were places get theirs, also when the migration stopped halfway', async () => {
  const world = await World.create();
  const [one, other] = [await world.resident(), await world.resident()];
  await uploaded(one, MAX_UNUSED);
  const [gone] = await uploaded(other, 3);
  expect((await other.delete(`/api/photos/${gone}`)).status).toBe(204);
  const runner = {
    query: (sql: string) => rowsOf(world, sql),
    hasColumn: async (table: string, name: string) =>
      (await rowsOf(world, `SHOW COLUMNS FROM ${table} LIKE '${name}'`)).length > 0,
  } as unknown as QueryRunner;
  const migration = new PhotoPlaces1763900000014();
  await migration.down(runner);
  await world.sql.query('ALTER TABLE photo ADD COLUMN place TINYINT NULL');
  for (let turn = 0; turn < 2; turn++) await migration.up(runner);
  const places = await rowsOf<{ n: string; first: number; last: number }>(
    world,
    'SELECT COUNT(*) AS n, MIN(place) AS first, MAX(place) AS last FROM photo WHERE unused = 1 GROUP BY owner_id ORDER BY n',
  );
  expect(places).toEqual([
    { n: '2', first: 1, last: 2 },
    { n: '40', first: 1, last: MAX_UNUSED },
  ]);
  expect((await upload(one, await aPhoto())).status).toBe(429);
  expect((await upload(other, await aPhoto())).status).toBe(201);
  expect(await countOf(world, 'photo WHERE unused = 1 AND place IS NULL')).toBe(0);
  await world.close();
});
