import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Clock } from '../../apps/server/src/foundation/clock/clock.js';
import { Db } from '../../apps/server/src/foundation/database/db.js';
import { Listeners } from '../../apps/server/src/foundation/events/listeners.js';
import { Delivered, Outbox } from '../../apps/server/src/foundation/events/outbox.js';
import { OutboxWorker } from '../../apps/server/src/foundation/events/outbox.worker.js';
import { violations } from '../support/invariants.js';
import { World } from '../support/world.js';
import { report, runClockFrom } from './storm.js';

const FACTS = 400;
const LISTENERS = ['race.first', 'race.second'];
const LEASE_MS = 31_000;

/** Runs the listeners without remembering who has heard what. */
class ForgetfulListeners extends Listeners {
  constructor(
    db: Db,
    private readonly handle: (listener: string, fact: Delivered) => Promise<void>,
  ) {
    super(db);
  }

  override async deliver(fact: Delivered): Promise<void> {
    for (const listener of LISTENERS) await this.handle(listener, fact);
  }
}

describe('two workers, one of which dies in the middle of a batch', () => {
  let world: World;
  let db: Db;
  const worker = (listeners: Listeners) => new OutboxWorker(db, world.app.get(Clock), listeners);

  /** The effect of a listener: a row in a table without a unique key, in the listener's transaction. */
  const effect = (listener: string, fact: Delivered) =>
    db.transaction(async (tx) => {
      await tx.affected('INSERT INTO race_effect (event_id, listener) VALUES (:id, :listener)', {
        id: fact.id,
        listener,
      });
    });

  const timesHandled = async () => {
    const [rows] = await world.sql.query(
      `SELECT n AS times, COUNT(*) AS facts FROM
         (SELECT e.id, COUNT(r.event_id) AS n FROM outbox_event e LEFT JOIN race_effect r ON r.event_id = e.id GROUP BY e.id) counted
       GROUP BY n`,
    );
    return Object.fromEntries(
      (rows as { times: string; facts: string }[]).map(({ times, facts }) => [times, Number(facts)]),
    );
  };

  /** What a worker leaves behind that was killed between the effects and the mark "done" of some of its facts. */
  const dieInBatch = async (listeners: Listeners) => {
    const claim = randomUUID();
    const lease = new Date(world.app.get(Clock).now().getTime() + 30_000);
    await world.sql.query(
      'UPDATE outbox_event SET claim = ?, lease_until = ?, attempts = 1 WHERE claim IS NULL ORDER BY id LIMIT 50',
      [claim, lease],
    );
    const [rows] = await world.sql.query(
      'SELECT id, name, payload FROM outbox_event WHERE claim = ? ORDER BY id LIMIT 20',
      [claim],
    );
    for (const row of rows as { id: string; name: string }[])
      await listeners.deliver({ id: row.id, name: row.name, payload: {} });
  };

  async function raceWith(listeners: Listeners): Promise<void> {
    await db.transaction(async (tx) => {
      for (let n = 0; n < FACTS; n++)
        await world.app.get(Outbox).publish(tx, { name: 'race.happened', payload: { n } });
    });
    await dieInBatch(listeners);
    const [one, other] = await Promise.all([worker(listeners).drain(), worker(listeners).drain()]);
    expect(one + other).toBe(FACTS - 50);
    expect(Math.min(one, other)).toBeGreaterThan(0);
    const ahead = Date.now() + LEASE_MS;
    runClockFrom(world, new Date(ahead).toISOString());
    expect(await worker(listeners).drain()).toBe(50);
  }

  beforeEach(async () => {
    world = await World.create();
    db = world.app.get(Db);
    await world.sql.query('CREATE TABLE race_effect (event_id BIGINT NOT NULL, listener VARCHAR(60) NOT NULL)');
    const { username } = new URL(world.config.DATABASE_URL);
    await world.sql.query(`GRANT INSERT ON race_effect TO ?@'%'`, [username]);
  });
  afterEach(() => world.close());

  test('every listener hears every fact once', async () => {
    const listeners = world.app.get(Listeners);
    for (const listener of LISTENERS) listeners.on('race.happened', listener, (fact) => effect(listener, fact));
    await raceWith(listeners);
    expect(await timesHandled()).toEqual({ [LISTENERS.length]: FACTS });
    expect(await violations(world.sql, { now: world.app.get(Clock).now() })).toEqual([]);
  });

  test('a worker that wakes up after its lease does nothing twice', async () => {
    const listeners = world.app.get(Listeners);
    let calls = 0;
    listeners.on('race.slow', LISTENERS[0], async (fact) => {
      if (++calls === 1) await sleep(700);
      await effect(LISTENERS[0], fact);
    });
    await db.transaction((tx) => world.app.get(Outbox).publish(tx, { name: 'race.slow', payload: {} }));
    const sleeper = worker(listeners).drain();
    await sleep(200);
    runClockFrom(world, new Date(Date.now() + LEASE_MS).toISOString());
    await Promise.all([sleeper, worker(listeners).drain()]);
    expect(await timesHandled()).toEqual({ 1: 1 });
  });

  test('without the mark of who has heard it, facts are handled twice', async () => {
    const forgetful = new ForgetfulListeners(db, effect);
    await raceWith(forgetful);
    const handled = await timesHandled();
    report('naive outbox', handled);
    expect(handled[2 * LISTENERS.length]).toBe(20);
  });
});
