import { bookingWish } from '../support/bookings.js';
import { FRIDAY } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import { statementsOf } from '../support/statements.js';
import { joinStarts, visitsIn } from '../support/visits.js';
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

  test('the place is read once under its lock and once for its name, with that of the service, and the whole takes 45 statements', async () => {
    const resident = await boundResident(world, place.wang);
    const asked = await statementsOf(world, async () =>
      expectStatus(await resident.post('/api/bookings', bookingWish(place, { again: false })), 201),
    );
    expect(asked.filter((sql) => / FROM community WHERE /.test(sql))).toHaveLength(1);
    expect(asked.filter((sql) => / JOIN community c ON .* JOIN catalog_service_item s ON /.test(sql))).toHaveLength(1);
    // The first of that day: its row is made for the lock. Three are for the doors that a resident keeps and for pictures of what is broken, one for whether it could be moved.
    expect(asked.length).toBeLessThanOrEqual(45);
    expect(asked).toContain('COMMIT');
  });

  test('the seats on a visit are listed with one look at the place', async () => {
    const resident = await boundResident(world, place.wang);
    const [{ id }] = await visitsIn(resident);
    const asked = await statementsOf(world, () => joinStarts(resident, place, id));
    expect(asked.filter((sql) => / FROM community WHERE /.test(sql))).toHaveLength(1);
  });
});
