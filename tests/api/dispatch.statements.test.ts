import { bookingWish } from '../support/bookings.js';
import { FRIDAY } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import { statementsOf } from '../support/statements.js';
import { World } from '../support/world.js';

describe('what a booking costs the database', () => {
  let world: World;
  let place: Neighbourhood;

  beforeAll(async () => {
    world = await World.create();
    world.setTime(FRIDAY);
    place = await makeNeighbourhood(world);
  });
  afterAll(() => world.close());

  test('the place is read once under its lock and once for its name, and the whole takes 40 statements', async () => {
    const resident = await boundResident(world, place.wang);
    const asked = await statementsOf(world, async () =>
      expectStatus(await resident.post('/api/bookings', bookingWish(place)), 201),
    );
    expect(asked.filter((sql) => / FROM community WHERE /.test(sql))).toHaveLength(2);
    // The first of that day: its row is made for the lock.
    expect(asked.length).toBeLessThanOrEqual(40);
    expect(asked).toContain('COMMIT');
  });
});
