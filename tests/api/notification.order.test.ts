import { Listeners } from '../../apps/server/src/foundation/events/listeners.js';
import type { BookingChanged } from '../../apps/server/src/modules/booking/booking.events.js';
import { BookingNews } from '../../apps/server/src/modules/news/booking.news.js';
import { book } from '../support/bookings.js';
import { rowsOf } from '../support/database-facts.js';
import { FRIDAY } from '../support/days.js';
import { violations } from '../support/invariants.js';
import { boundResident, expectStatus, makeNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import { inboxOf, Notices } from '../support/notices.js';
import type { Person } from '../support/person.js';
import { World } from '../support/world.js';

interface Stored {
  id: string;
  name: string;
  payload: BookingChanged['payload'];
}

describe('facts of a booking come late, twice and in any order', () => {
  let world: World;
  let place: Neighbourhood;
  let notices: Notices;
  let li: Person;
  let booking: string;

  beforeEach(async () => {
    world = await World.create();
    world.setTime(FRIDAY);
    place = await makeNeighbourhood(world);
    notices = new Notices(world);
    li = await boundResident(world, place.wang);
    booking = await book(li, place);
    await world.settle();
  });
  afterEach(async () => {
    const broken = await violations(world.sql, { now: new Date(FRIDAY) });
    await world.close();
    expect(broken).toEqual([]);
  });

  const accept = async () =>
    expectStatus(await place.wang.person.post(`/api/engineer/bookings/${booking}/accept`), 200);
  const giveTo = async (engineerId: string) =>
    expectStatus(await place.operator.post(`/api/console/bookings/${booking}/assignment`, { engineerId }), 200);
  /** The facts that no worker has brought yet, as they happened. */
  const waiting = async (): Promise<Stored[]> => {
    const rows = await rowsOf<{ id: string; name: string; payload: string | object }>(
      world,
      `SELECT id, name, payload FROM outbox_event WHERE name = 'booking.changed' AND done_at IS NULL`,
    );
    await world.sql.query(`UPDATE outbox_event SET done_at = created_at WHERE name = 'booking.changed'`);
    const facts = rows.map(
      ({ payload, ...row }) =>
        ({ ...row, payload: typeof payload === 'string' ? JSON.parse(payload) : payload }) as Stored,
    );
    return facts.sort((a, b) => a.payload.version! - b.payload.version!);
  };
  const bring = (fact: Stored) => world.app.get(Listeners).deliver(fact);
  /** Past the mark that keeps a fact from being heard twice: the handler has to bear it by itself. */
  const bringAnew = ({ id, payload }: Stored) => world.app.get(BookingNews).changed(id, payload);
  const told = async () => {
    await notices.inbox();
    return (await inboxOf(li)).filter(({ kind }) => kind.startsWith('booking')).map(({ kind }) => kind);
  };

  const life = async () => {
    await accept();
    await giveTo(place.liu.id);
    await giveTo(place.wang.id);
    return waiting();
  };

  test('accepted is brought after given to another: only the other one is told', async () => {
    await accept();
    await giveTo(place.liu.id);
    const [accepted, given] = await waiting();
    await bring(given);
    await bring(accepted);
    expect(await told()).toEqual(['bookingReassigned']);
  });

  test('ten at once, by as many workers: only the last one is told', async () => {
    for (let n = 0; n < 10; n++) await giveTo(n % 2 ? place.wang.id : place.liu.id);
    const facts = await waiting();
    await Promise.all([...facts].reverse().map(bring));
    const [{ id }] = facts.slice(-1);
    expect(await told()).toEqual(['bookingReassigned']);
    const [row] = await rowsOf<{ event_key: string }>(
      world,
      `SELECT n.event_key FROM notification_notice n JOIN notification_delivery d ON d.notice_id = n.id AND d.state = 'delivered'
       WHERE n.kind LIKE 'booking%'`,
    );
    expect(row.event_key).toBe(`${id}:bookingReassigned`);
  });

  test('every fact twice and in reverse: the news of the last state, once', async () => {
    const facts = await life();
    for (const fact of [...facts].reverse().flatMap((each) => [each, each])) await bringAnew(fact);
    expect(await told()).toEqual(['bookingReassigned']);
  });

  test('his engineer is told of his work, however often the fact comes before it is told', async () => {
    await giveTo(place.liu.id);
    const [given] = await waiting();
    for (let n = 0; n < 3; n++) await bringAnew(given);
    await notices.inbox();
    expect((await inboxOf(place.liu.person)).map(({ kind }) => kind)).toEqual(['jobCome']);
  });

  test('every fact twice, in order: the news of the last state, once', async () => {
    const facts = await life();
    for (const fact of facts.flatMap((each) => [each, each])) await bringAnew(fact);
    for (const fact of facts) await bringAnew(fact);
    expect(await told()).toEqual(['bookingReassigned']);
  });

  test('what he did himself comes before what was done for him: nothing older is told after it', async () => {
    await accept();
    expectStatus(await li.post(`/api/me/bookings/${booking}/cancel`), 200);
    const [accepted, cancelled] = await waiting();
    await bring(cancelled);
    await bring(accepted);
    expect(await told()).toEqual([]);
  });

  test('facts of before there were versions are told as they come', async () => {
    await accept();
    const [{ payload, ...fact }] = await waiting();
    await bring({ ...fact, payload: { ...payload, version: undefined } });
    expect(await told()).toEqual(['bookingScheduled']);
  });
});
