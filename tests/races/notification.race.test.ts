import { Clock } from '../../apps/server/src/foundation/clock/clock.js';
import { Db } from '../../apps/server/src/foundation/database/db.js';
import { WechatGateway } from '../../apps/server/src/gateways/wechat/wechat.gateway.js';
import { claimDeliveries } from '../../apps/server/src/modules/notification/claim.queries.js';
import { InboxWorker } from '../../apps/server/src/modules/notification/inbox.worker.js';
import { claimedPushes } from '../../apps/server/src/modules/notification/push.queries.js';
import { PushWriter } from '../../apps/server/src/modules/notification/push.writer.js';
import { PushWorker } from '../../apps/server/src/modules/notification/push.worker.js';
import { countOf, rowsOf } from '../support/database-facts.js';
import { FRIDAY } from '../support/days.js';
import { violations } from '../support/invariants.js';
import { boundResident, makeNeighbourhood } from '../support/neighbourhood.js';
import { Notices } from '../support/notices.js';
import type { Person } from '../support/person.js';
import { World } from '../support/world.js';
import { report, runClockFrom } from './storm.js';

const PEOPLE = 24;
const DYING = 5;

describe('workers that race, and one that dies between sending and marking', () => {
  let world: World;
  let db: Db;
  let notices: Notices;
  let people: Person[];

  beforeEach(async () => {
    world = await World.create();
    runClockFrom(world, FRIDAY);
    db = world.app.get(Db);
    const place = await makeNeighbourhood(world);
    notices = new Notices(world);
    people = [];
    for (let n = 0; n < PEOPLE; n++) people.push(await boundResident(world, place.wang));
    // Three tickets each: WeChat would take a second message.
    for (const person of people) for (let n = 0; n < 3; n++) await notices.allow(person, 'visit');
    await notices.announce(place.wang.id);
    runClockFrom(world, new Date(Date.parse(FRIDAY) + 120_000).toISOString());
  });
  afterEach(() => world.close());

  const claim = () => claimDeliveries(db, world.app.get(Clock).now(), 'wechat', DYING);
  const worker = () => {
    const { app, config } = world;
    return new PushWorker(db, app.get(PushWriter), app.get(WechatGateway), config, app.get(Clock));
  };
  const scope = () => `wechat:${world.config.WECHAT_APPID}`;
  const twice = async () => {
    const counts = await Promise.all(people.map(async (person) => (await notices.phone(person)).length));
    return counts.filter((count) => count > 1).length;
  };
  /** What a worker does until it dies: WeChat has the messages, and nobody noted it. */
  const sendAndDie = async (marked: boolean) => {
    const claimed = (await claim())!;
    for (const row of await claimedPushes(db, claimed, scope())) {
      if (marked) {
        await world.sql.query(
          `UPDATE notification_delivery SET state = 'sending' WHERE notice_id = ? AND channel = 'wechat' AND resident_id = ?`,
          [row.noticeId, row.residentId],
        );
        await world.sql.query(
          `INSERT INTO notification_reach (notice_id, channel, state, n) VALUES (?, 'wechat', 'waiting', -1), (?, 'wechat', 'sending', 1)
           ON DUPLICATE KEY UPDATE n = n + VALUES(n)`,
          [row.noticeId, row.noticeId],
        );
      }
      await world.app.get(WechatGateway).push({
        openid: row.openid!.toString('ascii'),
        templateId: row.templateId,
        page: '',
        data: JSON.parse(row.data) as Record<string, string>,
      });
    }
  };
  const later = (minutes: number) => runClockFrom(world, new Date(Date.parse(FRIDAY) + minutes * 60_000).toISOString());

  test('three workers: every inbox row once, every push at most once', async () => {
    const inbox = () => new InboxWorker(db, world.app.get(Clock)).drain();
    await sendAndDie(true);
    const handled = await Promise.all([inbox(), inbox(), inbox()]);
    await Promise.all([worker().drain(), worker().drain(), worker().drain()]);
    later(4);
    expect(await worker().sweep()).toBe(DYING);
    await Promise.all([worker().drain(), worker().drain()]);
    expect(handled.reduce((sum, n) => sum + n)).toBe(PEOPLE);
    expect(await countOf(world, `notification_delivery WHERE channel = 'inbox' AND state = 'delivered'`)).toBe(PEOPLE);
    expect(await twice()).toBe(0);
    expect(
      await rowsOf(
        world,
        `SELECT state, COUNT(*) AS n FROM notification_delivery WHERE channel = 'wechat' GROUP BY state ORDER BY state`,
      ),
    ).toEqual([
      { state: 'sent', n: String(PEOPLE - DYING) },
      { state: 'unknown', n: String(DYING) },
    ]);
    const broken = (await violations(world.sql, { now: new Date(FRIDAY) })).map(({ name }) => name);
    expect(broken.filter((name) => name !== 'visitBookings')).toEqual([]);
  });

  test('without the mark before sending, residents get the push twice', async () => {
    await sendAndDie(false);
    later(4);
    await worker().drain();
    report('naive push', { sentByTheDead: DYING, twice: await twice() });
    expect(await twice()).toBe(DYING);
  });
});
