import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from './clock.js';
import { echoRequest, type MessageServer, pushRequest } from './message-server.js';
import type { PushEvent } from './push-text.js';
import { SimRefusal } from './sim-refusal.js';

export interface Attempt {
  at: string;
  /** HTTP status; 0 when there was no answer. */
  status: number;
  answer: string;
  took: boolean;
}

export interface Push {
  event: PushEvent;
  attempts: Attempt[];
  state: 'waiting' | 'taken' | 'lost';
}

const KEPT = 100;
const ANSWER_MS = 5000;
const RETRIES = 3;
const RETRY_MS = 1000;
const SHOWN = 200;

interface Waiting {
  push: Push;
  prepare: () => Promise<PushEvent>;
  dueMs: number;
  timer: NodeJS.Timeout;
}

/** Brings events to the message server: signed, at most three times again when it does not say `success` in 5 seconds. */
export class Pushes {
  private list: Push[] = [];
  private waiting: Waiting[] = [];
  private readonly stopped = new AbortController();

  constructor(
    private readonly clock: Clock,
    public server: MessageServer | null,
    private readonly retryMs: number = RETRY_MS,
  ) {}

  /** Newest first. */
  latest(): Push[] {
    return [...this.list].reverse();
  }

  /** Pushes after a time, what it holds being made up only then. A `delayMs` of null: it never comes. */
  later(delayMs: number | null, event: PushEvent, prepare: () => Promise<PushEvent>): void {
    const push: Push = { event, attempts: [], state: delayMs === null ? 'lost' : 'waiting' };
    this.list = [...this.list, push].slice(-KEPT);
    if (delayMs !== null) this.arrange(push, prepare, delayMs);
  }

  /** Time was moved on: what is due by then goes out now. */
  hurry(ms: number): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const { push, prepare, dueMs, timer } of waiting) {
      clearTimeout(timer);
      this.arrange(push, prepare, Math.max(0, dueMs - ms - performance.now()));
    }
  }

  /** The same event again, several times at once, as when answers were lost. */
  async repeat(times: number, traceId?: string): Promise<Attempt[]> {
    const push = this.latest().find(
      ({ event, state }) => state !== 'waiting' && (!traceId || event.trace_id === traceId),
    );
    if (!push) throw new SimRefusal(404, 'nothing has been pushed that could be pushed again');
    const attempts = await Promise.all(Array.from({ length: times }, () => this.attempt(push.event)));
    push.attempts.push(...attempts);
    if (attempts.some(({ took }) => took)) push.state = 'taken';
    return attempts;
  }

  /** Whether the server at the address knows the token. */
  async verify(server: MessageServer): Promise<boolean> {
    const { url, echo } = echoRequest(server, this.clock.now());
    const { status, answer } = await this.send(url, { method: 'GET' });
    return status === 200 && answer === echo;
  }

  stop(): void {
    this.stopped.abort();
    for (const { timer } of this.waiting) clearTimeout(timer);
    this.waiting = [];
  }

  private arrange(push: Push, prepare: Waiting['prepare'], delayMs: number): void {
    const entry = { push, prepare, dueMs: performance.now() + delayMs } as Waiting;
    entry.timer = setTimeout(() => {
      this.waiting = this.waiting.filter((each) => each !== entry);
      void this.deliver(push, prepare);
    }, delayMs);
    entry.timer.unref();
    this.waiting.push(entry);
  }

  private async deliver(push: Push, prepare: Waiting['prepare']): Promise<void> {
    push.event = await prepare();
    for (let retry = 0; retry <= RETRIES && !this.stopped.signal.aborted; retry++) {
      if (retry > 0)
        await wait(this.retryMs, undefined, { ref: false, signal: this.stopped.signal }).catch(() => undefined);
      const attempt = await this.attempt(push.event);
      push.attempts.push(attempt);
      if (!attempt.took) continue;
      push.state = 'taken';
      return;
    }
    // Somebody may have pushed it again by hand meanwhile.
    if (push.state === 'waiting') push.state = 'lost';
  }

  private async attempt(event: PushEvent): Promise<Attempt> {
    const at = new Date(this.clock.now()).toISOString();
    if (!this.server) return { at, status: 0, answer: 'no message server is set', took: false };
    const { url, type, body } = pushRequest(this.server, event, this.clock.now());
    const { status, answer } = await this.send(url, { method: 'POST', headers: { 'content-type': type }, body });
    // An empty answer says "got it" as well.
    return { at, status, answer, took: status === 200 && (answer === 'success' || answer === '') };
  }

  private async send(url: string, wish: RequestInit): Promise<{ status: number; answer: string }> {
    try {
      const signal = AbortSignal.any([AbortSignal.timeout(ANSWER_MS), this.stopped.signal]);
      const answer = await fetch(url, { ...wish, redirect: 'manual', signal });
      return { status: answer.status, answer: (await answer.text()).slice(0, SHOWN) };
    } catch (error) {
      return { status: 0, answer: error instanceof Error ? error.message : String(error) };
    }
  }
}
