import { seal, unseal, type ToHost, type ToPhone } from '../../native/envelope.js';

/** Who listens to one request. */
export type Ear = (facts: ToPhone, bytes: Uint8Array<ArrayBuffer>) => void;

/** The socket to the host's network; it is opened when it is first needed, and again when it broke. */
export class Wire {
  private socket: WebSocket | null = null;
  private readonly ears = new Map<number, Ear>();
  private readonly unsent: Uint8Array<ArrayBuffer>[] = [];
  private lastId = 0;

  /** Sends a request; what is given back stops it. */
  send(
    question: { url: string; method: string; header: Record<string, string> },
    body: Uint8Array,
    ear: Ear,
  ): () => void {
    const id = ++this.lastId;
    this.ears.set(id, ear);
    this.write({ id, kind: 'send', ...question }, body);
    return () => {
      if (this.ears.delete(id)) this.write({ id, kind: 'stop' });
    };
  }

  private write(facts: ToHost, body?: Uint8Array): void {
    const message = seal(facts, body);
    const socket = (this.socket ??= this.open());
    if (socket.readyState === WebSocket.OPEN) socket.send(message);
    else this.unsent.push(message);
  }

  private open(): WebSocket {
    const url = new URL('/native/network', window.location.href);
    url.protocol = url.protocol.replace('http', 'ws');
    const socket = new WebSocket(url);
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => this.unsent.splice(0).forEach((message) => socket.send(message));
    socket.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => this.hear(data);
    socket.onclose = () => this.broken();
    return socket;
  }

  private hear(data: ArrayBuffer): void {
    const { facts, bytes } = unseal<ToPhone>(new Uint8Array(data));
    const ear = this.ears.get(facts.id);
    if (facts.kind === 'end' || facts.kind === 'fail') this.ears.delete(facts.id);
    ear?.(facts, new Uint8Array(bytes));
  }

  private broken(): void {
    this.socket = null;
    this.unsent.length = 0;
    const ears = [...this.ears];
    this.ears.clear();
    for (const [id, ear] of ears) ear({ id, kind: 'fail', reason: HOST_GONE, errno: 600001 }, new Uint8Array());
  }
}

const HOST_GONE = 'errcode:-2 cronet_error_code:-2 error_msg:net::ERR_FAILED';
