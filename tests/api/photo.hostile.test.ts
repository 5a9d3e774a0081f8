import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { countOf } from '../support/database-facts.js';
import * as pictures from '../support/hostile-pictures.js';
import { expectStatus } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { fetched, upload } from '../support/photos.js';
import { World } from '../support/world.js';

type Make = () => Buffer | Promise<Buffer>;

describe('files that mean harm', () => {
  let world: World;
  let resident: Person;

  beforeAll(async () => {
    world = await World.create();
  });
  beforeEach(async () => {
    resident = await world.resident();
  });
  afterAll(() => world.close());

  /** The served bytes of both sizes. */
  async function served(bytes: Buffer): Promise<Buffer[]> {
    const view = expectStatus(await upload(resident, bytes), 201);
    const both = [await fetched(world, view.full as string), await fetched(world, view.thumb as string)];
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    return both.map((each) => each.bytes);
  }

  describe('are refused in Chinese, and nothing of them is kept', () => {
    const refusals: [string, Make, number, string][] = [
      ['40000 × 40000 pixels in 194 kB', () => pictures.emptyPng(40_000, 40_000), 422, 'photo.tooManyPixels'],
      ['16000 × 16000 pixels in 31 kB', () => pictures.emptyPng(16_000, 16_000), 422, 'photo.tooManyPixels'],
      ['one row more than 24 million pixels', () => pictures.emptyPng(6000, 4001), 422, 'photo.tooManyPixels'],
      ['one that is cut off', pictures.truncated, 422, 'photo.notAPicture'],
      [
        'the beginning of a JPEG and nothing more',
        () => Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
        422,
        'photo.notAPicture',
      ],
      ['a text', () => Buffer.from('hello'), 415, 'photo.wrongType'],
      ['nothing', () => Buffer.alloc(0), 415, 'photo.wrongType'],
      ['an SVG with a script', () => pictures.svg(pictures.SCRIPT), 415, 'photo.wrongType'],
      ['XML that unpacks itself', pictures.xmlBomb, 415, 'photo.wrongType'],
      ['a web page', () => Buffer.from(`<!doctype html>${pictures.SCRIPT}`), 415, 'photo.wrongType'],
      ['a HEIC', pictures.heic, 415, 'photo.wrongType'],
      ['an AVIF', pictures.avif, 415, 'photo.wrongType'],
      ['a GIF of 600 frames', pictures.animatedGif, 415, 'photo.wrongType'],
    ];
    test.each(refusals)('%s', async (_what, make, status, code) => {
      const before = await countOf(world, 'photo_sweep');
      const answer = await upload(resident, await make());
      expect(answer).toMatchObject({ status, body: { code, message: expect.stringMatching(/\p{Script=Han}{4}/u) } });
      expect(await countOf(world, 'photo')).toBe(0);
      expect(await countOf(world, 'photo_sweep')).toBe(before);
      expect(await readdir(world.config.STORAGE_DIR)).toEqual([]);
    });
  });

  describe('are made anew', () => {
    test('nothing of where, when and with what a photo was taken is served or stored; it stands upright', async () => {
      const sent = await pictures.phonePhoto();
      const { exif, xmp, icc, orientation } = await sharp(sent).metadata();
      expect([exif?.includes(pictures.SECRET), xmp?.includes(pictures.SECRET), icc !== undefined]).toEqual([
        true,
        true,
        true,
      ]);
      expect(orientation).toBe(6);
      expect(gpsOf(exif!)).toBe(true);

      const bytes = await served(sent);
      for (const each of [...bytes, ...(await storedFiles(world.config.STORAGE_DIR))]) {
        const left = await sharp(each).metadata();
        expect(left).toMatchObject({ format: 'jpeg', width: 100, height: 200 });
        expect([left.exif, left.xmp, left.icc, left.iptc, left.orientation]).toEqual(Array(5).fill(undefined));
        expect(each.includes(pictures.SECRET)).toBe(false);
        expect(each.includes('Exif')).toBe(false);
      }
      // Its left half, red, is on top once it is turned as the phone was held.
      expect(await colourAt(bytes[0], 50, 20)).toEqual([255, 0, 0]);
      expect(await colourAt(bytes[0], 50, 180)).toEqual([0, 0, 255]);
    });

    test.each<[string, Make]>([
      ['a JPEG that is a page and an archive too', pictures.polyglot],
      ['a text of 100 MB in a small PNG', pictures.textBomb],
      ['a photo that glows on bright screens', pictures.glowing],
      ['a photo for a printer', pictures.cmyk],
    ])('%s', async (_what, make) => {
      const sent = await make();
      for (const each of await served(sent)) {
        expect(each.includes('<script')).toBe(false);
        expect(each.includes('PK\x03\x04')).toBe(false);
        expect(each.includes('MPF')).toBe(false);
        expect(each.length).toBeLessThan(2000);
        expect(await sharp(each).metadata()).toMatchObject({ format: 'jpeg', space: 'srgb', channels: 3 });
      }
    });

    test('of 600 frames only the first is kept', async () => {
      const [full] = await served(await pictures.animatedWebp());
      expect(await sharp(full).metadata()).toMatchObject({ format: 'jpeg', width: 16, height: 16 });
      expect(await colourAt(full, 8, 8)).toEqual([255, 255, 255]);
    });

    test('what shows through lies on white', async () => {
      const [full] = await served(await pictures.seeThrough());
      expect(await colourAt(full, 10, 10)).toEqual([255, 127, 127]);
    });

    test('24 million pixels are not too many', async () => {
      const [full] = await served(pictures.emptyPng(6000, 4000));
      expect(await sharp(full).metadata()).toMatchObject({ width: 1600, height: 1067 });
    });
  });
});

/** Whether the EXIF has a directory of places: tag 0x8825, in the byte order it says. */
function gpsOf(exif: Buffer): boolean {
  const little = exif.toString('latin1', 6, 8) === 'II';
  return exif.includes(Buffer.from(little ? [0x25, 0x88, 4, 0] : [0x88, 0x25, 0, 4]));
}

async function storedFiles(folder: string): Promise<Buffer[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.jpg'));
  return Promise.all(names.map((name) => readFile(join(folder, name))));
}

/** The colour of a pixel, rounded as JPEG may be off by a little. */
async function colourAt(picture: Buffer, left: number, top: number): Promise<number[]> {
  const pixel = await sharp(picture).extract({ left, top, width: 1, height: 1 }).raw().toBuffer();
  return [...pixel].map((value) => (value > 250 ? 255 : value < 6 ? 0 : Math.abs(value - 127) < 5 ? 127 : value));
}
