import { packageUrl } from './url.js';

const TEMP = 'http://tmp/';

interface Kept {
  blob: Blob;
  url: string;
}

/** Files that WeChat keeps for the mini-program while it is open, by the path it knows them by. */
const kept = new Map<string, Kept>();
let last = 0;

/** Keeps a file and gives it a path such as `http://tmp/3f9a2c0b1.png`. */
export function keepFile(blob: Blob, ending = endingOf(blob.type)): string {
  const path = `${TEMP}${(++last).toString(36)}${crypto.randomUUID().replaceAll('-', '')}${ending}`;
  kept.set(path, { blob, url: URL.createObjectURL(blob) });
  return path;
}

export const keptFile = (path: string): Blob | undefined => kept.get(path)?.blob;

/** Where a browser finds a kept file. */
export const keptUrl = (path: string): string | undefined => kept.get(path)?.url;

/** Where a browser finds a picture: a kept file, a picture of a server, or a file of the package. */
export const sourceUrl = (path: string): string =>
  keptUrl(path) ?? (/^https?:/.test(path) ? serverUrl(path) : packageUrl(path));

/** A server named in the bundle may be elsewhere in this run; the host's server knows where. */
export function serverUrl(address: string): string {
  const named = window.weappProgram.servers?.includes(new URL(address).origin);
  return named ? `/native/picture?url=${encodeURIComponent(address)}` : address;
}

const ENDINGS: Record<string, string> = {
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/webp': '.webp',
  'image/gif': '.gif',
  'application/pdf': '.pdf',
};
const endingOf = (type: string) => ENDINGS[type.split(';')[0]] ?? '.unknown';
