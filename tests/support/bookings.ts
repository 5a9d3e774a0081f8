import { SATURDAY_9 } from './days.js';
import { CONTACT, expectStatus, type Neighbourhood } from './neighbourhood.js';
import type { Person } from './person.js';

/** A wish for 净水器维修 by 王师傅 in 阳光花园 on Saturday at nine, unless told otherwise. */
export function bookingWish(place: Neighbourhood, more: object = {}) {
  return {
    serviceItemId: place.services['净水器维修'],
    communityId: '1001',
    mode: 'only',
    engineerId: place.wang.id,
    start: SATURDAY_9,
    ...CONTACT,
    ...more,
  };
}

/** Books and gives the id. */
export async function book(resident: Person, place: Neighbourhood, more: object = {}): Promise<string> {
  return expectStatus(await resident.post('/api/bookings', bookingWish(place, more)), 201).id as string;
}

/** Takes a booking through the engineer's steps: accept, start, complete. */
export async function serve(engineer: Person, bookingId: string): Promise<void> {
  for (const step of ['accept', 'start', 'complete'])
    expectStatus(await engineer.post(`/api/engineer/bookings/${bookingId}/${step}`), 200);
}

/** The engineer's jobs of a day, as his workbench shows them. */
export async function jobsOf(engineer: Person, date: string): Promise<Record<string, unknown>[]> {
  const body = expectStatus(await engineer.get(`/api/engineer/workbench?from=${date}&days=1`), 200);
  return (body.days as { bookings: Record<string, unknown>[] }[])[0].bookings;
}
