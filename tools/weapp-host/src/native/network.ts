import type { FastifyInstance } from 'fastify';
import { WebSocketServer, type WebSocket } from 'ws';
import { seal, unseal, type ToHost, type ToPhone } from './envelope.js';
import type { NativeOptions } from './native-options.js';
import { Sending } from './sending.js';

const PATH = '/native/network';

/** The network of a phone. One socket carries all its requests: a browser would let only six run at a time. */
export function networkSocket(options: NativeOptions) {
  return async (app: FastifyInstance): Promise<void> => {
    const sockets = new WebSocketServer({ noServer: true });
    app.server.on('upgrade', (request, socket, head) => {
      if (request.url !== PATH) return;
      sockets.handleUpgrade(request, socket, head, (phone) => serve(phone, options));
    });
    app.addHook('preClose', async () => sockets.clients.forEach((phone) => phone.terminate()));
  };
}

function serve(phone: WebSocket, options: NativeOptions): void {
  const running = new Map<number, Sending>();
  const tell = (facts: ToPhone, bytes?: Uint8Array) => {
    if (phone.readyState === phone.OPEN) phone.send(seal(facts, bytes));
    if (facts.kind === 'end' || facts.kind === 'fail') running.delete(facts.id);
  };
  phone.on('message', (message: Buffer) => {
    const { facts, bytes } = unseal<ToHost>(message);
    if (facts.kind === 'stop') {
      running.get(facts.id)?.stop();
      running.delete(facts.id);
      return;
    }
    const sending = new Sending(facts, options, tell);
    running.set(facts.id, sending);
    sending.begin(bytes);
  });
  phone.on('close', () => running.forEach((sending) => sending.stop()));
}
