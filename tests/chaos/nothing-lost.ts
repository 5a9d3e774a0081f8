import { violations } from '../support/invariants.js';
import type { BookingClients } from './booking-clients.js';
import type { Deployment } from './deployment.js';

/** As long as a request may hold its key: the lease of idempotency.store.ts, and a little. */
const LEASE_MS = 25_000;
/** How many keys are asked again at the same time. */
const AT_ONCE = 12;

/** Whatever was acknowledged exists, once, and is answered the same again; everything else left no trace. */
export async function nothingLost({ sql }: Deployment, clients: BookingClients): Promise<void> {
  await clients.settle(LEASE_MS);
  const [rows] = await sql.query('SELECT id, resident_id, start_at FROM booking');
  const stored = (rows as { id: string }[]).map(({ id }) => id).sort();
  const acknowledged = clients.acknowledged.map(({ answer }) => answer!.body.id!).sort();
  expect(stored).toEqual(acknowledged);
  for (let from = 0; from < clients.attempts.length; from += AT_ONCE) {
    const some = clients.attempts.slice(from, from + AT_ONCE);
    const again = await Promise.all(some.map((attempt) => clients.again(attempt)));
    expect(again).toEqual(some.map(({ answer }) => answer));
  }
  expect(await violations(sql)).toEqual([]);
}
