import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const DOT = readFileSync(join(import.meta.dirname, 'fixture-app/assets/dot.png'));

/** What the server got of one request. */
export interface Got {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** The mini-program's own server, as far as its network is looked at: it says what it got, or is slow, or is wrong. */
export class SmallServer {
  /** Requests to `/hold` that wait for `release`. */
  readonly held: ServerResponse[] = [];
  heldMost = 0;
  /** Held requests that the phone broke off. */
  brokenOff = 0;
  private readonly server: Server;

  constructor() {
    this.server = createServer((request, response) => void this.answer(request, response));
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  release(): void {
    this.held.splice(0).forEach((response) => response.end('{"released":true}'));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '' } = request;
    const headers = request.headers as Record<string, string>;
    const body = await textOf(request);
    if (url.startsWith('/hold')) return this.hold(response);
    if (url === '/broken') return void response.writeHead(500, { 'x-own': 'yes' }).end('no json');
    if (url === '/cookies') response.setHeader('set-cookie', ['a=1', 'b=2; Path=/']);
    if (url.startsWith('/dot.png')) return void response.writeHead(200, { 'content-type': 'image/png' }).end(DOT);
    if (url === '/picture') {
      response.writeHead(200, { 'content-type': 'image/png', 'content-length': 300_000 });
      return void response.end(Buffer.alloc(300_000, 7));
    }
    const got: Got = { method, url, headers, body };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(got));
  }

  private hold(response: ServerResponse): void {
    this.held.push(response);
    this.heldMost = Math.max(this.heldMost, this.held.length);
    response.on('close', () => {
      if (!response.writableEnded) this.brokenOff++;
    });
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('latin1');
}
