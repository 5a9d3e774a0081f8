import { instantOf } from '../../apps/server/src/foundation/clock/shanghai.js';
import { CrowdMember } from '../support/crowd.js';
import { countOf } from '../support/database-facts.js';
import { FRIDAY } from '../support/days.js';
import { violations } from '../support/invariants.js';
import { CONTACT, makeNeighbourhood, Neighbourhood } from '../support/neighbourhood.js';
import { World } from '../support/world.js';
import { report, runClockFrom, tally } from './storm.js';

const RESIDENTS = 12;

describe('a resident who says two things at once about his community', () => {
  let world: World;
  let place: Neighbourhood;
  const residents = () => CrowdMember.many(world, Array<string>(RESIDENTS).fill('1001'));

  beforeAll(async () => {
    world = await World.create();
    runClockFrom(world, FRIDAY);
    place = await makeNeighbourhood(world);
  });
  afterEach(async () => expect(await violations(world.sql, { now: new Date(FRIDAY) })).toEqual([]));
  afterAll(() => world.close());

  test('turns it off and asks for word of the next visit: who hears nothing waits for nothing', async () => {
    for (const who of await residents()) {
      const answers = await Promise.all([
        who.put('/api/me/next-visit-alerts/1001'),
        who.put('/api/me/notice-levels/1001', { level: 'mute' }),
        who.put('/api/me/next-visit-alerts/1001'),
      ]);
      expect(answers[1].status).toBe(200);
      for (const { status, body } of answers)
        if (status !== 200) expect(body).toMatchObject({ code: 'notification.muted' });
    }
    const muted = `notification_wish w JOIN notification_level l
      ON l.resident_id = w.resident_id AND l.community_id = w.community_id WHERE l.level = 'mute'`;
    expect(await countOf(world, muted)).toBe(0);
  });

  test('leaves it and books there: nobody has a booking where he does not live', async () => {
    const people = await residents();
    const answers = await Promise.all(
      people.flatMap((who, n) => [
        who.post('/api/bookings', {
          ...{ serviceItemId: place.services['滤芯更换'], communityId: '1001', mode: 'prefer' },
          ...{ start: instantOf(`2026-11-${22 + (n % 8)}`, 600).toISOString(), ...CONTACT },
        }),
        who.delete('/api/me/communities/1001'),
      ]),
    );
    report('leave and book', tally(answers.map((answer) => ({ kind: 'any', answer, ms: 0 }))));
    for (const { body, status } of answers)
      if (status >= 400) expect(['booking.notMember', 'resident.hasOpenBookings']).toContain(body.code);
    const strangers = `booking b WHERE b.state = 'requested' AND NOT EXISTS
      (SELECT 1 FROM resident_community r WHERE r.resident_id = b.resident_id AND r.community_id = b.community_id)`;
    expect(await countOf(world, strangers)).toBe(0);
  });
});
