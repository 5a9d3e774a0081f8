import sharp, { type Sharp } from 'sharp';
import { photoErrors } from './photo.errors.js';
import { pictureKind } from './rules/picture-kind.js';
import { fullSize, type Size, thumbPart } from './rules/picture-size.js';

export const MAX_PIXELS = 24_000_000;
const THUMB_EDGE = 320;
const LIMIT_SECONDS = 8;

// Each picture is worked on with one thread, and nothing of it is kept.
sharp.concurrency(1);
sharp.cache(false);
// What is not one of the three kinds finds no reader, even if it got past the look at its first bytes.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] });

/** A picture made anew from its pixels, in two sizes; nothing else of the file that was sent is in it. */
export interface Remade {
  full: Buffer;
  thumb: Buffer;
  width: number;
  height: number;
}

/** How many pixels it has, as its header says; nothing is decoded for that. */
export async function pixelsOf(bytes: Buffer): Promise<number> {
  if (!pictureKind(bytes)) throw photoErrors.wrongType();
  const { width, height } = await read(() => sharp(bytes, { limitInputPixels: false }).metadata());
  if (width * height > MAX_PIXELS) throw photoErrors.tooManyPixels();
  return width * height;
}

/** Turns it as its EXIF says, lays it on white, makes it smaller and writes it as JPEG without any metadata. */
export async function remake(bytes: Buffer): Promise<Remade> {
  const { autoOrient: upright } = await read(() => opened(bytes).metadata());
  const full = await read(() =>
    fit(opened(bytes).autoOrient(), fullSize(upright)).jpeg({ quality: 80 }).toBuffer({ resolveWithObject: true }),
  );
  const { width, height } = full.info;
  const part = thumbPart({ width, height });
  const edge = { width: THUMB_EDGE, height: THUMB_EDGE };
  const thumb = await read(() => fit(opened(full.data).extract(part), edge).jpeg({ quality: 70 }).toBuffer());
  return { full: full.data, thumb, width, height };
}

/** The first frame. */
const opened = (bytes: Buffer): Sharp =>
  sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1 }).timeout({ seconds: LIMIT_SECONDS });

/** Within that size, never larger than it was, on white. */
const fit = (picture: Sharp, { width, height }: Size): Sharp =>
  picture.resize(width, height, { fit: 'inside', withoutEnlargement: true }).flatten({ background: '#ffffff' });

/** What libvips cannot read is no picture. */
async function read<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    throw photoErrors.notAPicture();
  }
}
