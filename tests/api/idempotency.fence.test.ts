import { randomUUID } from 'node:crypto';
import { StaffingService } from '../../apps/server/src/modules/engineer/staffing.service.js';
import { BookingService } from '../../apps/server/src/modules/booking/booking.service.js';
import { bookingWish } from '../support/bookings.js';
import { countOf } from '../support/database-facts.js';
import { FRIDAY } from '../support/days.js';
import { eventually } from '../support/eventually.js';
import { boundResident, makeNeighbourhood } from '../support/neighbourhood.js';
import type { Answer } from '../support/person.js';
import { story } from '../support/story.js';

const OFF = { startsAt: '2026-12-24T00:00:00.000Z', endsAt: '2026-12-25T00:00:00.000Z', reason: '休假' };
const IN_FLIGHT = { status: 409, body: { code: 'request.inFlight' } };

/** A process is paused in the middle of a request, longer than its lease; the retry runs elsewhere; then it wakes up. */
describe('who wakes up after another one took over', () => {
  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    return { place };
  });
  afterEach(() => jest.restoreAllMocks());

  /** Sends the request twice under one key. The first one sleeps before its effect until the second one has had its own. */
  async function overtaken<T extends object>(
    service: T,
    method: keyof T & string,
    send: (key: string) => Promise<Answer>,
  ): Promise<{ sleeper: Answer; retry: Answer; later: Answer }> {
    const [key, original] = [randomUUID(), service[method] as (...args: unknown[]) => Promise<unknown>];
    let asleep = false;
    let wake = () => {};
    const woken = new Promise<void>((done) => (wake = done));
    jest.spyOn(service as Record<string, () => unknown>, method).mockImplementationOnce(async (...args: unknown[]) => {
      asleep = true;
      await woken;
      return original.apply(service, args);
    });
    const first = send(key);
    await eventually(async () => expect(asleep).toBe(true));
    await here.world.sql.query("UPDATE idempotency_key SET lease_until = '2026-01-01' WHERE idem_key = ?", [key]);
    const retry = await send(key);
    wake();
    return { sleeper: await first, retry, later: await send(key) };
  }

  test('has no effect, although nothing else hinders it', async () => {
    const url = `/api/console/engineers/${here.place.liu.id}/time-off`;
    const staffing = here.world.app.get(StaffingService);
    const { sleeper, retry, later } = await overtaken(staffing, 'addTimeOff', (key) =>
      here.place.operator.post(url, OFF, { key }),
    );
    expect([retry.status, later.status]).toEqual([204, 204]);
    expect(sleeper).toMatchObject(IN_FLIGHT);
    expect(await countOf(here.world, 'engineer_time_off WHERE engineer_id = ?', [here.place.liu.id])).toBe(1);
  });

  test('does not put its refusal in the place of what was done', async () => {
    const resident = await boundResident(here.world, here.place.wang);
    const bookings = here.world.app.get(BookingService);
    const { sleeper, retry, later } = await overtaken(bookings, 'create', (key) =>
      resident.post('/api/bookings', bookingWish(here.place), { key }),
    );
    expect([retry.status, later.status]).toEqual([201, 201]);
    expect(later.body.id).toBe(retry.body.id);
    expect(sleeper).toMatchObject(IN_FLIGHT);
  });
});
