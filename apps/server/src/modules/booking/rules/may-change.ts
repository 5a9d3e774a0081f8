export type BookingState =
  | 'requested'
  | 'scheduled'
  | 'on_the_way'
  | 'on_site'
  | 'completed'
  | 'reviewed'
  | 'cancelled'
  | 'no_show'
  | 'reopened';

export type Actor = 'resident' | 'engineer' | 'operator' | 'system';
export type BookingAction =
  'accept' | 'depart' | 'start' | 'complete' | 'noShow' | 'review' | 'cancel' | 'reschedule' | 'reassign';

/** Where an action leads, and from which states each of them may take it. */
interface Edge {
  to: BookingState;
  by: Partial<Record<Actor, readonly BookingState[]>>;
}

export const OPEN_STATES: readonly BookingState[] = ['requested', 'scheduled', 'reopened'];
/** Nobody is there yet: what goes to somebody else when the engineer is away. */
export const COMING_STATES: readonly BookingState[] = [...OPEN_STATES, 'on_the_way'];
export const UNFINISHED_STATES: readonly BookingState[] = [...COMING_STATES, 'on_site'];

/** Nothing is to be done any more. */
export const ENDED_STATES: readonly BookingState[] = ['completed', 'cancelled', 'no_show'];

const BEGUN: readonly BookingState[] = ['on_the_way', 'on_site'];
const NEW: readonly BookingState[] = ['requested', 'reopened'];

/**
 * Every legal change of a booking. What is not here is refused. A booking for an issue that came back begins as
 * `reopened`. From every unfinished state somebody else than the engineer has a way out: he may be unable to tap.
 */
const EDGES: Record<BookingAction, Edge> = {
  accept: { to: 'scheduled', by: { engineer: NEW, operator: NEW } },
  depart: { to: 'on_the_way', by: { engineer: ['scheduled'] } },
  start: { to: 'on_site', by: { engineer: ['scheduled', 'on_the_way'] } },
  complete: { to: 'completed', by: { engineer: ['on_site'] } },
  noShow: { to: 'no_show', by: { engineer: BEGUN } },
  review: { to: 'reviewed', by: { resident: ['completed'] } },
  cancel: { to: 'cancelled', by: { resident: COMING_STATES, operator: UNFINISHED_STATES } },
  reschedule: { to: 'requested', by: { resident: OPEN_STATES, operator: UNFINISHED_STATES } },
  // Sick leave while he is on site leaves that one to him: only who has left gives up that one too.
  reassign: {
    to: 'requested',
    by: { engineer: UNFINISHED_STATES, operator: UNFINISHED_STATES, system: UNFINISHED_STATES },
  },
};

/** An engineer who has it is asked to come and has not accepted. */
export const ASKED_STATES = NEW;
/** States in which an engineer may see where to go and whom to call: from his acceptance until the work is done. */
export const CONTACT_STATES: readonly BookingState[] = ['scheduled', ...BEGUN];

/** The state after an action, or null when the change is illegal. */
export function stateAfter(state: BookingState, action: BookingAction, actor: Actor): BookingState | null {
  const { to, by } = EDGES[action];
  return by[actor]?.includes(state) ? to : null;
}

/** What the engineer does next with a booking. */
export function nextForEngineer(state: BookingState): 'accept' | 'start' | 'complete' | null {
  return (['accept', 'start', 'complete'] as const).find((action) => stateAfter(state, action, 'engineer')) ?? null;
}
