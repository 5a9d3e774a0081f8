import { newId } from '../../apps/server/src/foundation/ids/ids.js';
import { MAX_UNUSED } from '../../apps/server/src/modules/photo/rules/may-upload.js';
import { countOf } from '../support/database-facts.js';
import { violations } from '../support/invariants.js';
import type { Person } from '../support/person.js';
import { aPhoto, upload, uploaded } from '../support/photos.js';
import { World } from '../support/world.js';
import { NaiveContents } from './naive-contents.js';
import { report, tally } from './storm.js';

const CALLERS = 20;
const all = Array.from({ length: CALLERS }, (_, n) => n);

describe('photos of one account at once', () => {
  let world: World;
  let photos: Buffer[];
  const uploads = async (who: Person) => {
    const answers = await Promise.all(photos.map((photo) => upload(who, photo)));
    const counts = tally(answers.map((answer) => ({ kind: 'upload', answer, ms: 0 })));
    report('uploads', counts);
    return counts;
  };
  const filesOf = () => countOf(world, 'photo WHERE removed_at IS NULL');

  beforeAll(async () => {
    world = await World.create();
    photos = await Promise.all(all.map((n) => aPhoto(n)));
  });
  afterEach(async () => expect(await violations(world.sql)).toEqual([]));
  afterAll(() => world.close());

  test(`${CALLERS} for the last two places: two get in, and nothing of the others stays`, async () => {
    const resident = await world.resident();
    await uploaded(resident, MAX_UNUSED - 2);
    expect(await uploads(resident)).toEqual({ 'upload 201': 2, 'upload 429 photo.tooMany': CALLERS - 2 });
    expect(await filesOf()).toBe(MAX_UNUSED);
    expect(await countOf(world, 'photo_sweep')).toBe(0);
  });

  test(`${CALLERS} with places enough all get in; a place that comes free is taken once`, async () => {
    const resident = await world.resident();
    expect(await uploads(resident)).toEqual({ 'upload 201': CALLERS });
    const [last] = await uploaded(resident, MAX_UNUSED - CALLERS);
    expect((await resident.delete(`/api/photos/${last}`)).status).toBe(204);
    expect(await uploads(resident)).toEqual({ 'upload 201': 1, 'upload 429 photo.tooMany': CALLERS - 1 });
  });
});

describe('the obvious code', () => {
  test('counting photos before adding one passes the quota', async () => {
    const world = await NaiveContents.create();
    const owners = Array.from({ length: 5 }, () => newId());
    for (const owner of owners) {
      for (let n = 0; n < MAX_UNUSED - 2; n++) await world.upload(owner, MAX_UNUSED);
      await Promise.all(all.map(() => world.upload(owner, MAX_UNUSED)));
    }
    const [found] = await violations(world.sql, { names: ['tooManyUnused'] });
    await world.close();
    report('naive uploads', { owners: owners.length, passed: found?.rows.length ?? 0 });
    expect(found.rows.length).toBeGreaterThan(0);
  });
});
