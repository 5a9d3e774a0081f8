import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { addDays, businessDate, instantOf } from '../../apps/server/src/foundation/clock/shanghai.js';
import { Crowd } from '../support/crowd.js';
import { CONTACT } from '../support/neighbourhood.js';
import type { Deployment } from './deployment.js';

export interface Attempt {
  key: string;
  token: string;
  wish: object;
  /** The first final answer, once there is one. */
  answer: { status: number; body: { id?: string; code?: string } } | null;
  /** When it is asked again, while it has no answer. */
  due: number;
}

/** One request as its client saw it. `status` is null when the connection broke. */
export interface Seen {
  began: number;
  ended: number;
  status: number | null;
  code?: string;
}

const [FIRST_HOUR, HOURS, DAYS] = [8, 10, 14];
/** A little more than the server may take. */
const PATIENCE_MS = 16_000;
const RETRY_MS = 2000;

/** Phones that book with an idempotency key, and ask again under the same key whenever they are left without an answer. */
export class BookingClients {
  readonly attempts: Attempt[] = [];
  readonly seen: Seen[] = [];
  private booking = false;
  private lanes: Promise<void>[] = [];

  private constructor(
    private readonly deployment: Deployment,
    private readonly people: { token: string }[],
    private readonly engineers: string[],
    private readonly service: string,
    private readonly community: string,
  ) {}

  static async prepare(deployment: Deployment, crowd = new Crowd(deployment.sql)): Promise<BookingClients> {
    const [community] = await crowd.communities(1);
    const service = await crowd.service(60, '净水器');
    const engineers = await crowd.engineers(Array(20).fill([community]), '净水器', [
      FIRST_HOUR * 60,
      (FIRST_HOUR + HOURS) * 60,
    ]);
    const people = await crowd.residents(Array<string>(2000).fill(community));
    return new BookingClients(deployment, people, engineers, service, community);
  }

  /** Lets so many phones book without a pause until `pause`. */
  go(phones: number): void {
    this.booking = true;
    this.lanes = Array.from({ length: phones }, () => this.lane());
  }

  /** Waits until somebody got an answer: a server that has just started is slow. */
  async untilAnswered(): Promise<void> {
    const from = this.seen.length;
    while (!this.seen.slice(from).some(({ status }) => status === 201 || status === 409)) await sleep(20);
  }

  /** Waits until somebody has booked with a request that was sent after that moment. Gives the milliseconds since then. */
  async untilBooked(since: number, withinMs: number): Promise<number> {
    for (const end = performance.now() + withinMs; performance.now() < end; await sleep(20)) {
      const booked = this.seen.find(({ began, status }) => began > since && status === 201);
      if (booked) return Math.round(booked.ended - since);
    }
    throw new Error(`Nobody could book within ${withinMs} ms`);
  }

  async pause(): Promise<void> {
    this.booking = false;
    await Promise.all(this.lanes);
  }

  /** Asks again under every key that has no answer yet, until all have one. */
  async settle(withinMs: number): Promise<void> {
    const until = Date.now() + withinMs;
    for (;;) {
      const open = this.attempts.filter(({ answer }) => !answer);
      if (open.length === 0) return;
      if (Date.now() > until) throw new Error(`${open.length} keys have no answer after ${withinMs} ms`);
      for (const attempt of open) await this.send(attempt);
      await sleep(200);
    }
  }

  /** What was acknowledged with a booking. */
  get acknowledged(): Attempt[] {
    return this.attempts.filter(({ answer }) => answer?.status === 201);
  }

  /** Asks again under a key that has its answer. */
  async again(attempt: Attempt): Promise<Attempt['answer']> {
    const answer = await this.post(attempt);
    return { status: answer.status, body: lasting(await answer.json()) };
  }

  private async lane(): Promise<void> {
    while (this.booking) {
      const attempt = this.attempts.find(({ answer, due }) => !answer && due < performance.now()) ?? this.next();
      attempt.due = Infinity;
      const seen = await this.send(attempt);
      attempt.due = performance.now() + RETRY_MS;
      if (seen.status === null || seen.status === 503 || seen.code === 'request.inFlight') await sleep(100);
    }
  }

  private next(): Attempt {
    const n = this.attempts.length;
    // Every fourth phone wants an hour that another one has asked for.
    const hour = n % 4 === 3 ? n - 2 : n;
    const day = addDays(businessDate(new Date()), 1 + (Math.floor(hour / 20 / HOURS) % DAYS));
    const start = instantOf(day, (FIRST_HOUR + (Math.floor(hour / 20) % HOURS)) * 60).toISOString();
    const wish = {
      serviceItemId: this.service,
      communityId: this.community,
      mode: 'only',
      engineerId: this.engineers[hour % 20],
      start,
      ...CONTACT,
    };
    const attempt = { key: randomUUID(), token: this.people[n % this.people.length].token, wish, answer: null, due: 0 };
    this.attempts.push(attempt);
    return attempt;
  }

  private async send(attempt: Attempt): Promise<Seen> {
    const began = performance.now();
    let seen: Omit<Seen, 'began' | 'ended'>;
    try {
      const response = await this.post(attempt);
      const body = lasting(await response.json());
      seen = { status: response.status, code: body.code };
      if (response.status < 500 && body.code !== 'request.inFlight') attempt.answer = { status: response.status, body };
    } catch {
      seen = { status: null };
    }
    const line = { began, ended: performance.now(), ...seen };
    this.seen.push(line);
    return line;
  }

  private post({ key, token, wish }: Attempt): Promise<Response> {
    return fetch(`${this.deployment.origin}/api/bookings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': key },
      body: JSON.stringify(wish),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  }
}

/** A refusal names the request, which is another one each time. */
/** A replay has its own request id, and does not offer again what was free then. */
function lasting(body: unknown): { id?: string; code?: string } {
  return Object.fromEntries(
    Object.entries(body as object).filter(([name]) => !['requestId', 'details'].includes(name)),
  );
}
