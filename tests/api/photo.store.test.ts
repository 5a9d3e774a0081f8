import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Config } from '../../apps/server/src/config/config.js';
import { FileSigner } from '../../apps/server/src/foundation/storage/file-signer.js';
import { FileStore, StorageAway } from '../../apps/server/src/foundation/storage/file-store.js';
import { LocalFileStore } from '../../apps/server/src/foundation/storage/local-file-store.js';
import { S3FileStore } from '../../apps/server/src/foundation/storage/s3-file-store.js';
import { Bucket } from '../support/bucket.js';
import { countOf } from '../support/database-facts.js';
import { expectStatus } from '../support/neighbourhood.js';
import { aPhoto, upload } from '../support/photos.js';
import { World } from '../support/world.js';

interface Opened {
  store: FileStore;
  close: () => Promise<unknown> | void;
}

const folder = (): Opened => {
  const dir = mkdtempSync(join(tmpdir(), 'qianqu-store-'));
  const config = Object.assign(new Config(), { STORAGE_DIR: dir, DATA_KEY: randomBytes(32).toString('base64') });
  return { store: new LocalFileStore(config, new FileSigner(config)), close: () => rmSync(dir, { recursive: true }) };
};
const bucket = async (): Promise<Opened> => {
  const running = await Bucket.start();
  return { store: storeOf(running), close: () => running.close() };
};
const storeOf = (running: Bucket, more: Partial<Config> = {}) =>
  new S3FileStore(Object.assign(new Config(), { ...running.config, S3_PATH_STYLE: true, ...more }));

describe.each<[string, () => Opened | Promise<Opened>]>([
  ['a folder', folder],
  ['a bucket', bucket],
])('what every store keeps: %s', (_name, open) => {
  let opened: Opened;
  let store: FileStore;
  const key = 'photos/2026/11/abcdefghijkmnpqrstuvwxyz-full.jpg';

  beforeAll(async () => {
    opened = await open();
    store = opened.store;
  });
  afterAll(() => opened.close());

  test('bytes and their type, until they are removed', async () => {
    const bytes = randomBytes(300_000);
    expect(await store.get(key)).toBeNull();
    await store.put(key, bytes, 'image/jpeg');
    const found = await store.get(key);
    expect(found?.type).toBe('image/jpeg');
    expect(found?.bytes.equals(bytes)).toBe(true);
    await store.put(key, bytes, 'image/jpeg');
    await store.remove(key);
    expect(await store.get(key)).toBeNull();
    await store.remove(key);
  });

  test.each([
    ['../../etc/passwd', 'image/jpeg'],
    ['photos/../../x.jpg', 'image/jpeg'],
    ['/photos/x.jpg', 'image/jpeg'],
    ['photos/x.html', 'text/html'],
    ['photos/x.jpg', 'text/html'],
    ['photos/x.jpg', 'image/png'],
    [`photos/${'x'.repeat(300)}.jpg`, 'image/jpeg'],
  ])('nothing under %s as %s', async (wrong, type) => {
    await expect(store.put(wrong, Buffer.from('x'), type)).rejects.toThrow('is no key');
  });

  test('an address is the same for the same end, another for another end, file and store', async () => {
    const [at, later] = [new Date('2026-11-23T02:00:00Z'), new Date('2026-11-23T02:10:00Z')];
    const address = await store.address(key, at);
    expect(await store.address(key, at)).toBe(address);
    expect(await store.address(key, later)).not.toBe(address);
    expect(await store.address(key.replace('full', 'thumb'), at)).not.toBe(address);
  });
});

describe('photos in a bucket', () => {
  let running: Bucket;
  const address = async (minutes: number) => {
    const store = storeOf(running);
    const key = 'photos/2026/11/abcdefghijkmnpqrstuvwxyz-full.jpg';
    await store.put(key, Buffer.from('x'), 'image/jpeg');
    return store.address(key, new Date(Date.now() + minutes * 60_000));
  };
  const statusOf = async (url: string) => (await fetch(url)).status;

  beforeAll(async () => {
    running = await Bucket.start();
  });
  afterAll(() => running.close());

  test('are uploaded and deleted through the API, and read straight from it by a signed address', async () => {
    const world = await World.create(running.config);
    try {
      const resident = await world.resident();
      const answer = await upload(resident, await aPhoto());
      expect(answer.headers['content-security-policy']).toContain(`img-src 'self' data: ${running.url};`);
      const view = expectStatus(answer, 201);
      for (const each of [view.full, view.thumb] as string[]) {
        expect(each.startsWith(`${running.url}/photos/photos/`)).toBe(true);
        const picture = await fetch(each);
        expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
      }
      expect((await world.anonymous().get('/files/photos/2026/11/x-full.jpg')).status).toBe(404);
      expect((await resident.delete(`/api/photos/${view.id as string}`)).status).toBe(204);
      expect(await statusOf(view.full as string)).toBe(404);
    } finally {
      await world.close();
    }
  });

  test('are read by nobody else: not without a signature, with another, for another file, method or time', async () => {
    const good = await address(15);
    expect(await statusOf(good)).toBe(200);
    expect(await statusOf(good.replace(/\?.*/, ''))).toBe(403);
    expect(await statusOf(good.replace(/Signature=./, (s) => s.slice(0, -1) + (s.endsWith('0') ? '1' : '0')))).toBe(
      403,
    );
    expect(await statusOf(good.replace('-full', '-thumb'))).toBe(403);
    expect(await statusOf(good.replace(/Expires=\d+/, 'Expires=86400'))).toBe(403);
    expect((await fetch(good, { method: 'DELETE' })).status).toBe(403);
    expect(await statusOf(good)).toBe(200);
    expect(await statusOf(await address(-1))).toBe(403);
  });

  test('need the right secret', async () => {
    await expect(
      storeOf(running, { S3_SECRET: 'wrong' }).put('photos/x.jpg', Buffer.from('x'), 'image/jpeg'),
    ).rejects.toThrow(StorageAway);
  });

  test('that does not answer: 503 before the request runs out of time, and nothing stays', async () => {
    const silent = await Bucket.start();
    const world = await World.create(silent.config);
    try {
      const resident = await world.resident();
      silent.fallSilent();
      expect(await upload(resident, await aPhoto())).toMatchObject({
        status: 503,
        body: { code: 'photo.storageAway' },
      });
      expect(await countOf(world, 'photo')).toBe(0);
      // The bytes may have arrived: they are due to be swept.
      expect(await countOf(world, 'photo_sweep')).toBe(1);
    } finally {
      await world.close();
      await silent.close();
    }
  });
});
