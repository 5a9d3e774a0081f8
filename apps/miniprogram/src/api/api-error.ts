import { NoAnswer } from '../platform/transport';
import type { ErrorCode } from './contract';

/** Faults that are found here, without an answer of the server. */
export type ClientCode =
  'client.offline' | 'client.timeout' | 'client.aborted' | 'client.badLink' | 'client.needsWechat' | 'client.signedOut';

/** What went wrong; `http.502` is what a proxy says in the server's place. */
export type FaultCode = ErrorCode | ClientCode | `http.${number}`;

/** A request that did not succeed. `message` is a sentence for the user, shown as it is. */
export class ApiError extends Error {
  constructor(
    readonly code: FaultCode,
    message: string,
    readonly status = 0,
    readonly details: unknown = null,
    readonly requestId: string | null = null,
  ) {
    super(message);
  }

  /** The server never answered, so the same request may be sent again. */
  get unanswered() {
    return this.status === 0;
  }
}

const OFFLINE = new ApiError('client.offline', '网络没有连上，请检查后再试');
const TIMEOUT = new ApiError('client.timeout', '网络有点慢，请再试一次');
const ABORTED = new ApiError('client.aborted', '已停止');

interface ErrorBody {
  code?: unknown;
  message?: unknown;
  details?: unknown;
  requestId?: unknown;
}

const text = (value: unknown, otherwise: string) => (typeof value === 'string' && value ? value : otherwise);

/** From the server's own words; a proxy's or a crash's answer gets ours. */
export function errorOf(status: number, body: unknown): ApiError {
  const { code, message, details, requestId } = (body ?? {}) as ErrorBody;
  const ours = status >= 500 ? '服务暂时有点忙，请稍后再试' : '没有成功，请再试一次';
  return new ApiError(
    // A newer server may have codes that this client does not know: it compares them with none.
    text(code, `http.${status}`) as FaultCode,
    text(message, ours),
    status,
    details ?? null,
    text(requestId, '') || null,
  );
}

export function unansweredError(fault: unknown): ApiError {
  if (fault instanceof ApiError) return fault;
  const reason = fault instanceof NoAnswer ? fault.reason : 'offline';
  return reason === 'timeout' ? TIMEOUT : reason === 'aborted' ? ABORTED : OFFLINE;
}
