import { randomBytes } from 'node:crypto';
import { upload, aPhoto, fetched } from '../support/photos.js';
import { expectStatus } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { World } from '../support/world.js';

interface Photo {
  id: string;
  full: string;
  thumb: string;
}

describe('an address of a photo', () => {
  let world: World;
  let resident: Person;
  let photo: Photo;
  const key = 'address-of-photo-1';
  /** The photo as it is told at this time. */
  const told = async (time: string): Promise<Photo> => {
    world.setTime(`2026-11-23T${time}Z`);
    return expectStatus(await upload(resident, await aPhoto(), { key }), 201) as unknown as Photo;
  };
  const read = async (time: string, address: string) => {
    world.setTime(`2026-11-23T${time}Z`);
    return fetched(world, address);
  };

  beforeAll(async () => {
    world = await World.create();
    world.setTime('2026-11-23T10:00:01.000Z');
    resident = await world.resident();
    photo = await told('10:00:01.000');
  });
  afterAll(() => world.close());

  test('cannot be guessed: it names 24 random letters and no id', () => {
    expect(photo.full).toMatch(/^\/files\/photos\/2026\/11\/[2-9A-Za-z]{24}-full\.jpg\?until=\d+&sign=[\w-]{43}$/);
    expect(photo.full).not.toContain(photo.id);
    expect(photo.thumb).toContain('-thumb.jpg');
  });

  test('stays the same for a while, so that a phone keeps the picture, and lives 10 to 20 minutes', async () => {
    expect((await told('10:09:59.999')).full).toBe(photo.full);
    expect((await told('10:10:00.001')).full).not.toBe(photo.full);
    expect((await read('10:00:01.000', photo.full)).headers['cache-control']).toBe('private, max-age=1199');
    expect((await read('10:19:58.000', photo.full)).headers['cache-control']).toBe('private, max-age=2');
    expect((await read('10:19:59.500', photo.full)).status).toBe(404);
    expect((await read('10:20:00.000', photo.full)).status).toBe(404);
    expect((await read('23:59:59.000', photo.full)).status).toBe(404);
  });

  test('is answered as a picture and nothing else, on any page', async () => {
    const { status, headers } = await read('10:01:00.000', photo.full);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-disposition': 'inline',
      'content-security-policy': "default-src 'none'",
      'cross-origin-resource-policy': 'cross-origin',
    });
  });

  describe('that was changed leads nowhere', () => {
    const change = (from: RegExp, to: string) => (address: string) => address.replace(from, to);
    test.each<[string, (address: string, other: string) => string]>([
      ['the time', (address) => address.replace(/until=(\d+)/, (_all, at: string) => `until=${Number(at) + 600}`)],
      ['the time, written otherwise', change(/until=/, 'until=0')],
      ['the size', change(/-full/, '-thumb')],
      [
        'a letter of the sign',
        (address) => address.replace(/sign=(.)/, (_all, c: string) => `sign=${c === 'A' ? 'B' : 'A'}`),
      ],
      ['no sign', change(/&sign=.*/, '')],
      ['an empty sign', change(/sign=.*/, 'sign=')],
      ['half a sign', (address) => address.slice(0, -20)],
      ['two signs', (address) => `${address}&sign=${'A'.repeat(43)}`],
      ['no time', change(/until=\d+&/, '')],
      ['the sign of another photo', (address, other) => address.replace(/\?.*/, '') + other.replace(/.*\?/, '?')],
      ['another folder', change(/\/files\/photos/, '/files/photos/..%2fphotos')],
      ['out of the folder', change(/\/files\/photos.*?\?/, '/files/..%2f..%2f..%2fetc%2fpasswd?')],
    ])('%s', async (_what, changed) => {
      world.setTime('2026-11-23T10:01:00.000Z');
      const other = expectStatus(await upload(resident, await aPhoto(7)), 201).full as string;
      // Judged while the address itself is good.
      expect((await read('10:01:00.000', photo.full)).status).toBe(200);
      const answer = await read('10:01:00.000', changed(photo.full, other));
      expect(answer.status).toBe(404);
      expect(JSON.parse(answer.bytes.toString())).toMatchObject({ code: 'request.notFound' });
    });

    test('another server with another key does not know it', async () => {
      const elsewhere = await World.create({
        STORAGE_DIR: world.config.STORAGE_DIR,
        DATA_KEY: randomBytes(32).toString('base64'),
      });
      elsewhere.setTime('2026-11-23T10:01:00.000Z');
      const { status } = await fetched(elsewhere, photo.full);
      elsewhere.config.STORAGE_DIR = '/nonexistent';
      await elsewhere.close();
      expect(status).toBe(404);
    });
  });

  test('of a file that is gone leads nowhere', async () => {
    const gone = expectStatus(await upload(resident, await aPhoto(8)), 201);
    await resident.delete(`/api/photos/${gone.id as string}`);
    expect((await fetched(world, gone.full as string)).status).toBe(404);
  });
});
