const TIMEOUT_MS = 10_000;
const MAX_BYTES = 10 * 1024 * 1024;

/** First bytes of the kinds of pictures that are judged. */
const KINDS: readonly (readonly [name: string, start: Buffer])[] = [
  ['jpeg', Buffer.from([0xff, 0xd8, 0xff])],
  ['png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['bmp', Buffer.from('BM')],
  ['gif', Buffer.from('GIF87a')],
  ['gif', Buffer.from('GIF89a')],
];

/** Fetches the picture as the platform does; null when it cannot, or when it is too large or of another kind. */
export async function fetchPicture(url: string): Promise<{ kind: string; bytes: number } | null> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (answer.status !== 200 || !answer.body) return null;
    const bytes = await upTo(MAX_BYTES, answer.body as unknown as AsyncIterable<Uint8Array>);
    const kind = bytes && KINDS.find(([, start]) => bytes.subarray(0, start.length).equals(start))?.[0];
    return kind ? { kind, bytes: bytes.length } : null;
  } catch {
    return null;
  }
}

async function upTo(most: number, body: AsyncIterable<Uint8Array>): Promise<Buffer | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body) {
    length += piece.length;
    if (length > most) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
