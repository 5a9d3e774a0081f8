import type { HttpAnswer } from '../platform/transport';
import { errorOf, unansweredError, type ApiError } from './api-error';
import type { Session } from './contract';

export interface SessionParts {
  /** The session to use now, or null. */
  session(): Session | null;
  /** Opens a new session without asking the user. */
  signIn(): Promise<Session>;
  dropSession(): void;
}

/** One request, with the token of a session or without one. */
export type Once = (token: string | undefined) => Promise<HttpAnswer>;

interface Kind {
  /** Nobody gets an answer without a session. */
  needsSession: boolean;
  /** A lost answer is asked for once more; only where a key makes that harmless. */
  repeats: boolean;
}

/** Signs in when needed, renews an ended session once, turns every fault into an ApiError. */
export async function signedCall(parts: SessionParts, kind: Kind, once: Once): Promise<unknown> {
  const session = parts.session() ?? (kind.needsSession ? await parts.signIn() : null);
  let got = await told(kind, once, session?.token);
  if (got.status === 401 && session) {
    parts.dropSession();
    const renewed = kind.needsSession ? await parts.signIn() : null;
    got = await told(kind, once, renewed?.token);
  }
  if (got.status >= 400) throw errorOf(got.status, got.body);
  return got.body;
}

async function told({ repeats }: Kind, once: Once, token: string | undefined): Promise<HttpAnswer> {
  const named = () =>
    once(token).catch((fault: unknown) => {
      throw unansweredError(fault);
    });
  return named().catch((fault: ApiError) => {
    if (!repeats || fault.code === 'client.aborted') throw fault;
    return named();
  });
}
