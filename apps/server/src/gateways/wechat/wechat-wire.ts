export type Reply = { errcode?: number; errmsg?: string } & Record<string, unknown>;

export interface Wish {
  method: string;
  body?: object;
}

/**
 * What became of one call. `unreachable`: it never left us. `unwell`: WeChat's own servers said that they failed (5xx).
 * `lost`: it went out and no readable answer came back, so nobody knows whether it had its effect.
 */
export type Exchange = { kind: 'reply'; reply: Reply } | { kind: 'unreachable' | 'unwell' | 'lost'; cause: string };

/** What a caller waits for WeChat at most, tries included. */
export const OUTBOUND_MS = 5000;
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
export async function exchange(url: string, { method, body }: Wish, withinMs = OUTBOUND_MS): Promise<Exchange> {
  try {
    const answer = await fetch(url, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body ? JSON.stringify(body) : undefined,
      signal: AbortSignal.timeout(Math.max(1, Math.round(withinMs))),
    });
    const type = answer.headers.get('content-type') ?? '';
    if (type.startsWith('image/'))
      return { kind: 'reply', reply: { type, picture: Buffer.from(await answer.arrayBuffer()) } };
    const text = await answer.text();
    if (answer.status >= 500) return { kind: 'unwell', cause: `HTTP ${answer.status}` };
    return { kind: 'reply', reply: JSON.parse(text) as Reply };
  } catch (error) {
    return { kind: NOT_CONNECTED.has(codeOf(error)) ? 'unreachable' : 'lost', cause: causeOf(error) };
  }
}

/** The connection's error; a name with several addresses gives a list of them. */
function codeOf(error: unknown): string {
  const cause = (error as { cause?: { code?: string; errors?: { code?: string }[] } } | null)?.cause;
  return cause?.code ?? cause?.errors?.[0]?.code ?? '';
}

/** The message of a JSON error quotes the answer, which may hold a session key. */
function causeOf(error: unknown): string {
  if (error instanceof SyntaxError) return 'the answer is not JSON';
  return error instanceof Error ? error.message : String(error);
}
