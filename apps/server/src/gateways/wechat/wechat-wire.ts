import { Fields, readFields } from './json-answer.js';

export interface Wish {
  method: string;
  body?: object;
}

/** What an API answers when it grants, out of the members of its answer; null when they are not of its shape. */
export type Shape<T> = (fields: Fields) => T | null;

/**
 * What became of one call. `said` and `refused`: WeChat answered, in the shape of this API or with an errcode.
 * `unreachable`: it never left us. `unwell`: WeChat's own servers said that they failed (5xx). `lost`: it went out and no
 * answer came back that is one, so nobody knows whether it had its effect.
 */
export type Exchange<T> = Said<T> | Refused | { kind: 'unreachable' | 'unwell' | 'lost'; cause: string };

export interface Said<T> {
  kind: 'said';
  said: T;
}

export interface Refused {
  kind: 'refused';
  errcode: number;
  errmsg: string;
}

/** What a caller waits for WeChat at most, tries included. */
export const OUTBOUND_MS = 5000;
const MOST_BYTES = 1_000_000;
const MOST_PICTURE_BYTES = 5_000_000;
const MOST_ERRMSG = 300;
/** Errors of making the connection: not a byte of the request was sent. */
const NOT_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** One HTTP call of at most five seconds. Never throws. */
export async function exchange<T>(
  url: string,
  { method, body }: Wish,
  shape: Shape<T>,
  withinMs = OUTBOUND_MS,
): Promise<Exchange<T>> {
  try {
    const answer = await fetch(url, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body ? JSON.stringify(body) : undefined,
      redirect: 'error',
      signal: AbortSignal.timeout(Math.max(1, Math.round(withinMs))),
    });
    if (answer.status < 500) return heard(await fieldsOf(answer), shape);
    await answer.body?.cancel();
    return { kind: 'unwell', cause: `HTTP ${answer.status}` };
  } catch (error) {
    return { kind: NOT_CONNECTED.has(codeOf(error)) ? 'unreachable' : 'lost', cause: causeOf(error) };
  }
}

async function fieldsOf(answer: Response): Promise<Fields | null> {
  const type = answer.headers.get('content-type') ?? '';
  if (type.startsWith('image/')) return { type, picture: await bytesOf(answer, MOST_PICTURE_BYTES) };
  const bytes = await bytesOf(answer, MOST_BYTES);
  return readFields(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}

/** Stops to read when it is too much: what is not read costs nothing. */
async function bytesOf({ body }: Response, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Not all of our typings know that a stream can be walked.
  for await (const chunk of (body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > most) throw new Error(`the answer has more than ${most} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What an answer says is never quoted: it may hold a session key. */
function heard<T>(fields: Fields | null, shape: Shape<T>): Exchange<T> {
  if (!fields) return { kind: 'lost', cause: 'the answer is no JSON object' };
  const { errcode = 0, errmsg = '' } = fields;
  if (!Number.isSafeInteger(errcode) || typeof errmsg !== 'string')
    return { kind: 'lost', cause: 'errcode or errmsg is none' };
  if (errcode !== 0) return { kind: 'refused', errcode: errcode as number, errmsg: errmsg.slice(0, MOST_ERRMSG) };
  const said = shape(fields);
  return said === null ? { kind: 'lost', cause: 'the answer has another shape' } : { kind: 'said', said };
}

/** The connection's error; a name with several addresses gives a list of them. */
function codeOf(error: unknown): string {
  const cause = (error as { cause?: { code?: string; errors?: { code?: string }[] } } | null)?.cause;
  return cause?.code ?? cause?.errors?.[0]?.code ?? '';
}

const causeOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
