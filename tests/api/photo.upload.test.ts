import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import sharp from 'sharp';
import { MAX_FILE_BYTES } from '../../apps/server/src/foundation/http/uploads.js';
import { MAX_UNUSED } from '../../apps/server/src/modules/photo/rules/may-upload.js';
import { countOf } from '../support/database-facts.js';
import { ofBytes } from '../support/hostile-pictures.js';
import { expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { aPhoto, fetched, formOf, type Part, upload, uploaded } from '../support/photos.js';
import { story } from '../support/story.js';

describe('a photo is sent', () => {
  let resident: Person;
  const files = async () =>
    (await readdir(here.world.config.STORAGE_DIR, { recursive: true })).filter((name) => name.endsWith('.jpg')).length;

  const here = story(async (world) => {
    const place = await makeNeighbourhood(world);
    const photo = await aPhoto();
    return { place, photo };
  });
  beforeEach(async () => {
    resident = await here.world.resident();
  });

  test('it is there in two sizes for whoever has the addresses, and waits for its check', async () => {
    const view = expectStatus(await upload(resident, await aPhoto(1, 2000, 1000)), 201);
    expect(view).toMatchObject({ width: 1600, height: 800, state: 'pending' });
    const full = await fetched(here.world, view.full as string);
    expect(full).toMatchObject({ status: 200, headers: { 'content-type': 'image/jpeg' } });
    const thumb = await fetched(here.world, view.thumb as string);
    expect(thumb.status).toBe(200);
    expect(thumb.bytes.length).toBeLessThan(full.bytes.length);
    expect(
      await countOf(here.world, `moderation_item WHERE kind = 'photo' AND subject_id = ${view.id as string}`),
    ).toBe(1);
    expect(await countOf(here.world, 'photo_sweep')).toBe(0);
  });

  test('a screenshot of a whole page can be read, and its small picture shows its beginning', async () => {
    const view = expectStatus(await upload(resident, await aPhoto(1, 1080, 12_000)), 201);
    expect(view).toMatchObject({ width: 735, height: 8165 });
    const thumb = await fetched(here.world, view.thumb as string);
    expect(await sharp(thumb.bytes).metadata()).toMatchObject({ width: 240, height: 320 });
  });

  test('the same key and bytes are the same photo, one after the other and four at once', async () => {
    const key = randomUUID();
    const before = { photos: await countOf(here.world, 'photo'), items: await countOf(here.world, 'moderation_item') };
    const answers = await Promise.all(Array.from({ length: 4 }, () => upload(resident, here.photo, { key })));
    const ids = [...answers, await upload(resident, here.photo, { key })].map(
      (each) => expectStatus(each, 201).id as string,
    );
    expect(new Set(ids).size).toBe(1);
    expect(await countOf(here.world, 'photo')).toBe(before.photos + 1);
    expect(await countOf(here.world, 'moderation_item')).toBe(before.items + 1);
    expect(await countOf(here.world, 'photo_sweep')).toBe(0);
    expect(await files()).toBe(2 * (before.photos + 1));
  });

  test('the same key with other bytes or for something else is refused; for somebody else it is his own', async () => {
    const key = randomUUID();
    const first = expectStatus(await upload(resident, here.photo, { key }), 201);
    expect(await upload(resident, await aPhoto(7), { key })).toMatchObject({
      status: 422,
      body: { code: 'request.keyReused' },
    });
    const other = expectStatus(await upload(await here.world.resident(), here.photo, { key }), 201);
    expect(other.id).not.toBe(first.id);
    const engineer = here.place.wang.person;
    expectStatus(await upload(engineer, here.photo, { key }), 201);
    expect((await upload(engineer, here.photo, { key, purpose: 'after' })).body.code).toBe('request.keyReused');
  });

  test.each([
    ['no key', { key: null }, 400, 'request.keyMissing'],
    ['a key that is too short', { key: 'short' }, 400, 'request.keyMissing'],
    ['an unknown purpose', { purpose: 'avatar' }, 400, 'request.invalid'],
    ['after a service, by a resident', { purpose: 'after' }, 403, 'photo.engineersOnly'],
  ])('%s is refused', async (_what, options, status, code) => {
    expect(await upload(resident, here.photo, options)).toMatchObject({ status, body: { code } });
  });

  test('nobody uploads without a session; an engineer sends photos of his work', async () => {
    expect((await upload(here.world.anonymous(), here.photo)).status).toBe(401);
    expect((await upload(here.place.wang.person, here.photo, { purpose: 'after' })).status).toBe(201);
  });

  describe('its body is one file', () => {
    const file = (bytes: Buffer, name = 'photo'): Part => ({ name, filename: 'a.jpg', type: 'image/jpeg', bytes });
    const cases: [string, () => Part[]][] = [
      ['no part', () => []],
      ['two files', () => [file(here.photo), file(here.photo)]],
      ['a file and a field', () => [file(here.photo), { name: 'note', bytes: Buffer.from('x') }]],
      ['a field and a file', () => [{ name: 'note', bytes: Buffer.from('x') }, file(here.photo)]],
      ['a field of that name', () => [{ name: 'photo', bytes: here.photo }]],
      ['a file of another name', () => [file(here.photo, 'file')]],
      ['a name of every object', () => [file(here.photo, '__proto__')]],
    ];
    test.each(cases)('%s', async (_what, parts) => {
      const { body, headers } = formOf(parts());
      const answer = await resident.send('POST', '/api/photos?purpose=review', body, { headers });
      expect(answer).toMatchObject({ status: 400, body: { code: 'photo.onePhoto' } });
    });

    test.each([
      ['cut off', { 'content-type': 'multipart/form-data; boundary=a-line-that-is-in-no-picture' }, 400],
      ['without a boundary', { 'content-type': 'multipart/form-data' }, 400],
      ['JSON', { 'content-type': 'application/json' }, 400],
      ['a bare picture', { 'content-type': 'image/jpeg' }, 415],
    ])('%s', async (_what, headers, status) => {
      const body = formOf([file(here.photo)]).body.subarray(0, 200);
      expect((await resident.send('POST', '/api/photos?purpose=review', body, { headers })).status).toBe(status);
    });

    test('JSON that is sound is no photo either', async () => {
      expect((await resident.post('/api/photos?purpose=review', { photo: 'x' })).body.code).toBe(
        'request.unsupportedType',
      );
    });

    test.each([
      ['10 MB', 0, 201, undefined],
      ['a byte more', 1, 413, 'photo.tooLarge'],
      ['a megabyte more', 1024 * 1024, 413, 'photo.tooLarge'],
    ])('of %s', async (_what, more, status, code) => {
      const answer = await upload(resident, await ofBytes(MAX_FILE_BYTES + more));
      expect(answer.status).toBe(status);
      expect(answer.body.code).toBe(code);
    });

    test('no other route takes such a body', async () => {
      const { body, headers } = formOf([file(here.photo)]);
      for (const url of ['/api/complaints', '/api/bookings', '/api/sessions/wechat-mini']) {
        expect((await resident.send('POST', url, body, { headers })).status).toBe(415);
      }
      expect((await resident.send('POST', '/api/nothing', body, { headers })).status).toBe(404);
    });
  });

  test('it is deleted with its bytes while it hangs on nothing, by its owner only, as often as he likes', async () => {
    const key = randomUUID();
    const before = await files();
    const view = expectStatus(await upload(resident, await aPhoto(9), { key }), 201);
    const url = `/api/photos/${view.id as string}`;
    expect(await files()).toBe(before + 2);
    expect((await (await here.world.resident()).delete(url)).body.code).toBe('photo.unknown');
    expect(await files()).toBe(before + 2);
    const answers = await Promise.all([
      resident.delete(url),
      resident.delete(url),
      resident.delete(url, { key: null }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204]);
    expect(await files()).toBe(before);
    expect((await fetched(here.world, view.full as string)).status).toBe(404);
    expect(await countOf(here.world, `moderation_item WHERE subject_id = ${view.id as string}`)).toBe(0);
    expect(await countOf(here.world, 'photo_sweep')).toBe(0);
    expect((await upload(resident, await aPhoto(9), { key })).body.code).toBe('photo.unknown');
    for (const id of ['0', 'x', '99']) expect((await resident.delete(`/api/photos/${id}`)).status).toBe(404);
  });

  test(`nobody fills the disk: ${MAX_UNUSED} that hang on nothing are enough`, async () => {
    const ids = await uploaded(resident, MAX_UNUSED);
    expect(await upload(resident, here.photo)).toMatchObject({ status: 429, body: { code: 'photo.tooMany' } });
    await resident.delete(`/api/photos/${ids[0]}`);
    expect((await upload(resident, here.photo)).status).toBe(201);
  });
});
