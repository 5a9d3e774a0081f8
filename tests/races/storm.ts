import { Clock } from '../../apps/server/src/foundation/clock/clock.js';
import type { Answer } from '../support/person.js';
import type { World } from '../support/world.js';

/** One caller of a race: which path he takes, and his request. */
export interface Caller<Kind extends string = string> {
  kind: Kind;
  call: () => Promise<Answer>;
}

export interface Outcome<Kind extends string = string> {
  kind: Kind;
  answer: Answer;
  ms: number;
}

/** Lets all callers go, at most `inFlight` at a time, in the order given. */
export async function storm<Kind extends string>(callers: Caller<Kind>[], inFlight: number): Promise<Outcome<Kind>[]> {
  const outcomes: Outcome<Kind>[] = [];
  let next = 0;
  const lane = async () => {
    while (next < callers.length) {
      const { kind, call } = callers[next++];
      const began = performance.now();
      const answer = await call();
      outcomes.push({ kind, answer, ms: performance.now() - began });
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  return outcomes;
}

/** The server's clock runs on from an instant: ids begin with the time, and thousands in one frozen millisecond collide. */
export function runClockFrom(world: World, instant: string): void {
  const ahead = Date.parse(instant) - Date.now();
  world.app.get(Clock).now = () => new Date(Date.now() + ahead);
}

/** A shuffle that is the same at every run, so that a red race can be run again. */
export function shuffled<T>(list: T[], seed: number): T[] {
  const result = [...list];
  let state = seed;
  for (let i = result.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = Math.floor((state / 2 ** 32) * (i + 1));
    [result[i], result[j]] = [result[j], result[i]];
  }
  return result;
}

/** How often each path ended with which status: `create 201` → 360. */
export function tally(outcomes: Outcome[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind, answer } of outcomes) {
    const key = `${kind} ${answer.status}${answer.status >= 400 ? ` ${(answer.body as { code?: string }).code}` : ''}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

export function percentile(outcomes: Outcome[], share: number): number {
  const sorted = outcomes.map(({ ms }) => ms).sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

/** What a race costs, beside wall-clock time, which says little on a busy machine. */
export class Meter {
  private constructor(
    private readonly world: World,
    private readonly before: Record<string, number>,
    private readonly cpu = process.cpuUsage(),
    private readonly began = performance.now(),
  ) {}

  static async start(world: World): Promise<Meter> {
    return new Meter(world, await databaseCounters(world));
  }

  /** Since the start: seconds, processor time of the app, statements, and deadlocks that InnoDB settled. */
  async read(): Promise<{ seconds: number; cpuSeconds: number; statements: number; deadlocks: number }> {
    const { user, system } = process.cpuUsage(this.cpu);
    const seconds = Math.round((performance.now() - this.began) / 100) / 10;
    const after = await databaseCounters(this.world);
    const since = (name: string) => after[name] - this.before[name];
    const cpuSeconds = Math.round((user + system) / 1e5) / 10;
    return { seconds, cpuSeconds, statements: since('Questions'), deadlocks: since('Innodb_deadlocks') };
  }
}

async function databaseCounters(world: World): Promise<Record<string, number>> {
  const [rows] = await world.sql.query("SHOW GLOBAL STATUS WHERE Variable_name IN ('Questions', 'Innodb_deadlocks')");
  return Object.fromEntries(
    (rows as { Variable_name: string; Value: string }[]).map((row) => [row.Variable_name, Number(row.Value)]),
  );
}

/** Figures of a race, for the log: they are reported, not asserted, because machines differ. */
export function report(title: string, figures: Record<string, unknown>): void {
  process.stderr.write(`${title}: ${JSON.stringify(figures)}\n`);
}
