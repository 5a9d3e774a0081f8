export const COOL_DOWN_MS = 24 * 3600_000;

export interface CurrentButler {
  engineerId: string;
  boundAt: Date;
  /** The binding took the place of another engineer's. */
  switched: boolean | number;
}

export interface BindFacts {
  engineerId: string;
  /** The scanning account is the engineer's own, or holds a staff role. */
  isOwnOrStaff: boolean;
  current: CurrentButler | null;
}

export type BindState = 'new' | 'same' | 'switch' | 'coolDown' | 'self';

/** What scanning an engineer's code means for this resident now. First bindings do not start a cool-down, switches do. */
export function bindState(facts: BindFacts, now: Date): BindState {
  if (facts.isOwnOrStaff) return 'self';
  if (!facts.current) return 'new';
  if (facts.current.engineerId === facts.engineerId) return 'same';
  const coolUntil = coolDownUntil(facts.current);
  return coolUntil && now < coolUntil ? 'coolDown' : 'switch';
}

/** Until when another switch is refused, or null. */
export function coolDownUntil(current: CurrentButler): Date | null {
  return current.switched ? new Date(current.boundAt.getTime() + COOL_DOWN_MS) : null;
}

export type BindRefusal = 'ownCode' | 'coolDown' | 'switchNeeded';

/** Why the tap may not bind, or null. A switch must be asked for explicitly. */
export function mayBind(state: BindState, wantsSwitch: boolean): BindRefusal | null {
  if (state === 'self') return 'ownCode';
  if (state === 'coolDown') return 'coolDown';
  if (state === 'switch' && !wantsSwitch) return 'switchNeeded';
  return null;
}
