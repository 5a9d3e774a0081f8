import { ASKED_STATES, BookingState, CONTACT_STATES } from './may-change.js';

/**
 * How somebody stands to a booking: the resident whom nobody has accepted yet; who is served, until seven days after its end,
 * and later; the engineer who is asked to come and has not accepted; who has accepted it, until seven days after its end, and
 * later; an engineer who had it and gave it away; any other engineer; a resident of the same community; an operator;
 * somebody who is not signed in.
 */
export const VIEWERS = [
  'askingResident',
  'resident',
  'pastResident',
  'askedEngineer',
  'engineer',
  'pastEngineer',
  'formerEngineer',
  'otherEngineer',
  'neighbour',
  'operator',
  'stranger',
] as const;
export type Viewer = (typeof VIEWERS)[number];

export type Part =
  | 'contact'
  | 'engineerPhone'
  | 'messages'
  | 'note'
  | 'faultPhotos'
  | 'booking'
  | 'record'
  | 'recordPhotos'
  | 'unpublishedReview'
  | 'publishedReview'
  | 'visit';

const RESIDENTS: readonly Viewer[] = ['askingResident', 'resident', 'pastResident'];
const SERVED: readonly Viewer[] = ['resident', 'pastResident'];

/**
 * The one table of who sees what of a booking and of what hangs on it. `contact` is name, phone and address of the household;
 * `engineerPhone` the work number of the engineer who has it, which he and operators know anyway. `messages` are what the two
 * have told each other with one tap, and stay with both: whoever has the booking next was not spoken to. A note may
 * tell the door code, but operators need it to find the right engineer; who is asked to come reads it without its numbers. `booking` is that there is one, with its number,
 * minute and service. Photos of the record and of what is broken show a home from inside;
 * that there are some, who is asked to come and operators may know. A visit tells community, engineer and
 * part of a day; how much of its time, among few households, is in binding/rules/when-told.
 */
export const WHO_SEES: Record<Part, readonly Viewer[]> = {
  contact: [...RESIDENTS, 'engineer'],
  engineerPhone: ['resident', 'engineer', 'pastEngineer', 'operator'],
  messages: [...RESIDENTS, 'engineer', 'pastEngineer', 'operator'],
  note: [...RESIDENTS, 'engineer', 'operator'],
  faultPhotos: [...RESIDENTS, 'engineer'],
  booking: [...RESIDENTS, 'askedEngineer', 'engineer', 'pastEngineer', 'operator'],
  record: [...SERVED, 'engineer', 'pastEngineer', 'operator'],
  recordPhotos: [...SERVED, 'engineer'],
  unpublishedReview: [...SERVED, 'operator'],
  publishedReview: VIEWERS,
  visit: VIEWERS,
};

export const sees = (viewer: Viewer, part: Part): boolean => WHO_SEES[part].includes(viewer);

const TAIL_MS = 7 * 86_400_000;

/** How the engineer of a booking stands to it now. */
export function engineerOf(
  state: BookingState,
  finishedAt: Date | null,
  now: Date,
): 'askedEngineer' | 'engineer' | 'pastEngineer' {
  if (ASKED_STATES.includes(state)) return 'askedEngineer';
  const inTail = state !== 'cancelled' && finishedAt !== null && now.getTime() < finishedAt.getTime() + TAIL_MS;
  return CONTACT_STATES.includes(state) || inTail ? 'engineer' : 'pastEngineer';
}

const RESIDENT_OF = { askedEngineer: 'askingResident', engineer: 'resident', pastEngineer: 'pastResident' } as const;

/** How its resident stands to it now: his time and that of the engineer are one. */
export const residentOf = (state: BookingState, finishedAt: Date | null, now: Date) =>
  RESIDENT_OF[engineerOf(state, finishedAt, now)];
