import { Clock } from '../../apps/server/src/foundation/clock/clock.js';
import { rowsOf } from './database-facts.js';
import { SATURDAY_9 } from './days.js';
import { CONTACT, expectStatus, type Neighbourhood } from './neighbourhood.js';
import type { Person } from './person.js';
import type { World } from './world.js';

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

/** Takes a booking through the engineer's steps: accept, then at its time start and complete. The clock goes back. */
export async function serve(world: World, engineer: Person, bookingId: string, done: object = {}): Promise<void> {
  const step = async (name: string, body: object = {}) =>
    expectStatus(await engineer.post(`/api/engineer/bookings/${bookingId}/${name}`, body), 200);
  await step('accept');
  const [{ start_at: start }] = await rowsOf<{ start_at: Date }>(world, 'SELECT start_at FROM booking WHERE id = ?', [
    bookingId,
  ]);
  const clock = world.app.get(Clock);
  const now = clock.now;
  clock.now = () => start;
  await step('start');
  await step('complete', done);
  clock.now = now;
}

/** The engineer's jobs of a day, as his workbench shows them. */
export async function jobsOf(engineer: Person, date: string): Promise<Record<string, unknown>[]> {
  const body = expectStatus(await engineer.get(`/api/engineer/workbench?from=${date}&days=1`), 200);
  return (body.days as { bookings: Record<string, unknown>[] }[])[0].bookings;
}
