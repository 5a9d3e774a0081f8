import { rowsOf } from '../support/database-facts.js';
import { FRIDAY } from '../support/days.js';
import { boundResident, expectStatus, type Neighbourhood } from '../support/neighbourhood.js';
import { inboxOf, Notices, TEMPLATE } from '../support/notices.js';
import type { Person } from '../support/person.js';
import { PushScene } from '../support/push-scene.js';
import type { World } from '../support/world.js';

describe('a push', () => {
  let scene: PushScene;
  let world: World;
  let place: Neighbourhood;
  let notices: Notices;
  let li: Person;

  beforeEach(async () => {
    scene = await PushScene.begin();
    ({ world, place, notices, li } = scene);
  });
  afterEach(() => scene.end());

  const balance = async (template: keyof typeof TEMPLATE = 'visit') => {
    const sql = 'SELECT balance FROM notification_balance WHERE template_id = ?';
    return (await rowsOf<{ balance: number }>(world, sql, [TEMPLATE[template]]))[0]?.balance ?? 0;
  };
  const fault = (kind: string | number, more?: object) => scene.fault(kind, more);
  const states = () => scene.states();
  const later = (minutes: number, from?: string) => scene.later(minutes, from);
  const sends = () => scene.sends();
  /** An announced visit, told after its minute; the push is due now. */
  const visitDue = async () => {
    const visit = await notices.announce(place.wang.id);
    later(2);
    await notices.inbox();
    return visit;
  };

  test('goes to the phone once for every credit, and to nobody without one', async () => {
    await boundResident(world, place.wang);
    await notices.allow(li, 'visit');
    await visitDue();
    await notices.push();
    await notices.push();
    const [message, ...more] = await notices.phone(li);
    expect(more).toEqual([]);
    expect(message).toEqual({
      at: expect.any(String),
      person: li.name,
      kind: 'subscribe',
      templateId: TEMPLATE.visit,
      title: '小区服务日通知',
      page: 'pages/visit/index?communityId=1001',
      lines: { 小区: '阳光花园', 日期: '2026年11月22日', 师傅: '服务师傅', 说明: '11月22日周日到小区，可预约' },
    });
    expect(await states()).toEqual(['sent']);
    expect(await balance()).toBe(0);
    const [report] = (await place.operator.get('/api/console/notices')).body.items;
    expect(report.reach).toMatchObject({ inbox: 2, pushed: 1, refused: 0, failed: 0, unknown: 0, waiting: 0 });
  });

  test('a retried answer to the question counts once; only 允许 counts; unknown templates are refused', async () => {
    const key = '0123456789abcdef';
    const results = { [TEMPLATE.visit]: 'accept', [TEMPLATE.booking]: 'reject', [TEMPLATE.arrival]: 'filter' };
    for (let n = 0; n < 3; n++)
      expect((await li.post('/api/me/subscriptions', { results }, { key })).body).toEqual({
        credits: [{ templateId: TEMPLATE.visit, balance: 1 }],
      });
    expect((await li.post('/api/me/subscriptions', { results: { other: 'accept' } })).body.code).toBe(
      'notification.unknownTemplate',
    );
    for (const wrong of [{}, [], 'accept', { [TEMPLATE.visit]: 'yes' }, { 'a b': 'accept' }])
      expect((await li.post('/api/me/subscriptions', { results: wrong })).status).toBe(400);
  });

  test('the client is told which templates to ask for at which tap', async () => {
    expect((await world.anonymous().get('/api/client-config')).body.subscribe).toEqual({
      book: [TEMPLATE.booking, TEMPLATE.arrival, TEMPLATE.message],
      join: [TEMPLATE.booking, TEMPLATE.arrival, TEMPLATE.message],
      visit: [TEMPLATE.visit],
    });
  });

  test('43101: refused, never tried again, and what we counted is gone', async () => {
    await notices.allow(li, 'visit');
    await notices.allow(li, 'visit');
    await visitDue();
    await fault(43101);
    await notices.push();
    expect([await states(), await balance(), await sends()]).toEqual([['refused'], 0, 1]);
    later(60);
    await notices.push();
    expect(await sends()).toBe(1);
    expect(await rowsOf(world, 'SELECT delta, reason FROM notification_credit ORDER BY id')).toEqual(
      expect.arrayContaining([{ delta: -1, reason: 'refused' }]),
    );
  });

  test.each([[40003], [40037], [41030], [47003]])('%i: failed for good, the credit is kept', async (errcode) => {
    await notices.allow(li, 'visit');
    await visitDue();
    await fault(errcode);
    await notices.push();
    expect([await states(), await balance(), await sends()]).toEqual([['failed'], 1, 1]);
  });

  test.each([
    ['busy', 'busy'],
    ['a 502', 'http502'],
  ])('%s: three tries, then later, and it arrives once', async (_what, kind) => {
    await notices.allow(li, 'visit');
    await visitDue();
    await fault(kind, { times: 4 });
    await notices.push();
    expect([await states(), await balance(), await sends()]).toEqual([['waiting'], 1, 3]);
    later(4);
    await notices.push();
    expect([await states(), await balance(), (await notices.phone(li)).length]).toEqual([['sent'], 0, 1]);
  });

  test.each([
    ['the connection breaks after WeChat took it', 'reset', { phase: 'after' }],
    ['a page comes back instead of an answer', 'html', { phase: 'after' }],
    ['the answer takes longer than five seconds', 'slow', { phase: 'after', delayMs: 6000 }],
  ])('%s: unknown, never sent again', async (_what, kind, more) => {
    await notices.allow(li, 'visit');
    await notices.allow(li, 'visit');
    await visitDue();
    await fault(kind, more);
    await notices.push();
    expect([await states(), await balance()]).toEqual([['unknown'], 1]);
    later(60);
    await notices.sweep();
    await notices.push();
    // A slow answer is in the platform's log only when it is out.
    await new Promise((done) => setTimeout(done, kind === 'slow' ? 1500 : 0));
    expect([await states(), (await notices.phone(li)).length, await sends()]).toEqual([['unknown'], 1, 1]);
  });

  test('what may have arrived goes out again only by an operator, with a reason that is kept', async () => {
    await notices.allow(li, 'visit');
    await notices.allow(li, 'visit');
    await visitDue();
    await fault('reset', { phase: 'after' });
    await notices.push();
    const [{ id }] = expectStatus(await place.operator.get('/api/console/notices'), 200).items as { id: string }[];
    const resend = (body: object = { reason: '住户说没有收到' }, who = place.operator) =>
      who.post(`/api/console/notices/${id}/resend`, body);
    expect((await resend({ reason: ' ' })).status).toBe(400);
    expect((await resend(undefined, li)).status).toBe(403);
    const answers = await Promise.all([resend(), resend()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    await notices.push();
    expect([await states(), await sends()]).toEqual([['sent'], 2]);
    expect((await resend()).body.code).toBe('notification.nothingUnknown');
    expect(await rowsOf(world, 'SELECT resent, reason FROM notification_resend')).toEqual([
      { resent: 1, reason: '住户说没有收到' },
    ]);
    const told =
      "SELECT JSON_VALUE(changes, '$[0].after') AS sent FROM audit_entry WHERE action = 'notification.resend'";
    expect(await rowsOf(world, told)).toEqual([{ sent: '1' }]);
  });

  test('a worker died while sending: unknown after a minute, never sent again', async () => {
    await notices.allow(li, 'visit');
    await visitDue();
    await world.sql.query(
      `UPDATE notification_delivery SET state = 'sending', claim = 'dead', next_at = ? WHERE channel = 'wechat'`,
      [new Date(Date.parse(FRIDAY) + 3 * 60_000)],
    );
    await world.sql.query(`UPDATE notification_reach SET state = 'sending' WHERE channel = 'wechat'`);
    await notices.sweep();
    expect(await states()).toEqual(['sending']);
    later(4);
    expect([await notices.sweep(), await notices.push(), await states(), await sends()]).toEqual([
      1,
      0,
      ['unknown'],
      0,
    ]);
  });

  test('news of the same community and day is told and pushed once; that nobody comes is news', async () => {
    for (let n = 0; n < 3; n++) await notices.allow(li, 'visit');
    const visit = await visitDue();
    await notices.push();
    const other = await notices.announce(place.liu.id);
    await notices.deliver();
    expect([await inboxOf(li), await notices.phone(li)].map((list) => list.length)).toEqual([1, 1]);
    await notices.change(other, 'cancelled');
    await notices.deliver();
    expect(await inboxOf(li)).toHaveLength(1);
    await notices.change(visit, 'cancelled');
    await notices.deliver();
    expect((await notices.phone(li))[0].lines.说明).toBe('原定的上门已取消');
    expect(await states()).toEqual(['sent', 'sent']);
  });

  test('cancelled before it went out: superseded, and the credit is kept', async () => {
    await notices.allow(li, 'visit');
    const visit = await notices.announce(place.wang.id);
    await notices.change(visit, 'cancelled');
    later(5);
    await notices.push();
    expect([await states(), await balance(), await sends()]).toEqual([['superseded'], 1, 0]);
  });

  test('turned off between the fan-out and the push: not sent', async () => {
    await notices.allow(li, 'visit');
    await visitDue();
    await li.put('/api/me/notice-levels/1001', { level: 'mute' });
    await notices.push();
    expect([await states(), await balance(), await sends()]).toEqual([['skipped'], 1, 0]);
  });
});
