import { cameFromWechat } from '../platform/login';
import { restart } from '../platform/restart';
import { forget, forgetAll, readStored, store } from '../platform/storage';
import type { Session } from './contract';

const KEY = 'session';

/** A session is renewed before it ends, so that no tap is the one that finds it out. */
const MARGIN_MS = 60_000;

const before = readStored<Session>(KEY);
let current: Session | null = cameFromWechat ? null : before;

export function validSession(now = Date.now()): Session | null {
  return current && Date.parse(current.expiresAt) - now > MARGIN_MS ? current : null;
}

/** Another person on this phone finds nothing of the one before: no draft, no community. */
export function keepSession(session: Session) {
  const another = before !== null && before.accountId !== session.accountId;
  if (another) forgetAll();
  current = session;
  store(KEY, session);
  if (another) restart();
}

export function dropSession() {
  current = null;
  forget(KEY);
}
