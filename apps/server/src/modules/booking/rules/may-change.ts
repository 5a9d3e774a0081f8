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

interface Edge {
  from: readonly BookingState[];
  to: BookingState;
  by: readonly Actor[];
}

const OPEN: readonly BookingState[] = ['requested', 'scheduled', 'reopened'];

/** Every legal change of a booking. What is not here is refused. A booking for an issue that came back begins as `reopened`. */
const EDGES: Record<BookingAction, Edge> = {
  accept: { from: ['requested', 'reopened'], to: 'scheduled', by: ['engineer', 'operator'] },
  depart: { from: ['scheduled'], to: 'on_the_way', by: ['engineer'] },
  start: { from: ['scheduled', 'on_the_way'], to: 'on_site', by: ['engineer'] },
  complete: { from: ['on_site'], to: 'completed', by: ['engineer'] },
  noShow: { from: ['scheduled', 'on_the_way', 'on_site'], to: 'no_show', by: ['engineer'] },
  review: { from: ['completed'], to: 'reviewed', by: ['resident'] },
  cancel: { from: OPEN, to: 'cancelled', by: ['resident', 'operator'] },
  reschedule: { from: OPEN, to: 'requested', by: ['resident', 'operator'] },
  reassign: { from: OPEN, to: 'requested', by: ['operator', 'system', 'engineer'] },
};

export const OPEN_STATES = OPEN;
/** States in which an engineer may see where to go and whom to call. */
export const CONTACT_STATES: readonly BookingState[] = ['requested', 'scheduled', 'on_the_way', 'on_site', 'reopened'];

/** The state after an action, or null when the change is illegal. */
export function stateAfter(state: BookingState, action: BookingAction, actor: Actor): BookingState | null {
  const edge = EDGES[action];
  return edge.from.includes(state) && edge.by.includes(actor) ? edge.to : null;
}

/** What the engineer does next with a booking. */
export function nextForEngineer(state: BookingState): 'accept' | 'start' | 'complete' | null {
  return (['accept', 'start', 'complete'] as const).find((action) => stateAfter(state, action, 'engineer')) ?? null;
}
