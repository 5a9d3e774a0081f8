import { setTimeout as sleep } from 'node:timers/promises';
import { report } from '../races/storm.js';
import { BookingClients } from './booking-clients.js';
import { Deployment } from './deployment.js';
import { nothingLost } from './nothing-lost.js';

const PHONES = 12;

describe('the product survives', () => {
  let deployment: Deployment;
  let clients: BookingClients;

  beforeAll(async () => {
    deployment = await Deployment.start();
    clients = await BookingClients.prepare(deployment);
  });
  afterAll(() => deployment.close());

  const expectNothingLost = () => nothingLost(deployment, clients);

  test('kill -9 of the server, twelve times while phones book', async () => {
    const starts: number[] = [];
    const began = performance.now();
    for (let kill = 0; kill < 12; kill++) {
      clients.go(PHONES);
      await clients.untilAnswered();
      await sleep(Math.random() * 800);
      await deployment.killServer();
      await clients.pause();
      starts.push(await deployment.startServer());
    }
    const seconds = Math.round((performance.now() - began) / 1000);
    const broken = clients.seen.filter(({ status }) => status === null).length;
    await expectNothingLost();
    const figures = {
      kills: 12,
      seconds,
      attempts: clients.attempts.length,
      acknowledged: clients.acknowledged.length,
      broken,
    };
    report('kill -9', { ...figures, slowestStartMs: Math.max(...starts) });
    expect(clients.acknowledged.length).toBeGreaterThan(20);
    expect(broken).toBeGreaterThan(0);
  });

  test('SIGTERM under load: who was in the house is served, and the door closes within ten seconds', async () => {
    const from = clients.seen.length;
    clients.go(PHONES);
    await sleep(1500);
    const asked = performance.now();
    const stopMs = await deployment.stopServer();
    await clients.pause();
    // A request that is sent in the very moment of the signal may not have arrived.
    const inside = clients.seen.slice(from).filter(({ began, ended }) => began < asked - 30 && ended > asked);
    report('SIGTERM', { stopMs, inside: inside.length, statuses: inside.map(({ status }) => status) });
    expect(stopMs).toBeLessThan(10_000);
    expect(inside.map(({ status }) => status).filter((status) => status !== 201 && status !== 409)).toEqual([]);
    await deployment.startServer();
    await expectNothingLost();
  });

  test('kill -9 of the database: 503 at once, and all is well again soon after it is back', async () => {
    const from = clients.seen.length;
    clients.go(PHONES);
    await sleep(1000);
    const down = performance.now();
    await deployment.killDatabase();
    await sleep(3000);
    await deployment.startDatabase();
    const up = performance.now();
    const readyMs = await deployment.untilReady(5000);
    await sleep(1500);
    await clients.pause();
    const later = clients.seen.slice(from);
    const outage = later.filter(({ began, ended }) => ended > down && began < up);
    const slowest = Math.round(Math.max(...outage.map(({ began, ended }) => ended - began)));
    const first = later.find(({ began, status }) => began > up && status === 201);
    report('database kill -9', {
      outageMs: Math.round(up - down),
      answered: outage.length,
      slowest,
      readyMs,
      servedAfterMs: first ? Math.round(first.ended - up) : null,
    });
    expect(slowest).toBeLessThan(5500);
    expect(later.filter(({ status }) => status === null || (status >= 500 && status !== 503))).toEqual([]);
    expect(outage.some(({ status }) => status === 503)).toBe(true);
    expect(first!.ended - up).toBeLessThan(5000);
    await expectNothingLost();
  });
});
