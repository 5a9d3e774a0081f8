import { knownNow } from '../platform/clock';
import { cameFromWechat } from '../platform/login';
import { restart } from '../platform/restart';
import { forget, forgetAll, readStored, store } from '../platform/storage';
import type { Session } from './contract';

const KEY = 'session';
/** Whose phone it was last: what he left here outlives his session. */
const OWNER = 'owner';

/** A session is renewed before it ends, so that no tap is the one that finds it out. */
const MARGIN_MS = 60_000;

const before = readStored<Session>(KEY);
let owner = readStored<string>(OWNER) ?? before?.accountId ?? null;
let current: Session | null = cameFromWechat ? null : before;

/** It ends by the server's clock; until that is known, the server itself says so. */
export function validSession(now = knownNow()): Session | null {
  if (!current || !now) return current;
  return Date.parse(current.expiresAt) - now.getTime() > MARGIN_MS ? current : null;
}

/** Another person on this phone finds nothing of the one before: no draft, no community. */
export function keepSession(session: Session) {
  const another = owner !== null && owner !== session.accountId;
  if (another) forgetAll();
  owner = session.accountId;
  current = session;
  store(OWNER, owner);
  store(KEY, session);
  if (another) restart();
}

export function dropSession() {
  current = null;
  forget(KEY);
}
