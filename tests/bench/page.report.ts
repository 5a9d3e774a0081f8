import { atMost } from './goal.js';

/** One target in one round. CPU in microseconds per request. */
export interface Measure {
  perSecond: number;
  p50: number;
  p99: number;
  serverCpu: number;
  databaseCpu: number;
  bytes: number;
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

const spread = (values: number[], digits: number) =>
  `${median(values).toFixed(digits)} (${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)})`;

export const cpu = ({ serverCpu, databaseCpu }: Measure) => serverCpu + databaseCpu;

const COLUMNS: [title: string, value: (measure: Measure) => number, digits: number][] = [
  ['req/s', (m) => m.perSecond, 0],
  ['p50 ms', (m) => m.p50, 1],
  ['p99 ms', (m) => m.p99, 1],
  ['server CPU µs', (m) => m.serverCpu, 0],
  ['DB CPU µs', (m) => m.databaseCpu, 0],
  ['sum µs', cpu, 0],
  ['bytes', (m) => m.bytes, 0],
];

/** A Markdown table: medians of the rounds, and their range in parentheses. */
export function tableLines(targets: Map<string, Measure[]>): string[] {
  const rows = [...targets].map(([name, rounds]) => [
    name,
    ...COLUMNS.map(([title, value, digits]) =>
      title === 'bytes' ? median(rounds.map(value)).toFixed(0) : spread(rounds.map(value), digits),
    ),
  ]);
  const table = [['target', ...COLUMNS.map(([title]) => title)], COLUMNS.map(() => '---').concat('---'), ...rows];
  return table.map((cells) => `| ${cells.join(' | ')} |`);
}

/** The ratio of CPU per request of two targets: median and range over the rounds, against the goal. */
export function ratioLine(what: string, [over, under]: [Measure[], Measure[]], goal: number): string {
  const ratios = over.map((measure, round) => cpu(measure) / cpu(under[round]));
  return `${what}: CPU per request ${spread(ratios, 2)}, ${atMost(median(ratios), goal)}`;
}
