import { invited, setUp, signedIn, STRONG } from '../support/staff.js';
import { rowsOf } from '../support/database-facts.js';
import { daysAfter } from '../support/days.js';
import { World } from '../support/world.js';

describe('staff at once', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterEach(() => world.setTime(null));
  afterAll(() => world.close());

  async function someone(username: string) {
    const { id, token } = await invited(world, username);
    const { phone } = await setUp(world, token);
    return { id, phone, person: await signedIn(world, username, phone.code(1)) };
  }

  test('two administrators who disable each other: one stays', async () => {
    const [one, other] = [await someone('one'), await someone('other')];
    const answers = await Promise.all([
      one.person.post(`/api/console/staff/${other.id}/disable`),
      other.person.post(`/api/console/staff/${one.id}/disable`),
    ]);
    const able = await rowsOf<{ username: string }>(
      world,
      'SELECT username FROM staff_member WHERE disabled_at IS NULL',
    );
    expect(able).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
  });

  test('who is disabled while he signs in has no session afterwards', async () => {
    const chief = await someone('chief');
    const now = new Date().toISOString();
    for (let round = 0; round < 8; round++) {
      world.setTime(daysAfter(now, 0.001 * round));
      const { id, token } = await invited(world, `guest-${round}`);
      const { phone } = await setUp(world, token);
      const wish = { username: `guest-${round}`, password: STRONG, code: phone.code(1) };
      const pause = new Promise((done) => setTimeout(done, round * 15));
      await Promise.all([
        world.anonymous().post('/api/sessions/staff', wish),
        pause.then(() => chief.person.post(`/api/console/staff/${id}/disable`)),
      ]);
      const live = 'SELECT 1 FROM identity_session WHERE account_id = ? AND revoked_at IS NULL';
      expect(await rowsOf(world, live, [id])).toEqual([]);
    }
  });
});
