import type { MessageSide } from '../../apps/server/src/modules/booking/message.entity.js';
import { expectStatus, type Hired } from './neighbourhood.js';
import type { Person } from './person.js';

/** An operator lets a side say something with one tap; gives the id. */
export async function phrase(operator: Person, side: MessageSide, text: string): Promise<string> {
  const made = await operator.post('/api/console/booking-phrases', { side, text, position: 0 });
  return expectStatus(made, 201).id as string;
}

/** The two of a booking tell each other words that nobody else ever says; the phrases are retired at once. */
export async function talk(
  operator: Person,
  { resident, engineer, bookingId }: { resident: Person; engineer: Hired; bookingId: string },
  [fromEngineer, fromResident]: [string, string],
): Promise<void> {
  const said = [await phrase(operator, 'engineer', fromEngineer), await phrase(operator, 'resident', fromResident)];
  const byEngineer = await engineer.person.post(`/api/engineer/bookings/${bookingId}/messages`, {
    phraseId: said[0],
    text: fromEngineer,
  });
  expectStatus(byEngineer, 200);
  const wish = { phraseId: said[1], text: fromResident, engineerId: engineer.id };
  expectStatus(await resident.post(`/api/me/bookings/${bookingId}/messages`, wish), 200);
  for (const id of said) expectStatus(await operator.delete(`/api/console/booking-phrases/${id}`), 200);
}
