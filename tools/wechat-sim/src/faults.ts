import { ODD_KINDS, type OddKind } from './odd-answers.js';

export type FaultKind = 'busy' | 'http502' | 'slow' | 'html' | 'truncated' | 'reset' | OddKind | number;

export interface Fault {
  api: string;
  kind: FaultKind;
  times: number;
  /** `after`: the work is done (a code is spent, a token changed) and only the answer is lost. */
  phase: 'before' | 'after';
  delayMs: number;
}

const NAMED_KINDS: readonly unknown[] = ['busy', 'http502', 'slow', 'html', 'truncated', 'reset', ...ODD_KINDS];
const isKind = (value: unknown): value is FaultKind => NAMED_KINDS.includes(value) || Number.isSafeInteger(value);
const isCount = (value: unknown, max: number): value is number =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= max;

export class BadFault extends Error {}

export function readFault(value: unknown, apis: readonly string[]): Fault {
  const { api, kind, times = 1, phase = 'before', delayMs = 6_000 } = (value ?? {}) as Record<string, unknown>;
  if (typeof api !== 'string' || ![...apis, '*'].includes(api))
    throw new BadFault(`api is * or one of ${apis.join(', ')}`);
  if (!isKind(kind)) throw new BadFault(`kind is ${NAMED_KINDS.join(', ')} or an errcode`);
  if (!isCount(times, 100_000)) throw new BadFault('times is 1 to 100000');
  if (phase !== 'before' && phase !== 'after') throw new BadFault('phase is before or after');
  if (!isCount(delayMs, 600_000)) throw new BadFault('delayMs is 1 to 600000');
  return { api, kind, times, phase, delayMs };
}

export class Faults {
  private pending: Fault[] = [];

  add(fault: Fault): void {
    this.pending.push({ ...fault });
  }

  clear(): void {
    this.pending = [];
  }

  list(): Fault[] {
    return this.pending.map((fault) => ({ ...fault }));
  }

  /** The next fault for this call, counted off. */
  take(api: string): Fault | undefined {
    const fault = this.pending.find((each) => each.api === api || each.api === '*');
    if (!fault) return undefined;
    fault.times -= 1;
    this.pending = this.pending.filter((each) => each.times > 0);
    return { ...fault };
  }
}
