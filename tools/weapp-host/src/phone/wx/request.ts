import { answer, Refusal, type Callbacks } from './api.js';
import type { Question, Reply } from './exchange.js';
import { Task } from './task.js';
import type { System } from './system.js';

interface RequestOptions extends Callbacks {
  url: string;
  method?: string;
  data?: unknown;
  header?: Record<string, unknown>;
  timeout?: number;
  dataType?: string;
  responseType?: 'text' | 'arraybuffer';
}

/** WeChat knows these and no others: there is no PATCH. */
const METHODS = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT'];

export function request({ network }: System): Record<string, unknown> {
  return {
    request: (options: RequestOptions) => {
      const task = new Task('none');
      const question = questionOf(options, network.timeoutOf('request', options.timeout));
      if (question instanceof Refusal) {
        answer('request', options, Promise.reject(question));
        return task.handle(() => undefined);
      }
      const { reply, stop } = network.send(question, task);
      answer(
        'request',
        options,
        reply.then((given) => resultOf(given, options)),
      );
      return task.handle(stop);
    },
  };
}

function questionOf(options: RequestOptions, timeoutMs: number): Question | Refusal {
  const { url, data } = options;
  const method = (options.method ?? 'GET').toUpperCase();
  if (!METHODS.includes(method)) return new Refusal(`method is invalid: WeChat has no ${method}`);
  if (!URL.canParse(url)) return new Refusal(`invalid url "${url}"`, { errno: 600009 });
  const header = headerOf(options.header);
  if (method === 'GET' || method === 'HEAD') return { url: withQuery(url, data), method, header, timeoutMs };
  return { url, method, header, body: bodyOf(data, header['content-type']), timeoutMs };
}

/** Names in small letters; JSON unless the mini-program says otherwise. */
export function headerOf(given: Record<string, unknown> = {}): Record<string, string> {
  const own = Object.entries(given).filter(([, value]) => value !== undefined && value !== null);
  return {
    'content-type': 'application/json',
    ...Object.fromEntries(own.map(([name, value]) => [name.toLowerCase(), String(value)])),
  };
}

function withQuery(url: string, data: unknown): string {
  if (data === undefined || data === null || data === '') return url;
  const query = typeof data === 'string' ? data : form(data);
  return query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${query}`;
}

function bodyOf(data: unknown, type: string): Question['body'] {
  if (data === undefined || data === null) return undefined;
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  const text =
    typeof data === 'string' ? data : type.includes('x-www-form-urlencoded') ? form(data) : JSON.stringify(data);
  return new TextEncoder().encode(text);
}

const form = (data: unknown): string =>
  Object.entries(data as Record<string, unknown>)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(textOf(value))}`)
    .join('&');

const textOf = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value));

async function resultOf(reply: Reply, { dataType = 'json', responseType = 'text' }: RequestOptions): Promise<object> {
  const { statusCode, header, cookies, bytes } = reply;
  if (responseType === 'arraybuffer') return { statusCode, header, cookies, data: await bytes.arrayBuffer() };
  const text = await bytes.text();
  return { statusCode, header, cookies, data: dataType === 'json' ? parsed(text) : text };
}

/** An answer that is no JSON stays text. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
