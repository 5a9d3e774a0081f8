import { LoginNeedsWechat, type Credential } from '../platform/credential';
import type { HttpAnswer, HttpRequest } from '../platform/transport';
import { ApiError, errorOf, unansweredError } from './api-error';
import type { Session } from './contract';

export interface SignInParts {
  base: string;
  timeoutMs: number;
  send(request: HttpRequest): Promise<HttpAnswer>;
  obtainCredential(): Promise<Credential>;
  keep(session: Session): void;
  /** Whether the user has logged out and not come back. */
  rests(): boolean;
}

/** Signs in without the user seeing it. Requests that come meanwhile wait for the same attempt. */
export function createSignIn(parts: SignInParts): () => Promise<Session> {
  let running: Promise<Session> | null = null;

  async function attempt(): Promise<Session> {
    if (parts.rests()) throw new ApiError('client.signedOut', '您已退出登录', 401);
    const { route, body } = await parts.obtainCredential().catch((fault: unknown) => {
      if (fault instanceof LoginNeedsWechat) throw new ApiError('client.needsWechat', '请在微信里打开');
      throw unansweredError(fault);
    });
    const url = `${parts.base}/api/sessions/${route}`;
    const headers = { 'Content-Type': 'application/json' };
    const answer = await parts
      .send({ method: 'POST', url, headers, body, timeoutMs: parts.timeoutMs })
      .catch((fault) => Promise.reject(unansweredError(fault)));
    if (answer.status >= 400) throw errorOf(answer.status, answer.body);
    const session = answer.body as Session;
    parts.keep(session);
    return session;
  }

  return () => {
    running ??= attempt().finally(() => (running = null));
    return running;
  };
}
