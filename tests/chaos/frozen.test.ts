import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { RowDataPacket } from 'mysql2/promise';
import { addDays, businessDate } from '../../apps/server/src/foundation/clock/shanghai.js';
import { report } from '../races/storm.js';
import { Crowd } from '../support/crowd.js';
import { violations } from '../support/invariants.js';
import { announceTo, announceVisit, askSim, deliveryStates, reachableCrowd } from '../support/reachable-crowd.js';
import { BookingClients } from './booking-clients.js';
import type { DatabaseProxy } from './database-proxy.js';
import { Deployment } from './deployment.js';
import { nothingLost } from './nothing-lost.js';

const PEOPLE = 120;
/** How many a worker claims at once: BATCH of push.worker.ts. */
const CLAIMED = 40;
/** A transaction may wait for a lock (4 s) and then be left alone (5 s): limited-pool.ts. */
const LEFT_MS = 11_000;
/** LEASE_MS of claims.ts, and a little. */
const LEASE_MS = 35_000;
const JUMPING = ['--import', pathToFileURL(join(process.cwd(), 'tests/chaos/jumping-clock.mjs')).href];

describe('a process of the product is frozen, or its clock jumps', () => {
  let deployment: Deployment;
  let crowd: Crowd;
  const tomorrow = addDays(businessDate(new Date()), 1);

  beforeAll(async () => {
    deployment = await Deployment.start();
    crowd = new Crowd(deployment.sql);
  });
  afterAll(() => deployment.close());

  const until = async (done: () => Promise<boolean>, withinMs: number) => {
    const began = performance.now();
    for (; !(await done()); await sleep(200))
      if (performance.now() - began > withinMs) throw new Error(`Not within ${withinMs} ms`);
    return Math.round(performance.now() - began);
  };
  const count = async (sql: string, params: unknown[] = []) =>
    Number((await deployment.sql.query<RowDataPacket[]>(`SELECT COUNT(*) AS n FROM ${sql}`, params))[0][0].n);
  /** The database shows a new list only to who has not looked for a tenth of a second. */
  const openTransactions = () => count('information_schema.innodb_trx');
  /** Stops the traffic on a way at a moment in which a transaction is open. */
  const inTransaction = async (way: DatabaseProxy) => {
    for (let tries = 0; tries < 30; tries++) {
      way.set('hold');
      await sleep(250);
      if ((await openTransactions()) > 0) return;
      way.set('none');
      await sleep(Math.random() * 50);
    }
    throw new Error('No transaction was open');
  };
  const sent = async () => (await deliveryStates(deployment, 'wechat')).sent ?? 0;
  /** Cuts the minute short in which more news of the day is awaited, or the leases of the dead. */
  const hasten = async (state: string) => {
    await deployment.sql.query(
      'UPDATE notification_delivery SET next_at = NOW(3) - INTERVAL 1 SECOND WHERE state = ?',
      [state],
    );
    await deployment.sql.query('UPDATE notification_batch SET due_at = NOW(3) - INTERVAL 1 SECOND');
  };

  test('the days of engineers that a frozen server had locked are free again in seconds', async () => {
    const clients = await BookingClients.prepare(deployment, crowd);
    clients.go(6);
    await clients.untilAnswered();
    await inTransaction(deployment.way);
    deployment.freezeServer();
    const freeMs = await until(async () => (await openTransactions()) === 0, LEFT_MS);
    deployment.way.set('none');
    deployment.thawServer();
    const readyMs = await deployment.untilReady(5000);
    report('frozen server', { freeMs, readyMs });
    await clients.untilBooked(performance.now(), 10_000);
    await clients.pause();
    await nothingLost(deployment, clients);
    // What the bookings tell is not what the next tests are about.
    await deployment.sql.query('UPDATE outbox_event SET done_at = NOW(3)');
  });

  test('what a frozen worker had locked and claimed goes to the next one, and nobody is told twice', async () => {
    const told = await reachableCrowd(deployment, crowd, { count: PEOPLE, tickets: 2 });
    await announceTo(deployment, told, tomorrow);
    const way = await deployment.newWay();
    const frozen = deployment.startWorker(way);
    await until(async () => (await count("notification_delivery WHERE channel = 'wechat'")) === PEOPLE, 30_000);
    await hasten('waiting');
    await until(async () => (await sent()) > 0, 10_000);
    await inTransaction(way);
    frozen.freeze();
    const before = await sent();
    const other = deployment.startWorker();
    const began = performance.now();
    // All but what the frozen one had claimed, as soon as the database has ended its transaction.
    await until(async () => (await sent()) >= PEOPLE - CLAIMED, 25_000);
    const othersMs = Math.round(performance.now() - began);
    // And what was claimed, but not being sent yet, when the lease ends.
    const states = () => deliveryStates(deployment, 'wechat');
    await until(async () => !(await states()).waiting, LEASE_MS);
    const leaseMs = Math.round(performance.now() - began);
    way.set('none');
    frozen.thaw();
    await sleep(2000);
    await hasten('sending');
    await until(async () => !(await states()).sending, 30_000);
    await Promise.all([frozen.stop(), other.stop()]);

    const pushed = await states();
    const { messages } = await askSim<{ messages: { person: string }[] }>(
      deployment,
      'GET',
      '/sim/messages?limit=10000',
    );
    const twice = messages.length - new Set(messages.map(({ person }) => person)).size;
    report('frozen worker', { before, othersMs, leaseMs, pushed, twice });
    expect(twice).toBe(0);
    expect((pushed.sent ?? 0) + (pushed.unknown ?? 0)).toBe(PEOPLE);
    expect(
      await count(`notification_delivery d JOIN notification_notice n ON n.id = d.notice_id
        WHERE n.kind = 'visitAnnounced' AND d.channel = 'inbox' AND d.state = 'delivered'`),
    ).toBe(PEOPLE);
    expect(await violations(deployment.sql)).toEqual([]);
  });

  test('a clock that jumps two days ahead and back leaves no lease and no notice in the future', async () => {
    const [communityId] = await crowd.communities(1);
    const [engineerId] = await crowd.engineers([[communityId]], '净水器', [480, 1080]);
    await crowd.residents(Array<string>(5).fill(communityId));
    await deployment.sql.query('UPDATE job_lease SET lease_until = NOW(3)');
    const worker = deployment.startWorker(undefined, JUMPING);
    const runs = () => count('job_lease WHERE lease_until > NOW(3)');
    await until(async () => (await runs()) > 0, 20_000);
    await deployment.sql.query('UPDATE job_lease SET lease_until = NOW(3)');
    worker.jump();
    const fact = await announceVisit(deployment.sql, {
      engineerId,
      communityId,
      day: addDays(tomorrow, 1),
    });
    await until(async () => (await count('outbox_event WHERE id = ? AND done_at IS NOT NULL', [fact])) === 1, 10_000);
    await until(async () => (await runs()) >= 5, 10_000);
    worker.jump();
    // Nothing is due later than the time in which more news is awaited, and no job later than its period of an hour.
    expect(await count('notification_batch WHERE due_at > NOW(3) + INTERVAL 1 MINUTE')).toBe(0);
    expect(await count("notification_delivery WHERE state = 'waiting' AND next_at > NOW(3) + INTERVAL 1 MINUTE")).toBe(
      0,
    );
    expect(await count('outbox_event WHERE id = ? AND done_at > NOW(3)', [fact])).toBe(0);
    expect(await count('job_lease WHERE lease_until > NOW(3) + INTERVAL 1 HOUR')).toBe(0);
    await worker.stop();
  });

  test('a lease that a wrong clock has written into the future is void', async () => {
    await deployment.sql.query('UPDATE job_lease SET lease_until = NOW(3) + INTERVAL 2 DAY');
    await deployment.sql.query(
      "UPDATE notification_delivery SET next_at = NOW(3) + INTERVAL 2 DAY WHERE state = 'waiting'",
    );
    await deployment.sql.query('UPDATE notification_batch SET due_at = NOW(3) + INTERVAL 2 DAY');
    const worker = deployment.startWorker();
    await until(async () => (await count('job_lease WHERE lease_until > NOW(3) + INTERVAL 1 DAY')) === 0, 20_000);
    await until(async () => (await count("notification_delivery WHERE state = 'waiting'")) === 0, 20_000);
    await worker.stop();
  });
});
