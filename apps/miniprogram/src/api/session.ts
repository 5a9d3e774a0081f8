import { forget, readStored, store } from '../platform/storage';
import type { Session } from './contract';

const KEY = 'session';

/** A session is renewed before it ends, so that no tap is the one that finds it out. */
const MARGIN_MS = 60_000;

let current: Session | null = readStored<Session>(KEY);

export function validSession(now = Date.now()): Session | null {
  return current && Date.parse(current.expiresAt) - now > MARGIN_MS ? current : null;
}

export function keepSession(session: Session) {
  current = session;
  store(KEY, session);
}

export function dropSession() {
  current = null;
  forget(KEY);
}
