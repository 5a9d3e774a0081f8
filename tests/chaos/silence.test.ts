import { setTimeout as sleep } from 'node:timers/promises';
import type { RowDataPacket } from 'mysql2/promise';
import { report } from '../races/storm.js';
import { lateMs } from '../support/late.js';
import { BookingClients } from './booking-clients.js';
import type { Fault } from './database-proxy.js';
import { Deployment } from './deployment.js';
import { nothingLost } from './nothing-lost.js';

const PHONES = 12;
/** Longer than anybody waits for one answer of the database. */
const FAULT_MS = 7000;
/** What is promised: ready five seconds after the database is. */
const READY_MS = 5000;
/** A transaction may wait for a lock (4 s) and then be left alone (5 s): limited-pool.ts. Each is noticed within a second, and both ends of an age are cut to seconds. */
const OPEN_S = 12;
const FAULTS: [Fault, string][] = [
  ['swallow', 'answers get lost'],
  ['hold', 'answers come when nobody waits any more'],
  ['half', 'half of an answer comes'],
  ['deaf', 'questions get lost'],
  ['refuse', 'connections are reset'],
];

describe('the way to the database is disturbed while phones book', () => {
  let deployment: Deployment;
  let clients: BookingClients;

  beforeAll(async () => {
    deployment = await Deployment.start();
    clients = await BookingClients.prepare(deployment);
  });
  afterAll(() => deployment.close());

  /** The age of the oldest open transaction, in seconds. */
  async function oldestOpen(): Promise<number> {
    const [rows] = await deployment.sql.query<RowDataPacket[]>(
      'SELECT COALESCE(MAX(TIMESTAMPDIFF(SECOND, trx_started, NOW())), 0) AS age FROM information_schema.innodb_trx',
    );
    return Number(rows[0].age);
  }

  async function watch(until: () => boolean): Promise<number> {
    let oldest = 0;
    for (; !until(); await sleep(250)) oldest = Math.max(oldest, await oldestOpen());
    return oldest;
  }

  test.each(FAULTS)(
    '%s: %s',
    async (fault) => {
      const from = clients.seen.length;
      const late = lateMs();
      clients.go(PHONES);
      await clients.untilAnswered();
      const began = performance.now();
      const before = deployment.way.hurt;
      deployment.way.set(fault);
      let over = false;
      const watching = watch(() => over);
      await sleep(FAULT_MS);
      deployment.way.set('none');
      const healed = performance.now();
      const readyMs = await deployment.untilReady(READY_MS);
      const bookedMs = await clients.untilBooked(healed, 10_000);
      await clients.pause();
      over = true;
      const oldestOpenS = await watching;
      const seen = clients.seen.slice(from);
      const during = seen.filter(({ began: at, ended }) => ended > began && at < healed);
      const slowest = Math.round(Math.max(...during.map(({ began: at, ended }) => ended - at)));
      report(`database ${fault}`, { answered: during.length, slowest, oldestOpenS, readyMs, bookedMs });
      const stoodStillMs = lateMs() - late;
      // The fault was there, and everybody heard so in words.
      expect(fault === 'refuse' || deployment.way.hurt > before).toBe(true);
      expect(during.some(({ status }) => status === 503)).toBe(true);
      expect(seen.filter(({ status }) => status === null || (status >= 500 && status !== 503))).toEqual([]);
      expect(slowest - stoodStillMs).toBeLessThan(15_500);
      expect(oldestOpenS - stoodStillMs / 1000).toBeLessThanOrEqual(OPEN_S);
    },
    60_000,
  );

  test('nothing was lost or doubled by any of it', () => nothingLost(deployment, clients));
});
