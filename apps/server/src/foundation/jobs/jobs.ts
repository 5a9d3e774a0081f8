import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { Leader } from './leader.js';
import { untilFew } from './until-few.js';

/** Between two rounds of a loop, and after one that failed. */
const PAUSE_MS = 500;
const FAILED_MS = 5000;
/** How often a worker asks whether a periodic job is due: who takes over from a dead worker waits no longer. */
const LOOK_MS = 5000;
const HOUR_MS = 3600_000;
/** Rows that one statement forgets. */
const FORGOTTEN_AT_ONCE = 1000;

type Stopping = () => boolean;

interface Periodic {
  name: string;
  periodMs: number;
  work: () => Promise<unknown>;
  /** By the steady clock. */
  askedAt: number;
}

/** Work that goes on without anybody asking for it. Each module registers its own when it starts; the worker runs it. */
@Injectable()
export class Jobs {
  private readonly logger = new Logger(Jobs.name);
  private readonly periodic: Periodic[] = [];
  private readonly steady: ((stopping: Stopping) => Promise<unknown>)[] = [];

  constructor(private readonly leader: Leader) {}

  /** Once in a period, in one worker at a time. The name is stored: it stays. */
  every(name: string, periodMs: number, work: () => Promise<unknown>): void {
    this.periodic.push({ name, periodMs, work, askedAt: -Infinity });
  }

  /** Forgets every hour what nobody needs any more. `work` forgets up to so many rows and gives how many. */
  forget(what: string, work: (size: number) => Promise<number>): void {
    this.every(`forget-${what}`, HOUR_MS, () => untilFew(FORGOTTEN_AT_ONCE, work));
  }

  /** What is due now, again and again, in every worker, in a loop of its own: a slow one keeps no other waiting. */
  always(work: (stopping: Stopping) => Promise<unknown>): void {
    this.steady.push(work);
  }

  /** Runs everything until the process is asked to stop. */
  async run(stopping: Stopping): Promise<void> {
    for (const job of this.periodic) job.askedAt = -Infinity;
    const loops = [...this.steady, () => this.round(stopping)];
    await Promise.all(loops.map((work) => this.loop(work, stopping)));
  }

  /** Works, rests, and works again. */
  private async loop(work: (stopping: Stopping) => Promise<unknown>, stopping: Stopping): Promise<void> {
    while (!stopping()) await sleep((await this.succeeds(() => work(stopping))) ? PAUSE_MS : FAILED_MS);
  }

  /** One job that fails keeps no other from its turn. */
  private async round(stopping: Stopping): Promise<void> {
    for (const job of this.periodic) {
      if (stopping() || performance.now() < job.askedAt + LOOK_MS) continue;
      job.askedAt = performance.now();
      await this.succeeds(() => this.leader.every(job.name, job.periodMs, job.work), job.name);
    }
  }

  private async succeeds(work: () => Promise<unknown>, job?: string): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      this.logger.error({ job, cause: error instanceof Error ? error.stack : String(error) });
      return false;
    }
  }
}
