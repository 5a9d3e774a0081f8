import sharp, { type Sharp } from 'sharp';
import { photoErrors } from './photo.errors.js';
import { pictureKind } from './rules/picture-kind.js';

export const MAX_PIXELS = 24_000_000;
const FULL_EDGE = 1600;
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
  const full = await read(() => fit(bytes, FULL_EDGE).jpeg({ quality: 80 }).toBuffer({ resolveWithObject: true }));
  const thumb = await read(() => fit(full.data, THUMB_EDGE).jpeg({ quality: 70 }).toBuffer());
  return { full: full.data, thumb, width: full.info.width, height: full.info.height };
}

/** The first frame, upright, within a square of that edge, never larger than it was. */
function fit(bytes: Buffer, edge: number): Sharp {
  return sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1 })
    .timeout({ seconds: LIMIT_SECONDS })
    .autoOrient()
    .resize(edge, edge, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' });
}

/** What libvips cannot read is no picture. */
async function read<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    throw photoErrors.notAPicture();
  }
}
