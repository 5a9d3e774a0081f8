import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { WebSocketServer, type WebSocket } from 'ws';
import { fingerMethods } from './finger.js';
import type { Method } from './method.js';
import { withDomSelector } from './selectors.js';
import { toolMethods } from './tool.js';

/** What `miniprogram-automator` sends. */
interface Request {
  id: string;
  method: string;
  params: Record<string, unknown>;
}

/** The WebSocket that `miniprogram-automator` speaks with WeChat's tools, here with one phone in a browser page. */
export class AutomationEndpoint {
  private readonly methods: Record<string, Method>;
  private readonly clients = new Set<WebSocket>();

  private constructor(
    private readonly server: WebSocketServer,
    private readonly page: Page,
  ) {
    const emit = (method: string, params: unknown) => this.emit(method, params);
    this.methods = { ...toolMethods(page, emit), ...fingerMethods(page) };
  }

  /** The phone must have been opened in `page` before. */
  static async open(page: Page): Promise<AutomationEndpoint> {
    const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
    await once(server, 'listening');
    const endpoint = new AutomationEndpoint(server, page);
    await endpoint.listen();
    return endpoint;
  }

  get address(): string {
    return `ws://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const client of this.clients) client.terminate();
    await new Promise((done) => this.server.close(done));
  }

  private async listen(): Promise<void> {
    this.server.on('connection', (client) => {
      this.clients.add(client);
      client.on('close', () => this.clients.delete(client));
      client.on('message', (text: Buffer) => void this.serve(client, JSON.parse(text.toString('utf8')) as Request));
    });
    this.page.on('console', (line) => {
      this.emit('App.logAdded', { type: line.type(), args: [line.text()] });
    });
    await this.page.exposeFunction('weappFaulted', (message: string) =>
      this.emit('App.exceptionThrown', { exception: { message } }),
    );
    await this.page.exposeFunction('weappBindingCalled', (call: unknown) => this.emit('App.bindingCalled', call));
  }

  private async serve(client: WebSocket, { id, method, params }: Request): Promise<void> {
    const answer = await this.answer(method, params).then(
      (result) => ({ id, result: result ?? {} }),
      (error: unknown) => ({ id, error: { message: messageOf(error) } }),
    );
    client.send(JSON.stringify(answer));
  }

  private answer(method: string, params: Record<string, unknown>): Promise<unknown> {
    const own = this.methods[method];
    if (own) return own(params as never);
    return this.page.evaluate(
      ([name, given]) => {
        const { automation } = window.weappHost;
        if (!automation.has(name)) throw new Error(`unimplemented: ${name}`);
        return automation.call(name, given);
      },
      [method, withDomSelector(method, params)] as const,
    );
  }

  private emit(method: string, params: unknown): void {
    for (const client of this.clients) client.send(JSON.stringify({ method, params }));
  }
}

/** Playwright puts its own words before those of the phone. */
function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^page\.evaluate: (Error: )?/, '').split('\n    at ')[0];
}
