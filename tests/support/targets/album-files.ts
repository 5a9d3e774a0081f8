import { createHash } from 'node:crypto';
import sharp from 'sharp';

interface AlbumFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** As cameras make them: of different shape and colour, larger than the server keeps, some of several megabytes. */
const PICTURES: [colour: string, width: number, height: number, grain: number][] = [
  ['#2f7d6b', 1500, 2000, 0],
  ['#b5642c', 2400, 1800, 60],
  ['#3f5c9a', 1200, 1200, 0],
];

let made: Promise<AlbumFile[]> | null = null;

/** The three pictures of every browser's album. */
export const albumFiles = (): Promise<AlbumFile[]> => (made ??= Promise.all(PICTURES.map(picture)));

async function picture(of: (typeof PICTURES)[number], at: number): Promise<AlbumFile> {
  const [background, width, height, grain] = of;
  const circle = `<svg width="${width}" height="${height}"><circle cx="50%" cy="50%" r="30%" fill="#ffffff99"/></svg>`;
  const layers = [{ input: Buffer.from(circle) }, ...(grain > 0 ? [grainOf(width, height, grain)] : [])];
  const drawn = sharp({ create: { width, height, channels: 3, background } }).composite(layers);
  return { name: `photo-${at + 1}.jpg`, mimeType: 'image/jpeg', buffer: await drawn.jpeg({ quality: 95 }).toBuffer() };
}

/** What no compression makes small; the same in every run. */
function grainOf(width: number, height: number, strength: number) {
  const block = createHash('shake256', { outputLength: width * height })
    .update('grain')
    .digest();
  const input = Buffer.alloc(width * height * 4);
  for (let at = 0; at < block.length; at++) input.set([block[at], block[at], block[at], strength], at * 4);
  return { input, raw: { width, height, channels: 4 as const } };
}
