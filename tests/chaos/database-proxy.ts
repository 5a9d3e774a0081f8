import { connect, createServer, Server, Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/**
 * What the way between the product and its database does to those who use it. `swallow`: answers get lost. `hold`: answers
 * wait until the way is free again. `half`: the beginning of an answer comes, its end never. `deaf`: questions get lost.
 * `refuse`: connections are reset, and none is made.
 */
export type Fault = 'none' | 'swallow' | 'hold' | 'half' | 'deaf' | 'refuse';

interface Line {
  client: Socket;
  database: Socket;
  held: Buffer[];
  /** Once a byte was lost, nothing that comes later would be in its place. */
  broken: boolean;
}

/** A TCP proxy in front of MariaDB. A line that lost a byte stays silent, as a real one would, until somebody hangs up. */
export class DatabaseProxy {
  private fault: Fault = 'none';
  private readonly lines = new Set<Line>();
  private readonly server: Server;
  /** Bytes that got lost, or were held. */
  hurt = 0;

  private constructor(private readonly target: number) {
    this.server = createServer((client) => this.open(client));
  }

  static async to(port: number): Promise<DatabaseProxy> {
    const proxy = new DatabaseProxy(port);
    await new Promise<void>((done) => proxy.server.listen(0, '127.0.0.1', done));
    return proxy;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Begins a fault, or ends it: what was held goes out now, what was lost stays lost. */
  set(fault: Fault): void {
    this.fault = fault;
    for (const line of this.lines) {
      if (fault === 'refuse' || (fault === 'none' && line.client.destroyed && !line.broken)) hangUp(line);
      else if (fault !== 'hold') for (const bytes of line.held.splice(0)) line.client.write(bytes);
    }
  }

  async close(): Promise<void> {
    const closed = new Promise((done) => this.server.close(done));
    for (const line of this.lines) hangUp(line);
    await closed;
  }

  private open(client: Socket): void {
    if (this.fault === 'refuse') return void client.resetAndDestroy();
    const database = connect(this.target, '127.0.0.1');
    const line: Line = { client, database, held: [], broken: false };
    this.lines.add(line);
    client.on('data', (bytes) => this.ask(line, bytes));
    database.on('data', (bytes) => this.answer(line, bytes));
    const end = () => {
      // A lost line is one whose end does not arrive either: the database must notice by itself.
      if (line.broken || this.fault === 'hold') client.destroy();
      else hangUp(line);
      if (database.destroyed) this.lines.delete(line);
    };
    for (const socket of [client, database]) socket.on('error', end).on('close', end).setNoDelay(true);
  }

  private ask(line: Line, bytes: Buffer): void {
    if (this.fault === 'deaf') return this.lose(line, bytes);
    if (!line.broken) line.database.write(bytes);
  }

  private answer(line: Line, bytes: Buffer): void {
    if (this.fault === 'hold') {
      this.hurt += bytes.length;
      return void line.held.push(bytes);
    }
    if (this.fault === 'half' && !line.broken) line.client.write(bytes.subarray(0, bytes.length >> 1));
    if (this.fault === 'swallow' || this.fault === 'half') return this.lose(line, bytes);
    if (!line.broken) line.client.write(bytes);
  }

  private lose(line: Line, bytes: Buffer): void {
    line.broken = true;
    this.hurt += bytes.length;
  }
}

function hangUp({ client, database }: Line): void {
  if (!client.destroyed) client.resetAndDestroy();
  database.destroy();
}
