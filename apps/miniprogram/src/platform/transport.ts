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
  body: unknown;
}

/** No answer came. `aborted`: we no longer wanted one. */
export class NoAnswer extends Error {
  constructor(readonly reason: 'offline' | 'timeout' | 'aborted') {
    super(reason);
  }
}
