export interface AttemptFacts {
  launchAt: Date;
  boundAt: Date | null;
  declinedAt: Date | null;
}

export interface Funnel {
  attempts: number;
  bound: number;
  declined: number;
  /** Attempts that neither ended in a binding nor were declined. */
  dropped: number;
  /** Milliseconds from launch to bound over all attempts; null while fewer attempts are bound than the quantile needs. */
  p50Ms: number | null;
  p95Ms: number | null;
  /** Share of all attempts that were bound within 30 s, 0..1; null without attempts. */
  shareWithin30s: number | null;
}

const GOAL_MS = 30_000;

/**
 * Figures of scans. Unfinished attempts stay in the denominator: they count as infinitely long, so a quantile that falls
 * among them is null instead of flattering. Quantiles are nearest-rank.
 */
export function funnelOf(attempts: AttemptFacts[]): Funnel {
  const times = attempts
    .flatMap(({ launchAt, boundAt }) => (boundAt ? [Math.max(0, boundAt.getTime() - launchAt.getTime())] : []))
    .sort((a, b) => a - b);
  const declined = attempts.filter((attempt) => attempt.declinedAt && !attempt.boundAt).length;
  const quantile = (q: number) => times[Math.ceil(q * attempts.length) - 1] ?? null;
  return {
    attempts: attempts.length,
    bound: times.length,
    declined,
    dropped: attempts.length - times.length - declined,
    p50Ms: quantile(0.5),
    p95Ms: quantile(0.95),
    shareWithin30s: attempts.length === 0 ? null : times.filter((ms) => ms <= GOAL_MS).length / attempts.length,
  };
}
