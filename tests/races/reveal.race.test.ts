import { book } from '../support/bookings.js';
import { FRIDAY } from '../support/days.js';
import { boundResident, makeNeighbourhood } from '../support/neighbourhood.js';
import { World } from '../support/world.js';

const MOST = 5;

/** Somebody of the staff who asks for twenty contacts at once. */
describe('twenty contacts at once', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create({ REVEALS_PER_DAY: String(MOST) });
  });
  afterAll(() => world.close());

  test('as many as there are a day are seen, and each stands in the record', async () => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const id = await book(await boundResident(world, place.wang), place, {});
    const desk = await world.staff('desk');
    const look = () => desk.post(`/api/console/bookings/${id}/contact`, { purpose: 'call' });
    const answers = await Promise.all(Array.from({ length: 20 }, look));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array<number>(MOST).fill(200), ...Array<number>(20 - MOST).fill(429)]);
    const [[{ n }]] = (await world.sql.query(
      "SELECT COUNT(*) AS n FROM audit_entry WHERE action = 'booking.reveal'",
    )) as unknown as [{ n: string }[]];
    expect(Number(n)).toBe(MOST);
  });
});
