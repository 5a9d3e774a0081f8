import { idempotencyKey } from '../platform/idempotency-key';
import type { HttpAnswer, HttpRequest, Method } from '../platform/transport';
import { ApiError } from './api-error';
import { needsSession, type AnswerOf, type Endpoint, type InputOf } from './endpoints';
import { KeptAnswers } from './kept-answers';
import { requestAddress, type Query } from './request-address';
import { signedCall, type SessionParts } from './signed-call';

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

/** The link that opened the page lacked what the page is about. */
const BAD_LINK = new ApiError('client.badLink', '这个链接不完整，请回到首页再找', 404);

export interface ApiParts extends SessionParts {
  base: string;
  timeoutMs: number;
  send(request: HttpRequest): Promise<HttpAnswer>;
}

export type Api = <E extends Endpoint>(endpoint: E, input: CallInput<E>) => Promise<AnswerOf<E>>;

/** The typed client: signs in when needed, repeats a lost write under its key, turns every fault into an ApiError. */
export function createApi(parts: ApiParts): Api {
  const kept = new KeptAnswers();

  async function once(endpoint: Endpoint, input: Input, key: string, token: string | undefined) {
    const [method, template] = endpoint.split(' ') as [Method, string];
    const headers: Record<string, string> = {};
    if (token) headers.Authorization = `Bearer ${token}`;
    if (input.body !== undefined) headers['Content-Type'] = 'application/json';
    if (method !== 'GET') headers['Idempotency-Key'] = key;
    const url = parts.base + requestAddress(template, input.path, input.query);
    const question = `${url} ${token ?? ''}`;
    const known = method === 'GET' && kept.nameOf(question);
    if (known) headers['If-None-Match'] = known;
    const request = { method, url, headers, body: input.body, timeoutMs: parts.timeoutMs, signal: input.signal };
    const answer = await parts.send(request);
    return method === 'GET' ? kept.whole(question, answer) : answer;
  }

  function answer(endpoint: Endpoint, input: Input): Promise<unknown> {
    const key = input.key ?? idempotencyKey();
    const kind = { needsSession: needsSession(endpoint), repeats: !endpoint.startsWith('GET ') };
    return signedCall(parts, kind, (token) => once(endpoint, input, key, token));
  }

  return (endpoint, input) => {
    const isWhole = Object.values((input as Input).path ?? {}).every(Boolean);
    return (isWhole ? answer(endpoint, input as Input) : Promise.reject(BAD_LINK)) as never;
  };
}
