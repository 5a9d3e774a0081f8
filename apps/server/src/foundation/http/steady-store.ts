const MOST = 5000;

type Done = (error: Error | null, counted: { current: number; ttl: number }) => void;

/**
 * How often each address came within a window: the store of `@fastify/rate-limit` on the steady clock. Its own counts by
 * the machine's, whose jump back would close the door to everybody for as long.
 */
export class SteadyStore {
  private readonly seen = new Map<string, { times: number; since: number }>();

  incr(key: string, done: Done, windowMs: number): void {
    const now = performance.now();
    const known = this.seen.get(key);
    const one = known && now < known.since + windowMs ? known : { times: 0, since: now };
    one.times += 1;
    // Last in the map is last to go.
    this.seen.delete(key);
    this.seen.set(key, one);
    const [oldest] = this.seen.keys();
    if (this.seen.size > MOST) this.seen.delete(oldest);
    done(null, { current: one.times, ttl: Math.ceil(one.since + windowMs - now) });
  }

  child(): SteadyStore {
    return new SteadyStore();
  }
}
