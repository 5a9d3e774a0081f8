/** What one action of a user costs the phone; the same in every run. */
export interface Cost {
  setDataCalls: number;
  setDataBytes: number;
  requests: number;
  /** Elements of the page on top afterwards, and how deep they lie. */
  nodes: number;
  depth: number;
}

/** More than this above the figure that was kept is a regression. */
const ALLOWED_GROWTH = 1.1;

/** Sentences about actions that cost over a tenth more than was kept, or were never looked at. */
export function regressions(costs: Record<string, Cost>, kept: Record<string, Cost>): string[] {
  return Object.entries(costs).flatMap(([action, cost]) => {
    const before = kept[action];
    if (!before) return [`${action}: not in budgets.json`];
    return (Object.keys(before) as (keyof Cost)[])
      .filter((figure) => cost[figure] > before[figure] * ALLOWED_GROWTH + 1e-9)
      .map((figure) => `${action}: ${figure} ${before[figure]} → ${cost[figure]}`);
  });
}
