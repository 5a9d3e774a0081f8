import { Clock } from '../../apps/server/src/foundation/clock/clock.js';
import { book } from '../support/bookings.js';
import { FRIDAY, SATURDAY } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { story } from '../support/story.js';

describe('pages that are open ask again and again', () => {
  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const resident = await boundResident(world, place.wang);
    const bookingId = await book(resident, place);
    const { visitId } = expectStatus(await resident.get(`/api/me/bookings/${bookingId}`), 200);
    return { place, resident, bookingId, visitId: visitId as string };
  });
  const asked = (who: Person, url: string, etag?: unknown) =>
    who.get(url, etag ? { headers: { 'if-none-match': String(etag) } } : {});
  const routes = (): [who: Person, url: string][] => [
    [here.resident, `/api/me/bookings/${here.bookingId}`],
    [here.resident, `/api/visits/${here.visitId}`],
    [here.resident, '/api/me/notices/unread'],
    [here.place.wang.person, `/api/engineer/workbench?from=${SATURDAY}&days=8`],
  ];

  test('who has the answer hears that it holds, and nothing else', async () => {
    for (const [who, url] of routes()) {
      const { headers } = await asked(who, url);
      const again = await asked(who, url, headers.etag);
      expect([url, again.status, again.body]).toEqual([url, 304, '']);
      expect((await asked(who, url, `W/${String(headers.etag)}, "other"`)).status).toBe(304);
    }
  });

  test('what has changed comes whole, under another name', async () => {
    const before = await Promise.all(routes().map(([who, url]) => asked(who, url)));
    expectStatus(await here.place.wang.person.post(`/api/engineer/bookings/${here.bookingId}/accept`), 200);
    const [booking, , , workbench] = await Promise.all(
      routes().map(([who, url], i) => asked(who, url, before[i].headers.etag)),
    );
    expect(booking).toMatchObject({ status: 200, body: { state: 'scheduled' } });
    expect(workbench).toMatchObject({ status: 200, body: { toAccept: [] } });
    expect(booking.headers.etag).not.toBe(before[0].headers.etag);
  });

  test("somebody else's name for it opens nothing, and a refusal has no name", async () => {
    const { headers } = await asked(here.resident, `/api/me/bookings/${here.bookingId}`);
    const other = await here.world.resident();
    const refused = await asked(other, `/api/me/bookings/${here.bookingId}`, headers.etag);
    expect([refused.status, refused.headers.etag]).toEqual([404, undefined]);
  });

  test('every answer tells the time of the server, a refusal too', async () => {
    const now = here.world.app.get(Clock).now();
    for (const url of ['/api/client-config', '/api/me/bookings/1', '/api/nothing']) {
      const { headers } = await here.resident.get(url);
      expect(Math.abs(Date.parse(String(headers['x-server-time'])) - now.getTime())).toBeLessThan(60_000);
    }
  });
});
