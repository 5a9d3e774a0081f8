import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** Bytes that would run in a browser that takes the file for a page. */
export const SCRIPT = '<script>alert(document.domain)</script>';
/** What nobody but the sender may know: it stands in the metadata of the pictures that carry any. */
export const SECRET = 'Building 3 Room 1202';

/** A grey PNG of any size with so many bytes as its pixels compress to: 16000² take 31 kB, 40000² take 194 kB. */
export function emptyPng(width: number, height: number, extra: Buffer[] = []): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1; // one bit a pixel, grey
  const pixels = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height), { level: 9 });
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    ...extra,
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** A small PNG with a text that unpacks to 100 MB. */
export const textBomb = (): Buffer =>
  emptyPng(64, 64, [
    chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.alloc(100_000_000))])),
  ]);

/** Left half red, right half blue, 200 × 100. */
async function redAndBlue(): Promise<Sharp> {
  const blue = await sharp({ create: { width: 100, height: 100, channels: 3, background: '#0000ff' } })
    .png()
    .toBuffer();
  return sharp({ create: { width: 200, height: 100, channels: 3, background: '#ff0000' } }).composite([
    { input: blue, left: 100, top: 0 },
  ]);
}

/** A photo as a phone takes it: held upright (turned by EXIF only), with place, camera and a sentence in its metadata. */
export async function phonePhoto(): Promise<Buffer> {
  const picture = await redAndBlue();
  return picture
    .withExif({
      IFD0: { ImageDescription: SECRET, Make: 'Phone' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '31/1 13/1 4950/100',
        GPSLongitudeRef: 'E',
        GPSLongitude: '121/1 28/1 0/1',
      },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><note>${SECRET}</note></x:xmpmeta>`)
    .withIccProfile('p3')
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

/** A JPEG that is a web page and an archive too: in a comment segment, and behind its end. */
export async function polyglot(): Promise<Buffer> {
  const picture = await (await redAndBlue()).jpeg().toBuffer();
  const text = Buffer.from(`*/=1;/*${SCRIPT}`);
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, text.length + 2]), text]);
  return Buffer.concat([picture.subarray(0, 2), comment, picture.subarray(2), Buffer.from(`PK\x03\x04${SCRIPT}`)]);
}

export async function truncated(): Promise<Buffer> {
  const noise = Buffer.from(Array.from({ length: 300 * 300 * 3 }, (_, i) => (i * i * 7919) % 251));
  const whole = await sharp(noise, { raw: { width: 300, height: 300, channels: 3 } })
    .jpeg()
    .toBuffer();
  return whole.subarray(0, whole.length / 2);
}

/** So many frames of 16 × 16, each darker than the one before. */
function frames(count: number): Sharp {
  const pixels = Buffer.from(
    Array.from({ length: count * 16 * 16 * 3 }, (_, i) => 255 - (Math.floor(i / (16 * 16 * 3)) % 256)),
  );
  return sharp(pixels, { raw: { width: 16, height: 16 * count, channels: 3, pageHeight: 16 } });
}

export const animatedGif = (): Promise<Buffer> => frames(600).gif().toBuffer();
export const animatedWebp = (): Promise<Buffer> => frames(600).webp({ lossless: true }).toBuffer();

/** Red at half strength on nothing. */
export const seeThrough = (): Promise<Buffer> =>
  sharp({ create: { width: 20, height: 20, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0.5 } } })
    .png()
    .toBuffer();

export const cmyk = async (): Promise<Buffer> => (await redAndBlue()).toColourspace('cmyk').jpeg().toBuffer();

/** A photo of so many bytes: what stands behind its end is no part of it. */
export async function ofBytes(size: number): Promise<Buffer> {
  const picture = await (await redAndBlue()).jpeg().toBuffer();
  return Buffer.concat([picture, Buffer.alloc(size - picture.length)]);
}

export const svg = (inside: string): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">${inside}</svg>`);

export const xmlBomb = (): Buffer =>
  Buffer.from(
    `<?xml version="1.0"?><!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${svg('<text>&b;</text>').toString()}`,
  );

/** The beginning of what an iPhone sends when nobody converts it. */
export const heic = (): Buffer =>
  Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(500)]);

export const avif = async (): Promise<Buffer> => (await redAndBlue()).avif().toBuffer();

/** A photo with a second picture in it that tells a bright screen how to glow, as newer phones take them. */
export async function glowing(): Promise<Buffer> {
  const picture = await (await redAndBlue()).jpeg().toBuffer();
  // Its types do not know the method yet.
  const glow = sharp(picture) as Sharp & { withGainMap(): Sharp };
  return glow.withGainMap().jpeg().toBuffer();
}
