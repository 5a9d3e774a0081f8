import { createDecipheriv, createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Body } from './support.js';

export const TOKEN = 'receiverToken1';
export const AES_KEY = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';

export interface Received {
  query: URLSearchParams;
  type: string;
  body: string;
  /** Of a push in JSON, opened when it was sealed. */
  event: Body;
}

/** Signature as the platform's documents reckon it. */
export const sha1 = (...parts: string[]): string => createHash('sha1').update(parts.sort().join('')).digest('hex');

/** A sealed message, opened: text and appid. */
export function open(sealed: string, aesKey = AES_KEY): { message: string; appid: string } {
  const key = Buffer.from(`${aesKey}=`, 'base64');
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const padded = Buffer.concat([decipher.update(sealed, 'base64'), decipher.final()]);
  const plain = padded.subarray(0, padded.length - padded[padded.length - 1]);
  const end = 20 + plain.readUInt32BE(16);
  return { message: plain.toString('utf8', 20, end), appid: plain.toString('utf8', end) };
}

/** A message server that keeps what it gets and answers as told. */
export class Receiver {
  readonly pushes: Received[] = [];
  /** Answers in their order; `success` when there is none left. */
  answers: { status?: number; text?: string; hang?: boolean }[] = [];
  knowsToken = true;
  private read = 0;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async start(): Promise<Receiver> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const receiver = new Receiver(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/push`);
    server.on('request', (request, response) => void receiver.take(request, response));
    return receiver;
  }

  get settings() {
    return { url: this.url, token: TOKEN, mode: 'plain' };
  }

  /** The next push that has not been looked at; waits for it. */
  async next(): Promise<Received> {
    const until = performance.now() + 15_000;
    while (this.pushes.length <= this.read) {
      if (performance.now() > until) throw new Error('nothing was pushed');
      await new Promise((next) => setTimeout(next, 10));
    }
    return this.pushes[this.read++];
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { searchParams: query } = new URL(request.url ?? '', this.url);
    if (request.method === 'GET') {
      response.end(this.knowsToken ? query.get('echostr') : 'no');
      return;
    }
    const body = await text(request);
    this.pushes.push({ query, type: String(request.headers['content-type']), body, event: eventOf(body) });
    const { status = 200, text: answer = 'success', hang = false } = this.answers.shift() ?? {};
    if (!hang) response.writeHead(status).end(answer);
  }
}

function eventOf(body: string): Body {
  if (!body.startsWith('{')) return {};
  const outer = JSON.parse(body) as Body;
  return typeof outer.Encrypt === 'string' ? (JSON.parse(open(outer.Encrypt).message) as Body) : outer;
}
