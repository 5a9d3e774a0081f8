import { Crowd } from '../support/crowd.js';
import { countOf, rowsOf } from '../support/database-facts.js';
import { boundResident, expectStatus } from '../support/neighbourhood.js';
import { PushScene } from '../support/push-scene.js';
import { announceTo, deliveryStates, reachableCrowd } from '../support/reachable-crowd.js';

describe('pushes through long trouble', () => {
  let scene: PushScene;

  beforeEach(async () => {
    scene = await PushScene.begin();
  });
  afterEach(() => scene.end());

  const clearFaults = () => fetch(`${scene.world.sim.url}/sim/faults`, { method: 'DELETE' });
  const balanceOf = async () =>
    (await rowsOf<{ balance: number }>(scene.world, 'SELECT balance FROM notification_balance')).map(
      (row) => row.balance,
    );

  test('300 refused tries later it still waits with its credit, and arrives once', async () => {
    const { notices, li, place } = scene;
    await notices.allow(li, 'visit');
    await notices.announce(place.wang.id, { day: '2026-11-25' });
    scene.later(2);
    await scene.fault(45011, { times: 300 });
    for (let minute = 3; (await scene.sends()) < 300 && minute < 1000; minute++) {
      scene.later(minute);
      await notices.push();
    }
    expect([await scene.sends(), await scene.states(), await balanceOf()]).toEqual([300, ['waiting'], [1]]);
    scene.later(1001);
    await notices.sweep();
    await notices.push();
    expect([await scene.states(), await balanceOf(), (await notices.phone(li)).length]).toEqual([['sent'], [0], 1]);
  });

  test('who waits for others to find out whether WeChat is well again counts no try and writes no ledger', async () => {
    const { notices, place, world } = scene;
    const people = [scene.li];
    for (let n = 0; n < 11; n++) people.push(await boundResident(world, place.wang));
    for (const person of people) await notices.allow(person, 'visit');
    await notices.announce(place.wang.id, { day: '2026-11-25' });
    scene.later(2);
    await scene.fault('busy', { times: 100_000 });
    // The five failures that begin the rest, then one trial each half minute.
    for (let round = 0; round < 4; round++) {
      await notices.push();
      scene.later(3 + round);
    }
    const [{ tries }] = await rowsOf<{ tries: string }>(
      world,
      `SELECT SUM(tries) AS tries FROM notification_delivery WHERE channel = 'wechat'`,
    );
    expect(await scene.sends()).toBe(3 * Number(tries));
    for (const reason of ['sent', 'returned'])
      expect(await countOf(world, 'notification_credit WHERE reason = ?', [reason])).toBe(Number(tries));
    await clearFaults();
    for (let minute = 8; minute < 12; minute++) {
      scene.later(minute);
      await notices.push();
    }
    expect(new Set(await scene.states())).toEqual(new Set(['sent']));
  });

  test('200 residents refuse: each credit is settled once, nobody is pushed again, inboxes and report are right', async () => {
    const { world, notices, place } = scene;
    const stack = { simOrigin: world.sim.url, sql: world.sql };
    const crowd = await reachableCrowd(stack, new Crowd(world.sql), { count: 200, tickets: 2 });
    const tell = async (day: string, minutes: number) => {
      await announceTo(stack, crowd, day);
      await world.settle();
      scene.later(minutes);
      await notices.inbox();
      await Promise.all([notices.push(), notices.push()]);
    };
    await scene.fault(43101, { times: 100_000 });
    await tell('2026-11-24', 2);
    await tell('2026-11-25', 4);
    scene.later(60);
    await notices.push();
    expect(await scene.sends()).toBe(200);
    expect(await deliveryStates(stack, 'wechat')).toEqual({ refused: 200 });
    expect(await deliveryStates(stack, 'inbox')).toEqual({ delivered: 400 });
    const ledgers = await rowsOf<{ entries: string; people: string }>(
      world,
      `SELECT entries, COUNT(*) AS people FROM (
         SELECT GROUP_CONCAT(CONCAT(reason, ' ', delta) ORDER BY reason) AS entries FROM notification_credit GROUP BY resident_id) l
       GROUP BY entries`,
    );
    expect(ledgers).toEqual([{ entries: 'accepted 2,refused -1,sent -1', people: '200' }]);
    expect(new Set(await balanceOf())).toEqual(new Set([0]));
    const { items } = expectStatus(await place.operator.get('/api/console/notices'), 200) as {
      items: { reach: object }[];
    };
    const reach = { inbox: 200, inboxWaiting: 0, pushed: 0, failed: 0, unknown: 0, waiting: 0, skipped: 0 };
    expect(items.map((each) => each.reach)).toMatchObject([
      { ...reach, refused: 0 },
      { ...reach, refused: 200 },
    ]);
  });
});
