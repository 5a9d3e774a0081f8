export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface HttpRequest {
  method: Method;
  url: string;
  headers: Record<string, string>;
  body?: unknown;
  timeoutMs: number;
  signal?: { aborted: boolean; addEventListener(type: 'abort', listener: () => void): void };
}

export interface HttpAnswer {
  status: number;
  headers?: Record<string, string>;
  body: unknown;
}

/** No answer came. `aborted`: we no longer wanted one. */
export class NoAnswer extends Error {
  constructor(readonly reason: 'offline' | 'timeout' | 'aborted') {
    super(reason);
  }
}

/** A proxy in between may answer with a page of its own; the status is all we keep of it. */
export function jsonOf(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
