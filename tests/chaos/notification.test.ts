import { setTimeout as sleep } from 'node:timers/promises';
import { addDays, businessDate } from '../../apps/server/src/foundation/clock/shanghai.js';
import { Crowd } from '../support/crowd.js';
import { violations } from '../support/invariants.js';
import { announceTo, askSim, deliveryStates, reachableCrowd } from '../support/reachable-crowd.js';
import { report } from '../races/storm.js';
import { Deployment } from './deployment.js';

const PEOPLE = 600;
const KILLS = 4;
/** Pushes that one worker has under way: IN_FLIGHT of push.worker.ts. */
const IN_FLIGHT = 8;

describe('two workers tell a community, and one after the other is killed', () => {
  let deployment: Deployment;

  const ask = <T>(method: string, path: string, body?: object) => askSim<T>(deployment, method, path, body);
  const states = (channel: string) => deliveryStates(deployment, channel);

  beforeAll(async () => {
    deployment = await Deployment.start();
    // Three tickets each: WeChat would take a second message.
    const crowd = await reachableCrowd(deployment, new Crowd(deployment.sql), { count: PEOPLE, tickets: 3 });
    await announceTo(deployment, crowd, addDays(businessDate(new Date()), 2));
  });
  afterAll(() => deployment.close());

  /** Cuts the minute short in which more news of the day is awaited, or the leases of the dead. */
  const hasten = async (state: string) => {
    const past = new Date(Date.now() - 1000);
    await deployment.sql.query('UPDATE notification_delivery SET next_at = ? WHERE state = ?', [past, state]);
    await deployment.sql.query('UPDATE notification_batch SET due_at = ?', [past]);
  };
  const until = async (done: () => Promise<boolean>, withinMs = 60_000) => {
    for (const end = Date.now() + withinMs; !(await done()); await sleep(20))
      if (Date.now() > end) throw new Error(`Not within ${withinMs} ms: ${JSON.stringify(await states('wechat'))}`);
  };

  test('nobody gets a push twice, no inbox row is lost, and only what was under way is unknown', async () => {
    // The answer comes a little after WeChat took the message: the moment in which a death matters.
    await ask('POST', '/sim/faults', {
      api: 'subscribe_send',
      kind: 'slow',
      phase: 'after',
      delayMs: 40,
      times: 100_000,
    });
    let [dying, other] = [deployment.startWorker(), deployment.startWorker()];
    await until(async () => Object.keys(await states('wechat')).length > 0);
    await hasten('waiting');
    for (let kill = 1; kill <= KILLS; kill++) {
      await until(async () => ((await states('wechat')).sent ?? 0) >= (kill * PEOPLE) / (KILLS + 2));
      await dying.kill();
      [dying, other] = [other, deployment.startWorker()];
    }
    // What the dead had claimed waits for the end of its lease; the living are done with the rest.
    await until(async () => ((await states('wechat')).sent ?? 0) >= PEOPLE - KILLS * (40 + IN_FLIGHT));
    await sleep(1000);
    await hasten('waiting');
    await until(async () => !(await states('wechat')).waiting);
    await sleep(1000);
    await hasten('sending');
    await until(async () => !(await states('wechat')).sending, 30_000);
    await Promise.all([dying.stop(), other.stop()]);

    const pushed = await states('wechat');
    const { messages } = await ask<{ messages: { person: string }[] }>('GET', '/sim/messages?limit=100000');
    const twice = messages.length - new Set(messages.map(({ person }) => person)).size;
    report('workers killed', { kills: KILLS, people: PEOPLE, pushed, messages: messages.length, twice });
    expect(twice).toBe(0);
    expect((pushed.sent ?? 0) + (pushed.unknown ?? 0)).toBe(PEOPLE);
    expect(pushed.unknown ?? 0).toBeLessThanOrEqual(IN_FLIGHT * KILLS);
    expect(messages.length).toBeGreaterThanOrEqual(pushed.sent);
    expect(await states('inbox')).toEqual({ delivered: PEOPLE });
    expect(await violations(deployment.sql)).toEqual([]);
  });
});
