import { setTimeout as sleep } from 'node:timers/promises';
import { Db } from '../../apps/server/src/foundation/database/db.js';
import { Jobs } from '../../apps/server/src/foundation/jobs/jobs.js';
import { Leader } from '../../apps/server/src/foundation/jobs/leader.js';
import { WechatGateway } from '../../apps/server/src/gateways/wechat/wechat.gateway.js';
import { countOf, rowsOf } from '../support/database-facts.js';
import { FRIDAY } from '../support/days.js';
import { boundResident, makeNeighbourhood } from '../support/neighbourhood.js';
import { World } from '../support/world.js';

const MONTH_LATER = '2026-12-21T02:00:00.000Z';
const TWO_YEARS_LATER = '2028-11-20T02:00:00.000Z';

describe('work that nobody asks for', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.create();
    world.setTime(FRIDAY);
  });
  afterEach(() => world.close());

  /** The jobs that the modules have registered, until the worker is asked to stop. */
  async function workFor(ms: number): Promise<void> {
    let stopping = false;
    const ended = world.app.get(Jobs).run(() => stopping);
    await sleep(ms);
    stopping = true;
    await ended;
  }

  test('what nobody needs any more is forgotten, and nothing else', async () => {
    const place = await makeNeighbourhood(world);
    const resident = await boundResident(world, place.wang);
    await resident.post('/api/bind-attempts', { code: place.wang.code, sinceLaunchMs: 900, channel: 'mini' });
    await world.settle();
    const left = async () => ({
      facts: await countOf(world, 'outbox_event'),
      marks: await countOf(world, 'outbox_handled'),
      keys: await countOf(world, 'idempotency_key'),
      attempts: await countOf(world, 'binding_attempt'),
      sessions: await countOf(world, 'identity_session'),
    });
    const before = await left();
    for (const count of Object.values(before)) expect(count).toBeGreaterThan(0);

    await world.sql.query(`UPDATE outbox_event SET dead = 1, done_at = NULL ORDER BY id LIMIT 1`);
    await workFor(1500);
    expect(await left()).toEqual(before);

    // Facts and answers have had their time; residents' sessions of thirty days have just ended; the dead fact is an operator's.
    world.setTime(MONTH_LATER);
    await workFor(1500);
    expect(await left()).toMatchObject({ facts: 1, keys: 0, attempts: before.attempts });
    expect(
      await countOf(world, 'outbox_handled h LEFT JOIN outbox_event e ON e.id = h.event_id WHERE e.id IS NULL'),
    ).toBe(0);

    world.setTime(TWO_YEARS_LATER);
    await workFor(1500);
    expect(await left()).toMatchObject({ facts: 1, attempts: 0, sessions: 0 });
  });

  test('a job that fails keeps no other from its turn, and loops do not wait for each other', async () => {
    const jobs = new Jobs(world.app.get(Leader));
    const done: string[] = [];
    jobs.every('seed-failing', 60_000, () => Promise.reject(new Error('on purpose')));
    jobs.every('seed-next', 60_000, () => Promise.resolve(done.push('periodic')));
    jobs.always(() => new Promise(() => undefined));
    jobs.always(() => Promise.reject(new Error('on purpose')));
    jobs.always(() => Promise.resolve(done.push('steady')));
    let stopping = false;
    void jobs.run(() => stopping);
    await sleep(1500);
    stopping = true;
    expect(done.filter((what) => what === 'periodic')).toHaveLength(1);
    expect(done.filter((what) => what === 'steady').length).toBeGreaterThan(1);
  });

  test('nobody outside is asked inside a transaction', async () => {
    const gateway = world.app.get(WechatGateway);
    const asked = world.app.get(Db).transaction(() => gateway.phoneNumber('code', 'openid'));
    await expect(asked).rejects.toThrow('inside a transaction');
  });

  test('while WeChat takes its time for a phone number, no transaction waits with it', async () => {
    const resident = await world.resident();
    const { code } = await world.tellSim<{ code: string }>('/sim/phone-code', { person: resident.name });
    await world.tellSim('/sim/faults', { api: 'getuserphonenumber', kind: 'slow', delayMs: 1500 });
    const answer = resident.post('/api/me/phone', { code });
    await sleep(700);
    const database = new URL(world.config.DATABASE_URL).pathname.slice(1);
    const open = await rowsOf(
      world,
      `SELECT 1 FROM information_schema.innodb_trx t JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id WHERE p.db = ?`,
      [database],
    );
    expect(open).toEqual([]);
    expect((await answer).status).toBe(200);
  });
});
