import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Db } from '../../apps/server/src/foundation/database/db.js';
import { newId } from '../../apps/server/src/foundation/ids/ids.js';
import { ModerationSubjectsHook } from '../../apps/server/src/modules/moderation/moderation-subjects.hook.js';
import { PhotoService } from '../../apps/server/src/modules/photo/photo.service.js';
import { PhotoWorker } from '../../apps/server/src/modules/photo/photo.worker.js';
import { countOf } from '../support/database-facts.js';
import { violations } from '../support/invariants.js';
import { expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { aPhoto, fetched, upload, uploaded } from '../support/photos.js';
import { World } from '../support/world.js';

const MONDAY = '2026-11-23T02:00:00.000Z';
const later = (hours: number) => new Date(Date.parse(MONDAY) + hours * 3600_000).toISOString();

describe('the life of a photo', () => {
  let world: World;
  let resident: Person;
  let accountId: string;
  let photos: PhotoService;
  const db = () => world.app.get(Db);
  const attach = (subjectId: string, ids: string[], who = accountId, purpose: 'review' | 'before' = 'review') =>
    db().transaction((tx) => photos.attach(tx, who, purpose, subjectId, ids));
  const decide = (id: string, state: 'approved' | 'rejected') =>
    db().transaction((tx) => world.app.get(ModerationSubjectsHook).of('photo').decided(tx, id, state));
  const idsOf = async (subjectId: string, seer: 'anyone' | 'owner') =>
    ((await photos.of('review', [subjectId], seer)).get(subjectId) ?? []).map(({ id }) => id);
  const sweep = (at: string) => {
    world.setTime(at);
    return world.app.get(PhotoWorker).sweep();
  };
  const files = async () =>
    (await readdir(world.config.STORAGE_DIR, { recursive: true })).filter((name) => name.includes('.jpg')).length;

  beforeAll(async () => {
    world = await World.create();
    photos = world.app.get(PhotoService);
  });
  beforeEach(async () => {
    world.setTime(MONDAY);
    resident = await world.resident();
    accountId = expectStatus(await resident.get('/api/me'), 200).id as string;
  });
  afterEach(async () => {
    expect(await violations(world.sql, { names: ['sweptPhotos', 'halfHungPhotos'] })).toEqual([]);
  });
  afterAll(() => world.close());

  test('it hangs on one thing, in the order that was asked for; others see it once it is approved', async () => {
    const ids = await uploaded(resident, 4);
    const [review, other] = [newId(), newId()];
    const order = [ids[2], ids[0], ids[1]];
    await attach(review, order);
    expect(await idsOf(review, 'owner')).toEqual(order);
    expect(await idsOf(review, 'anyone')).toEqual([]);
    await decide(ids[0], 'approved');
    await decide(ids[1], 'approved');
    await decide(ids[2], 'rejected');
    expect(await idsOf(review, 'anyone')).toEqual([ids[0], ids[1]]);
    expect(await idsOf(review, 'owner')).toEqual(order);
    expect((await photos.of('before', [review], 'owner')).size).toBe(0);
    await expect(attach(other, [ids[3], ids[0]])).rejects.toMatchObject({ code: 'photo.used', status: 409 });
    expect(await idsOf(other, 'owner')).toEqual([]);
    await attach(other, [ids[3]]);
    expect((await resident.delete(`/api/photos/${ids[3]}`)).body.code).toBe('photo.used');
  });

  test('only own ones of the right purpose can be hung', async () => {
    const [mine] = await uploaded(resident, 1);
    const [gone] = await uploaded(resident, 1);
    expect((await resident.delete(`/api/photos/${gone}`)).status).toBe(204);
    const [theirs] = await uploaded(await world.resident(), 1);
    for (const id of [theirs, gone, '99', 'x']) {
      await expect(attach(newId(), [mine, id])).rejects.toMatchObject({ code: 'photo.unknown', status: 404 });
    }
    await expect(attach(newId(), [mine], accountId, 'before')).rejects.toMatchObject({ code: 'photo.unknown' });
    await expect(attach(newId(), [mine, mine])).rejects.toMatchObject({ code: 'photo.used' });
    expect(await countOf(world, `photo WHERE id = ${mine} AND subject_id IS NULL`)).toBe(1);
  });

  test('two that want the same ones, in any order: one gets all of them', async () => {
    const ids = await uploaded(resident, 6);
    const wishes = Array.from({ length: 8 }, (_, i) => ({ id: newId(), order: i % 2 ? ids : [...ids].reverse() }));
    const ends = await Promise.allSettled(wishes.map(({ id, order }) => attach(id, order)));
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const won = ends.findIndex(({ status }) => status === 'fulfilled');
    expect(await idsOf(wishes[won].id, 'owner')).toEqual(wishes[won].order);
  });

  test('hung and deleted at once, it is one of both', async () => {
    const ids = await uploaded(resident, 12);
    for (const id of ids) {
      const review = newId();
      const [hung, gone] = await Promise.allSettled([attach(review, [id]), photos.remove(accountId, id)]);
      expect([hung.status, gone.status].sort()).toEqual(['fulfilled', 'rejected']);
      expect(await idsOf(review, 'owner')).toEqual(hung.status === 'fulfilled' ? [id] : []);
    }
  });

  test('taken off, it has no address any more, and its bytes go with the next sweep', async () => {
    const before = await files();
    const ids = await uploaded(resident, 2);
    const review = newId();
    await attach(review, ids);
    const [view] = (await photos.of('review', [review], 'owner')).get(review)!;
    await db().transaction((tx) => photos.removeOf(tx, 'review', review));
    expect(await idsOf(review, 'owner')).toEqual([]);
    expect(await countOf(world, `moderation_item WHERE subject_id IN (${ids.join()})`)).toBe(0);
    await sweep(MONDAY);
    expect(await files()).toBe(before);
    expect((await fetched(world, view.full)).status).toBe(404);
  });

  test('what is taken off in a transaction that fails stays', async () => {
    const ids = await uploaded(resident, 1);
    const review = newId();
    await attach(review, ids);
    const undone = db().transaction(async (tx) => {
      await photos.removeOf(tx, 'review', review);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await sweep(MONDAY);
    const [view] = (await photos.of('review', [review], 'owner')).get(review)!;
    expect((await fetched(world, view.full)).status).toBe(200);
  });

  test('one that hangs on nothing is deleted after 24 hours; one that hangs stays', async () => {
    // What earlier tests left unused is not counted.
    await sweep(later(30));
    world.setTime(MONDAY);
    const before = await files();
    const [hung, unused] = await uploaded(resident, 2);
    await attach(newId(), [hung]);
    await sweep(later(24));
    expect(await files()).toBe(before + 4);
    await sweep(new Date(Date.parse(later(24)) + 1).toISOString());
    expect(await files()).toBe(before + 2);
    expect(await countOf(world, `photo WHERE id = ${unused} AND removed_at IS NOT NULL`)).toBe(1);
    expect(await countOf(world, `moderation_item WHERE subject_id = ${unused}`)).toBe(0);
    await sweep(later(24 + 49));
    expect(await countOf(world, `photo WHERE id = ${unused}`)).toBe(0);
    expect(await countOf(world, `photo WHERE id = ${hung}`)).toBe(1);
  });

  test('bytes of an upload whose process died are deleted after an hour, and it cannot come back to them', async () => {
    const lost = 'photos/2026/11/aaaaaaaaaaaaaaaaaaaaaaaa';
    await mkdir(join(world.config.STORAGE_DIR, 'photos/2026/11'), { recursive: true });
    const before = await files();
    await writeFile(join(world.config.STORAGE_DIR, `${lost}-full.jpg`), 'whole');
    await writeFile(join(world.config.STORAGE_DIR, `${lost}-thumb.jpg.part`), 'half');
    await db().autocommit('INSERT INTO photo_sweep (file_key, due_at) VALUES (:lost, :due)', {
      lost,
      due: new Date(later(1)),
    });
    await sweep(new Date(Date.parse(later(1)) - 1).toISOString());
    expect(await files()).toBe(before + 2);
    await sweep(later(1));
    expect(await files()).toBe(before);
    expect(await countOf(world, `photo_sweep WHERE file_key = '${lost}'`)).toBe(0);
  });
});

describe('a store that does not work', () => {
  (mayMount() ? test : test.skip)('that is full: 507, nothing is left over, and all else goes on', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'qianqu-full-'));
    mount(folder, '64k');
    const world = await World.create({ STORAGE_DIR: folder });
    try {
      const place = await makeNeighbourhood(world);
      const resident = await world.resident();
      await writeFile(join(folder, 'filler'), Buffer.alloc(60 * 1024));
      expect(await upload(resident, await aPhoto(1, 1600, 1600))).toMatchObject({
        status: 507,
        body: { code: 'photo.storageFull', message: '照片暂时存不下了，请稍后再试' },
      });
      expect([await countOf(world, 'photo'), await countOf(world, 'photo_sweep')]).toEqual([0, 0]);
      expect((await readdir(folder, { recursive: true })).filter((name) => name.includes('.jpg'))).toEqual([]);
      expectStatus(await resident.get(`/api/communities/${place.communities['阳光花园']}/page`), 200);
      await rm(join(folder, 'filler'));
      expectStatus(await upload(resident, await aPhoto(1, 1600, 1600)), 201);
    } finally {
      execFileSync('umount', [folder]);
      await world.close();
    }
  });

  test('that may not be written: 503', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'qianqu-closed-'));
    const blocked = join(folder, 'file');
    await writeFile(blocked, 'in the way');
    const world = await World.create({ STORAGE_DIR: blocked });
    const answer = await upload(await world.resident(), await aPhoto());
    await world.close();
    await rm(folder, { recursive: true, force: true });
    expect(answer).toMatchObject({ status: 503, body: { code: 'photo.storageAway' } });
  });
});

/** A disk of that size in place of the folder. */
function mount(folder: string, size: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' });
}

/** Only root may, and not in every container; elsewhere the test says that it was skipped. */
function mayMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'qianqu-mount-'));
  try {
    mount(folder, '4k');
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
