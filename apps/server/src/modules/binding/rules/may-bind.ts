export const COOL_DOWN_MS = 24 * 3600_000;

/** One butler of a resident, past or present. */
export interface ButlerThen {
  engineerId: string;
  boundAt: Date;
  /** The binding took the place of another engineer's. */
  switched: boolean | number;
  endedAt: Date | null;
  endReason: string | null;
}

export interface BindFacts {
  engineerId: string;
  /** The scanning account is the engineer's own, or holds a staff role. */
  isOwnOrStaff: boolean;
  /** Latest first; at least all of the last 24 hours. */
  history: ButlerThen[];
}

export type BindState = 'new' | 'same' | 'switch' | 'coolDown' | 'self';

/**
 * What scanning an engineer's code means for this resident now. First bindings do not start a cool-down, switches do,
 * and leaving the butler does not end it; only the way back to him stays open.
 */
export function bindState({ engineerId, isOwnOrStaff, history }: BindFacts, now: Date): BindState {
  if (isOwnOrStaff) return 'self';
  const current = currentOf(history);
  if (current?.engineerId === engineerId) return 'same';
  const isReturn = !current && history[0]?.engineerId === engineerId;
  const coolUntil = coolDownUntil(history);
  if (!isReturn && coolUntil && now < coolUntil) return 'coolDown';
  return current ? 'switch' : 'new';
}

/** Whether a binding to this engineer takes another's place: now, or left for it within 24 hours. */
export function isSwitch(engineerId: string, history: ButlerThen[], now: Date): boolean {
  const [last] = history;
  if (!last || last.engineerId === engineerId) return false;
  if (!last.endedAt) return true;
  return last.endReason === 'unbound' && now.getTime() < last.endedAt.getTime() + COOL_DOWN_MS;
}

/** Until when another switch is refused, or null. */
export function coolDownUntil(history: ButlerThen[]): Date | null {
  const latest = Math.max(...history.filter((each) => each.switched).map((each) => each.boundAt.getTime()));
  return Number.isFinite(latest) ? new Date(latest + COOL_DOWN_MS) : null;
}

function currentOf(history: ButlerThen[]): ButlerThen | undefined {
  return history.find((each) => !each.endedAt);
}

export type BindRefusal = 'ownCode' | 'coolDown' | 'switchNeeded';

/** Why the tap may not bind, or null. A switch must be asked for explicitly. */
export function mayBind(state: BindState, wantsSwitch: boolean): BindRefusal | null {
  if (state === 'self') return 'ownCode';
  if (state === 'coolDown') return 'coolDown';
  if (state === 'switch' && !wantsSwitch) return 'switchNeeded';
  return null;
}
