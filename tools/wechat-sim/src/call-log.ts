export interface Call {
  at: string;
  api: string;
  outcome: string;
  errcode: number;
  errmsg: string;
  person: string | null;
  fault: string | null;
  rid: string;
  milliseconds: number;
  request: Record<string, string>;
}

const KEPT = 200;
const SECRET = /secret|token/i;

/** Secrets never reach the log; codes are cut so that they cannot be used from it. */
export function redact(fields: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => {
      if (SECRET.test(key)) return [key, '***'];
      const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
      return [key, /code$/i.test(key) ? `${text.slice(0, 6)}…` : text.slice(0, 120)];
    }),
  );
}

export class CallLog {
  private calls: Call[] = [];
  private readonly succeeded = new Map<string, number>();
  private readonly total = new Map<string, number>();

  add(call: Call): void {
    this.calls = [call, ...this.calls].slice(0, KEPT);
    this.total.set(call.api, (this.total.get(call.api) ?? 0) + 1);
    if (call.outcome === 'ok') this.succeeded.set(call.api, (this.succeeded.get(call.api) ?? 0) + 1);
  }

  latest(): Call[] {
    return this.calls;
  }

  /** Successes matter for money: the phone number component is billed by them. */
  totals(): { api: string; total: number; succeeded: number }[] {
    return [...this.total].map(([api, total]) => ({ api, total, succeeded: this.succeeded.get(api) ?? 0 }));
  }
}
