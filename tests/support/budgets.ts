import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { regressions, type Cost } from './budget-rule.js';
import type { HostPhone } from './targets/host.js';

interface Measured extends Cost {
  action: string;
  /** From the navigation to the first picture; only for actions that open a page. */
  firstRenderMs: number | null;
}

const QUIET_MS = 500;
const BASELINE = join(process.cwd(), 'tests/journeys/budgets.json');
const REPORT = join(process.cwd(), 'tests/reports/budgets.md');

/** Counts what actions cost and compares with what they cost when somebody last looked. */
export class Budgets {
  private readonly rows: Measured[] = [];

  constructor(private readonly baseline = readBaseline()) {}

  /** Runs an action and waits until the phone has nothing to do any more. */
  async measure(phone: HostPhone, action: string, work: () => Promise<void>): Promise<Cost> {
    const before = phone.isOpen ? await phone.quiet(QUIET_MS) : null;
    await work();
    const after = await phone.quiet(QUIET_MS);
    const { nodes, depth } = await phone.tree();
    const pagesBefore = before?.firstRenderMs.length ?? 0;
    const cost: Cost = {
      setDataCalls: after.setDataCalls - (before?.setDataCalls ?? 0),
      setDataBytes: after.setDataBytes - (before?.setDataBytes ?? 0),
      requests: after.requests - (before?.requests ?? 0),
      nodes,
      depth,
    };
    this.rows.push({ action, ...cost, firstRenderMs: after.firstRenderMs[pagesBefore]?.ms ?? null });
    return cost;
  }

  /** See budget-rule. */
  regressions(): string[] {
    return regressions(Object.fromEntries(this.rows.map((row) => [row.action, costOf(row)])), this.baseline);
  }

  /** Writes the table of the report; keeps the figures as the new baseline when asked to. */
  write(bundle: string, keep: boolean): void {
    mkdirSync(join(REPORT, '..'), { recursive: true });
    const head = [
      '| action | setData calls | setData bytes | requests | nodes | depth | first render ms |',
      '|---|---|---|---|---|---|---|',
    ];
    const lines = this.rows.map(
      ({ action, setDataCalls, setDataBytes, requests, nodes, depth, firstRenderMs }) =>
        `| ${[action, setDataCalls, setDataBytes, requests, nodes, depth, firstRenderMs ?? ''].join(' | ')} |`,
    );
    writeFileSync(REPORT, [`Bundle ${bundle}, simulated host (not WeChat)`, '', ...head, ...lines, ''].join('\n'));
    if (!keep) return;
    const kept = this.rows.map((row) => [row.action, costOf(row)]);
    writeFileSync(BASELINE, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
  }
}

const costOf = ({ setDataCalls, setDataBytes, requests, nodes, depth }: Measured): Cost => ({
  setDataCalls,
  setDataBytes,
  requests,
  nodes,
  depth,
});

function readBaseline(): Record<string, Cost> {
  return existsSync(BASELINE) ? (JSON.parse(readFileSync(BASELINE, 'utf8')) as Record<string, Cost>) : {};
}
