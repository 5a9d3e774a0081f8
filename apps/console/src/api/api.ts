import type { AnswerOf, Endpoint, InputOf } from '@qianqu/contract/endpoints';
import { Fault, faultOf } from './fault';

const TIMEOUT_MS = 20_000;

interface Parts {
  path?: Record<string, string>;
  query?: Record<string, string | number | undefined>;
  body?: unknown;
}

type Input<E extends Endpoint> = InputOf<E> & {
  /** One for what somebody did once, however often it is sent; made here when there is none. */
  key?: string;
};

/** Asks the server; the session lies in a cookie that no script sees. Throws a Fault. */
export async function api<E extends Endpoint>(endpoint: E, input: Input<E>): Promise<AnswerOf<E>> {
  const [method, template] = endpoint.split(' ');
  const { path, query, body } = input as Parts;
  const headers: Record<string, string> = {};
  if (method !== 'GET') headers['Idempotency-Key'] = input.key ?? crypto.randomUUID();
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  const answer = await fetch(addressOf(template, path, query), {
    ...{ method, headers, credentials: 'same-origin', signal: AbortSignal.timeout(TIMEOUT_MS) },
    body: body === undefined ? undefined : JSON.stringify(body),
  }).catch(() => {
    throw new Fault('client.offline', '没有连上服务器，请检查网络后再试');
  });
  const text = await answer.text();
  const said: unknown = text.startsWith('{') ? JSON.parse(text) : null;
  if (!answer.ok) throw faultOf(answer.status, said);
  return said as AnswerOf<E>;
}

function addressOf(template: string, path: Parts['path'] = {}, query: Parts['query'] = {}): string {
  const address = template.replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(path[name]));
  const asked = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return asked.length > 0 ? `${address}?${new URLSearchParams(asked).toString()}` : address;
}
