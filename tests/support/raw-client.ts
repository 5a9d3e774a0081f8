import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import type { World } from './world.js';

/** Whoever speaks HTTP by hand, at his own pace. */
export class RawClient {
  private began = performance.now();
  private text = '';
  private closedMs: number | null = null;
  private trickle: NodeJS.Timeout | undefined;

  private constructor(private readonly socket: Socket) {
    socket.on('data', (chunk) => (this.text += chunk.toString()));
    socket.on('connect', () => (this.began = performance.now()));
    // A server that hangs up is what is looked for.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.closedMs = performance.now() - this.began;
      clearInterval(this.trickle);
    });
  }

  static to(world: World): RawClient {
    const { hostname, port } = new URL(world.config.PUBLIC_URL);
    return new RawClient(connect(Number(port), hostname));
  }

  say(bytes: string | Buffer): this {
    this.socket.write(bytes);
    return this;
  }

  /** Goes on with a piece every so often, for ever. */
  drip(piece: string | Buffer, everyMs: number): this {
    this.trickle = setInterval(() => this.socket.writable && this.socket.write(piece), everyMs);
    return this;
  }

  takeNothing(): this {
    this.socket.pause();
    return this;
  }

  /** After how long the server closed; when it has not within the time, that time and we close. */
  async closed(withinMs = 30_000): Promise<number> {
    const end = performance.now() + withinMs;
    while (this.closedMs === null && performance.now() < end) await new Promise((next) => setTimeout(next, 20));
    if (this.closedMs === null) this.hangUp();
    return this.closedMs ?? Infinity;
  }

  hangUp(): void {
    clearInterval(this.trickle);
    this.socket.destroy();
  }

  /** Status, headers and body of what came first. */
  get answer() {
    const [head = '', ...rest] = this.text.split('\r\n\r\n');
    const [first = '', ...lines] = head.split('\r\n');
    const headers = Object.fromEntries(lines.map((line) => line.toLowerCase().split(': ') as [string, string]));
    const body = rest.join('\r\n\r\n');
    return { status: Number(first.split(' ')[1]), headers, body: body.startsWith('{') ? JSON.parse(body) : body };
  }
}

/** The head of a request, as text. */
export function headOf(method: string, url: string, headers: Record<string, string | number>): string {
  const lines = Object.entries({ host: 'q.example', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${url} HTTP/1.1\r\n${lines.join('')}\r\n`;
}

/** The beginning of a photo that is sent by hand: the head of a request of that length, and of its one file. */
export function uploadBegun(length: number, headers: Record<string, string> = {}): string {
  const head = headOf('POST', '/api/photos?purpose=review', {
    'content-type': 'multipart/form-data; boundary=line',
    'content-length': length,
    'idempotency-key': randomUUID(),
    ...headers,
  });
  return `${head}--line\r\nContent-Disposition: form-data; name="photo"; filename="a.jpg"\r\n\r\n`;
}
