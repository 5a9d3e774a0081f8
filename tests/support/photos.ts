import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { Answer, Person } from './person.js';
import type { World } from './world.js';

const BOUNDARY = 'a-line-that-is-in-no-picture';

export interface Part {
  name: string;
  filename?: string;
  type?: string;
  bytes: Buffer;
}

/** A multipart body as phones send it. */
export function formOf(parts: Part[]): { body: Buffer; headers: Record<string, string> } {
  const chunks = parts.flatMap(({ name, filename, type, bytes }) => {
    const file = filename === undefined ? '' : `; filename="${filename}"`;
    const kind = type === undefined ? '' : `\r\nContent-Type: ${type}`;
    const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${file}${kind}\r\n\r\n`;
    return [Buffer.from(head), bytes, Buffer.from('\r\n')];
  });
  const body = Buffer.concat([...chunks, Buffer.from(`--${BOUNDARY}--\r\n`)]);
  return { body, headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` } };
}

/** Uploads bytes as one photo, whatever they are. */
export function upload(
  who: Person,
  bytes: Buffer,
  { purpose = 'review', key = randomUUID() }: { purpose?: string; key?: string | null } = {},
): Promise<Answer> {
  const { body, headers } = formOf([{ name: 'photo', filename: 'wx-tmp.jpg', type: 'image/jpeg', bytes }]);
  return who.send('POST', `/api/photos?purpose=${purpose}`, body, { key, headers });
}

/** A sound photo of one colour; another shade, other bytes. */
export function aPhoto(shade = 100, width = 40, height = 30): Promise<Buffer> {
  const background = { r: shade, g: 120, b: 140 };
  return sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

/** A photo of nothing but noise, as large as a photo of that size can be: 1600 × 1600 are 2 MB. */
export function noise(width: number, height: number, quality = 80): Promise<Buffer> {
  const create = { width, height, channels: 3 as const, background: 'grey' };
  return sharp({ create: { ...create, noise: { type: 'gaussian', mean: 128, sigma: 60 } } })
    .jpeg({ quality })
    .toBuffer();
}

/** The ids of so many new photos of this person. */
export async function uploaded(who: Person, count: number, purpose = 'review'): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i++) {
    const answer = await upload(who, await aPhoto(i), { purpose });
    if (answer.status !== 201) throw new Error(`upload: ${answer.status} ${JSON.stringify(answer.body)}`);
    ids.push(answer.body.id as string);
  }
  return ids;
}

/** What stands behind an address that the server gave, as its bytes and headers. */
export async function fetched(world: World, address: string) {
  const answer = await world.app.inject({ method: 'GET', url: address });
  return { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload };
}
