import { rowsOf } from '../support/database-facts.js';
import { expectStatus } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import {
  decide,
  endScene,
  itemOf,
  moderate,
  reviewed,
  reviewScene,
  reviewsHere,
  SATURDAY_11,
  WORDS,
} from '../support/reviews.js';
import type { World } from '../support/world.js';

describe('WeChat is asked for its opinion of a text', () => {
  let world: World;
  let li: Person;
  let operator: Person;
  let bookingId: string;

  beforeEach(async () => {
    ({ world, li, operator, bookingId } = await reviewScene());
  });
  afterEach(() => endScene(world));

  const fault = (kind: string | number, times = 1) =>
    world.tellSim('/sim/faults', { api: 'msg_sec_check', kind, times });
  const later = (seconds: number) => world.setTime(new Date(Date.parse(SATURDAY_11) + seconds * 1000).toISOString());
  const item = () => itemOf(world, 'review');
  const calls = async () => {
    const { totals } = (await (await fetch(`${world.sim.url}/sim/calls`)).json()) as {
      totals: { api: string; total: number }[];
    };
    return totals.find(({ api }) => api === 'msg_sec_check')?.total ?? 0;
  };
  const shown = async () => (await reviewsHere(world.anonymous()))[0].text;

  test.each([
    ['lets it pass', '很好', { state: 'approved', queue: null, label: 100 }],
    ['refuses it', '【违规】很好', { state: 'rejected', queue: null, label: 21000 }],
    ['is in doubt', '【待审】很好', { state: 'pending', queue: 'review', label: 21000 }],
  ])('and %s', async (_what, text, expected) => {
    await reviewed(li, bookingId, { ...WORDS, text });
    expect(await moderate(world)).toBe(1);
    expect(await item()).toMatchObject({ ...expected, next_at: null, decided_by: null });
    expect(await shown()).toBe(expected.state === 'approved' ? text : null);
    expect(await moderate(world)).toBe(0);
    expect(await calls()).toBe(1);
  });

  test.each([
    ['busy', 'busy', 3],
    ['away', 'reset', 1],
    ['not to be understood', 'html', 1],
    ['without any memory of the author', 61010, 1],
    ['of another mind about his openid', 40003, 1],
  ] as const)('when it is %s the text stays pending and is asked about later', async (_what, kind, times) => {
    await reviewed(li, bookingId);
    await fault(kind, times);
    await moderate(world);
    expect(await item()).toMatchObject({ state: 'pending', queue: null, tries: 1 });
    expect(await shown()).toBeNull();
    expect(await moderate(world)).toBe(0);
    later(39 * 60);
    expect(await moderate(world)).toBe(1);
    expect(await item()).toMatchObject({ state: 'approved' });
  });

  test('while its quota is used up nobody is asked, and an operator gets it in time', async () => {
    await reviewed(li, bookingId);
    await fault(45009);
    await moderate(world);
    const asked = await calls();
    later(39 * 60);
    expect(await moderate(world)).toBe(0);
    later(40 * 60);
    expect(await moderate(world)).toBe(1);
    expect(await item()).toMatchObject({ state: 'pending', queue: 'late' });
    expect(await calls()).toBe(asked);
  });

  test('the pauses grow', async () => {
    await reviewed(li, bookingId);
    await fault(61010, 5);
    const asked: number[] = [];
    for (let second = 0; second <= 160; second += 5) {
      later(second);
      if ((await moderate(world)) > 0) asked.push(second);
    }
    expect(asked).toEqual([0, 5, 15, 35, 75, 155]);
    expect(await item()).toMatchObject({ state: 'approved', tries: 5 });
  });

  test('when none comes in forty minutes an operator looks at it, and it never becomes public by itself', async () => {
    await reviewed(li, bookingId);
    await fault(61010, 1000);
    for (let minute = 0; minute <= 45; minute += 5) {
      later(minute * 60);
      await moderate(world);
    }
    expect(await item()).toMatchObject({ state: 'pending', queue: 'late' });
    await world.tellSim('/sim/faults', { api: 'msg_sec_check', kind: 61010, times: 1 });
    const asked = await calls();
    for (let day = 1; day < 4; day++) {
      later(day * 86_400);
      expect(await moderate(world)).toBe(0);
    }
    expect(await calls()).toBe(asked);
    expect(await shown()).toBeNull();
    later(3600);
    const { items } = expectStatus(await operator.get('/api/console/moderation?queue=late'), 200);
    expect(items).toMatchObject([{ kind: 'review', text: WORDS.text, state: 'pending', queue: 'late' }]);
    expectStatus(await decide(operator, (await item()).id, true), 200);
    expect(await shown()).toBe(WORDS.text);
  });

  test('what WeChat will not judge at all goes to an operator at once', async () => {
    await reviewed(li, bookingId);
    await fault(48001);
    await moderate(world);
    expect(await item()).toMatchObject({ state: 'pending', queue: 'failed' });
  });

  test('an author whom the mini-program does not know goes to an operator at once, without a call', async () => {
    await reviewed(li, bookingId);
    await world.sql.query(`DELETE FROM identity_external WHERE account_id = (SELECT resident_id FROM review)`);
    await moderate(world);
    expect(await item()).toMatchObject({ state: 'pending', queue: 'noOpenid' });
    expect(await calls()).toBe(0);
  });

  test('what a dead worker had taken is taken again when its lease ends', async () => {
    await reviewed(li, bookingId);
    await world.sql.query("UPDATE moderation_item SET claim = 'dead', next_at = next_at + INTERVAL 60 SECOND");
    expect(await moderate(world)).toBe(0);
    later(60);
    expect(await moderate(world)).toBe(1);
    expect(await item()).toMatchObject({ state: 'approved' });
  });

  test('two workers ask once', async () => {
    await reviewed(li, bookingId);
    const handled = await Promise.all(Array.from({ length: 8 }, () => moderate(world)));
    expect(handled.reduce((sum, n) => sum + n, 0)).toBe(1);
    expect(await calls()).toBe(1);
    const facts = await rowsOf(world, `SELECT payload FROM outbox_event WHERE name = 'moderation.decided'`);
    expect(facts).toHaveLength(1);
  });
});
