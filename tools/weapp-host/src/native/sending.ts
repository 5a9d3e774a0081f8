import { request as overHttp, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as overHttps } from 'node:https';
import { Readable } from 'node:stream';
import type { ToHost, ToPhone } from './envelope.js';
import type { NativeOptions } from './native-options.js';

type Asked = Extract<ToHost, { kind: 'send' }>;
type Tell = (facts: ToPhone, bytes?: Uint8Array) => void;
type Why = { reason: string; errno: number };

/** WeChat's own words and numbers for a request that has no answer. */
const NO_DOMAIN: Why = { reason: 'url not in domain list', errno: 600002 };
const NET_ERRORS: Record<string, [code: number, name: string]> = {
  ECONNREFUSED: [-102, 'ERR_CONNECTION_REFUSED'],
  ECONNRESET: [-101, 'ERR_CONNECTION_RESET'],
  ENOTFOUND: [-105, 'ERR_NAME_NOT_RESOLVED'],
  EAI_AGAIN: [-105, 'ERR_NAME_NOT_RESOLVED'],
};
/** Set by the network itself; a mini-program may not. */
const NOT_ITS_OWN = ['referer', 'host', 'content-length', 'connection', 'user-agent', 'transfer-encoding'];
const MOVED = [301, 302, 303, 307, 308];
const MOVES_MOST = 10;
const PIECE_BYTES = 64 * 1024;

/** One request on its way, without a browser's rules and with WeChat's: a fixed Referer, and listed servers only. */
export class Sending {
  private request: ClientRequest | null = null;
  private stopped = false;
  private moves = 0;

  constructor(
    private readonly asked: Asked,
    private readonly options: NativeOptions,
    private readonly tell: Tell,
  ) {}

  begin(body: Uint8Array): void {
    this.go(this.asked.url, body);
  }

  stop(): void {
    this.stopped = true;
    this.request?.destroy();
  }

  private go(url: string, body: Uint8Array): void {
    const address = addressOf(url, this.options.servers);
    if (!address) return this.fail(NO_DOMAIN);
    const { method } = this.asked;
    const over = address.protocol === 'https:' ? overHttps : overHttp;
    const bodyless = method === 'GET' || method === 'HEAD';
    const headers = {
      ...this.headers(),
      // The server behind a name is asked by that name.
      host: new URL(url).host,
      ...(bodyless ? {} : { 'content-length': body.length }),
    };
    this.request = over(address, { method, headers }, (answer) => this.answered(answer, url, body));
    this.request.on('error', (error: NodeJS.ErrnoException) => this.fail(whyOf(error)));
    if (bodyless) this.request.end();
    else Readable.from(this.pieces(body)).pipe(this.request);
  }

  /** Gives the body out as fast as the server takes it, and says how far it is. */
  private *pieces(body: Uint8Array): Generator<Uint8Array> {
    for (let at = 0; at < body.length; at += PIECE_BYTES) {
      yield body.subarray(at, at + PIECE_BYTES);
      this.tell({ id: this.asked.id, kind: 'sent', bytes: Math.min(body.length, at + PIECE_BYTES) });
    }
  }

  private headers(): Record<string, string> {
    const own = Object.entries(this.asked.header).filter(([name]) => !NOT_ITS_OWN.includes(name.toLowerCase()));
    return {
      ...Object.fromEntries(own),
      referer: `https://servicewechat.com/${this.options.appid}/devtools/page-frame.html`,
      'user-agent': 'weapp-host (simulated phone, not WeChat)',
    };
  }

  private answered(answer: IncomingMessage, url: string, body: Uint8Array): void {
    const { statusCode = 0, headers } = answer;
    const moved = MOVED.includes(statusCode) && headers.location && this.asked.method === 'GET';
    if (moved && ++this.moves <= MOVES_MOST) {
      answer.resume();
      return this.go(new URL(headers.location as string, url).href, body);
    }
    const { id } = this.asked;
    const header = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
    this.tell({ id, kind: 'head', statusCode, header, cookies: headers['set-cookie'] ?? [] });
    answer.on('data', (bytes: Buffer) => this.tell({ id, kind: 'part' }, bytes));
    answer.on('end', () => this.tell({ id, kind: 'end' }));
    answer.on('error', (error: NodeJS.ErrnoException) => this.fail(whyOf(error)));
  }

  private fail(why: Why): void {
    if (!this.stopped) this.tell({ id: this.asked.id, kind: 'fail', ...why });
    this.stopped = true;
  }
}

/** Where the server that the mini-program names really is; null when it is not a configured domain. */
function addressOf(url: string, servers: Record<string, string>): URL | null {
  const asked = URL.canParse(url) ? new URL(url) : null;
  const origin = asked && servers[asked.origin];
  return origin ? new URL(origin.replace(/\/$/, '') + asked.pathname + asked.search) : null;
}

function whyOf({ code = '' }: NodeJS.ErrnoException): Why {
  const [number, name] = NET_ERRORS[code] ?? [-2, 'ERR_FAILED'];
  return { reason: `errcode:${number} cronet_error_code:${number} error_msg:net::${name}`, errno: 600001 };
}
