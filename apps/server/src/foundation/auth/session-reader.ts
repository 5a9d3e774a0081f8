export type Role = 'resident' | 'engineer' | 'operator' | 'admin';

/** Who is asking. It comes from the session only, never from what a client sends. */
export interface Account {
  id: string;
  roles: Role[];
}

/** Finds the account of a session token. The identity module keeps the sessions. */
export abstract class SessionReader {
  /** The account of a live session, or null when the token is unknown, expired or revoked. */
  abstract accountOf(token: string): Promise<Account | null>;
}
