import type { ToPhone } from '../../native/envelope.js';
import { Refusal } from './api.js';
import type { Job } from './network-queue.js';
import type { Wire } from './wire.js';

/** One question to a server, ready to be sent. */
export interface Question {
  url: string;
  method: string;
  header: Record<string, string>;
  body?: Uint8Array<ArrayBuffer>;
  timeoutMs: number;
}

export interface Head {
  statusCode: number;
  header: Record<string, string>;
  cookies: string[];
}

export interface Reply extends Head {
  bytes: Blob;
}

export interface Progress {
  progress: number;
  done: number;
  expected: number;
}

export interface Watch {
  head(head: Head): void;
  up(progress: Progress): void;
  down(progress: Progress): void;
}

/** One exchange over the phone's network: it waits for a place, runs, and ends with a reply or a refusal. */
export class Exchange implements Job {
  readonly reply: Promise<Reply>;
  private settle!: { resolve(reply: Reply): void; reject(why: Refusal): void };
  private hangUp: () => void = () => undefined;
  private over = false;
  private head: Head | null = null;
  private readonly parts: Uint8Array<ArrayBuffer>[] = [];
  private received = 0;

  constructor(
    private readonly question: Question,
    private readonly watch: Watch,
    private readonly wire: Wire,
  ) {
    this.reply = new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
    });
  }

  begin(ended: () => void): void {
    if (this.over) return ended();
    const { url, method, header, body = new Uint8Array(), timeoutMs } = this.question;
    const timer = window.setTimeout(() => this.stop(new Refusal('timeout', { errno: 5 })), timeoutMs);
    this.reply
      .catch(() => undefined)
      .finally(() => {
        window.clearTimeout(timer);
        ended();
      });
    this.hangUp = this.wire.send({ url, method, header }, body, (facts, bytes) => this.hear(facts, bytes));
  }

  /** Ends it now for a reason; what comes later is not heard. */
  stop(why: Refusal): void {
    if (this.over) return;
    this.over = true;
    this.hangUp();
    this.settle.reject(why);
  }

  private hear(facts: ToPhone, bytes: Uint8Array<ArrayBuffer>): void {
    if (this.over) return;
    if (facts.kind === 'sent') this.watch.up(progressOf(facts.bytes, this.question.body?.length ?? 0));
    if (facts.kind === 'head') this.watch.head((this.head = facts));
    if (facts.kind === 'part') this.take(bytes);
    if (facts.kind === 'fail') this.stop(new Refusal(facts.reason, { errno: facts.errno }));
    if (facts.kind === 'end') this.end();
  }

  private take(bytes: Uint8Array<ArrayBuffer>): void {
    this.parts.push(bytes);
    this.received += bytes.length;
    const expected = Number(this.head?.header['content-length'] ?? 0);
    this.watch.down(progressOf(this.received, expected));
  }

  private end(): void {
    this.over = true;
    const { statusCode, header, cookies } = this.head as Head;
    this.settle.resolve({ statusCode, header, cookies, bytes: new Blob(this.parts, { type: header['content-type'] }) });
  }
}

const progressOf = (done: number, expected: number): Progress => ({
  progress: expected > 0 ? Math.min(100, Math.round((done / expected) * 100)) : 0,
  done,
  expected,
});
