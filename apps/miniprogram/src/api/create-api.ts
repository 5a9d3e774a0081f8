import { idempotencyKey } from '../platform/idempotency-key';
import type { HttpAnswer, HttpRequest, Method } from '../platform/transport';
import { errorOf, unansweredError, type ApiError } from './api-error';
import type { Session } from './contract';
import { needsSession, type AnswerOf, type Endpoint, type InputOf } from './endpoints';
import { requestAddress, type Query } from './request-address';

export type CallInput<E extends Endpoint> = InputOf<E> & {
  /** The idempotency key of the tap behind this call; made here when none is given. */
  key?: string;
  signal?: HttpRequest['signal'];
};

type Input = {
  path?: Record<string, string>;
  query?: Query;
  body?: unknown;
  key?: string;
  signal?: HttpRequest['signal'];
};

export interface ApiParts {
  base: string;
  timeoutMs: number;
  send(request: HttpRequest): Promise<HttpAnswer>;
  /** The session to use now, or null. */
  session(): Session | null;
  /** Opens a new session without asking the user. */
  signIn(): Promise<Session>;
  dropSession(): void;
}

export type Api = <E extends Endpoint>(endpoint: E, input: CallInput<E>) => Promise<AnswerOf<E>>;

/** The typed client: signs in when needed, repeats a lost write under its key, turns every fault into an ApiError. */
export function createApi(parts: ApiParts): Api {
  async function once(endpoint: Endpoint, input: Input, key: string, token: string | undefined) {
    const [method, template] = endpoint.split(' ') as [Method, string];
    const headers: Record<string, string> = {};
    if (token) headers.Authorization = `Bearer ${token}`;
    if (input.body !== undefined) headers['Content-Type'] = 'application/json';
    if (method !== 'GET') headers['Idempotency-Key'] = key;
    const url = parts.base + requestAddress(template, input.path, input.query);
    const request = { method, url, headers, body: input.body, timeoutMs: parts.timeoutMs, signal: input.signal };
    return parts.send(request).catch((fault) => {
      throw unansweredError(fault);
    });
  }

  /** A lost answer to a write is asked for once more; the key makes that harmless. */
  async function twice(endpoint: Endpoint, input: Input, key: string, token: string | undefined) {
    const isWrite = !endpoint.startsWith('GET ');
    return once(endpoint, input, key, token).catch((fault: ApiError) => {
      if (!isWrite || fault.code === 'client.aborted') throw fault;
      return once(endpoint, input, key, token);
    });
  }

  async function answer(endpoint: Endpoint, input: Input): Promise<unknown> {
    const key = input.key ?? idempotencyKey();
    const session = parts.session() ?? (needsSession(endpoint) ? await parts.signIn() : null);
    let got = await twice(endpoint, input, key, session?.token);
    if (got.status === 401 && session) {
      parts.dropSession();
      const renewed = needsSession(endpoint) ? await parts.signIn() : null;
      got = await twice(endpoint, input, key, renewed?.token);
    }
    if (got.status >= 400) throw errorOf(got.status, got.body);
    return got.body;
  }

  return (endpoint, input) => answer(endpoint, input as Input) as never;
}
