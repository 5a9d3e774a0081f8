import type { components } from '@qianqu/contract';

type Code = components['schemas']['ErrorCode'] | 'client.offline' | `http.${number}`;

/** A request that did not succeed; `message` is a sentence for people. */
export class Fault extends Error {
  constructor(
    readonly code: Code,
    message: string,
    readonly status = 0,
    readonly details: unknown = null,
  ) {
    super(message);
  }
}

/** What the server says; what stands before it may answer in its place. */
export function faultOf(status: number, body: unknown): Fault {
  const { code, message, details } = (body ?? {}) as { code?: Code; message?: string; details?: unknown };
  return new Fault(code ?? `http.${status}`, message ?? '没有成功，请再试一次', status, details ?? null);
}

/** The sentence of whatever went wrong. */
export const sentenceOf = (fault: unknown): string =>
  fault instanceof Fault ? fault.message : '页面出了问题，请刷新再试';
