import type { StaffRole } from './permissions.js';

export type Role = 'resident' | 'engineer' | StaffRole;

/** Who is asking. It comes from the session only, never from what a client sends. */
export interface Account {
  id: string;
  roles: Role[];
  /** The name by which a member of the staff signed in. */
  staffName?: string | null;
}

/** Finds the account of a session token. The identity module keeps the sessions. */
export abstract class SessionReader {
  /** The account of a live session, or null when the token is unknown, expired or revoked. */
  abstract accountOf(token: string): Promise<Account | null>;
}
