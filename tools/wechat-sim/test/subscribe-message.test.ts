import { badField } from '../src/subscribe-fields.js';
import { DAY, PAGES, RID, Rig, type Body } from './support.js';

const VISIT = 'sim-template-visit';
const DATA = {
  thing1: { value: '阳光花园' },
  date2: { value: '2026年11月22日' },
  name3: { value: '王师傅' },
  thing4: { value: '可以顺便预约' },
};

describe('subscribe messages', () => {
  let rig: Rig;
  let li: string;
  beforeEach(async () => {
    rig = new Rig();
    const { people } = (await rig.get('/sim/people')).json<{ people: Body[] }>();
    li = people[0].openid as string;
  });
  afterEach(() => rig.app.close());

  const allow = (answers?: Body) => rig.sim('subscriptions', { person: 'li', tmplIds: [VISIT], answers });
  const send = async (more: Body = {}): Promise<Body> => {
    const body = { touser: li, template_id: VISIT, page: `${PAGES[0]}?id=1`, data: DATA, ...more };
    return (await rig.post('/cgi-bin/message/subscribe/send', body, { access_token: await rig.token() })).json<Body>();
  };
  const phone = async () => (await rig.get('/sim/messages', { person: 'li' })).json<{ messages: Body[] }>().messages;

  test('one accept is one message', async () => {
    expect(await allow()).toEqual({ errMsg: 'requestSubscribeMessage:ok', [VISIT]: 'accept' });
    expect(await send()).toMatchObject({ errcode: 0, errmsg: 'ok' });
    const second = await send();
    expect(second).toMatchObject({ errcode: 43101 });
    expect(second.errmsg).toMatch(RID);
    expect(await phone()).toEqual([
      expect.objectContaining({
        title: '小区服务日通知',
        page: `${PAGES[0]}?id=1`,
        lines: expect.objectContaining({ 小区: '阳光花园' }),
      }),
    ]);
  });

  test('accepts add up and do not end', async () => {
    await allow();
    await allow();
    await rig.sim('clock', { advanceMs: 300 * DAY });
    expect([await send(), await send(), await send()].map(({ errcode }) => errcode)).toEqual([0, 0, 43101]);
  });

  test.each(['reject', 'ban', 'filter'])('%s leaves no ticket', async (answer) => {
    expect(await allow({ [VISIT]: answer })).toMatchObject({ [VISIT]: answer });
    expect((await send()).errcode).toBe(43101);
  });

  test.each([
    ['an unknown person', { touser: 'oXXXXX' }, 40003],
    ['an unknown template', { template_id: 'other' }, 40037],
    ['a page that is not released', { page: 'pages/nope/index' }, 41030],
    ['no data', { data: undefined }, 47003],
    ['a state that does not exist', { miniprogram_state: 'release' }, 40097],
  ])('refuses %s', async (_what, more, errcode) => {
    await allow();
    expect((await send(more)).errcode).toBe(errcode);
    // A refusal for another reason uses no ticket.
    expect((await send()).errcode).toBe(0);
  });

  test.each([
    ['too long', { thing1: { value: '水'.repeat(21) } }, 'thing1'],
    ['empty', { name3: { value: '' } }, 'name3'],
    ['missing', { thing4: undefined }, 'thing4'],
    ['of another type', { date2: { value: '明天' } }, 'date2'],
    ['not in the template', { thing9: { value: '水' } }, 'thing9'],
  ])('names a field that is %s', async (_what, more, field) => {
    await allow();
    const answer = await send({ data: { ...DATA, ...more } });
    expect(answer.errcode).toBe(47003);
    expect(answer.errmsg).toMatch(new RegExp(`^argument invalid! data\\.${field}\\.value`));
  });

  test.each([
    ['thing', '水'.repeat(20), '水'.repeat(21)],
    ['number', '1'.repeat(32), '1'.repeat(33)],
    ['letter', 'a'.repeat(32), 'a1'],
    ['symbol', '★'.repeat(5), '★'.repeat(6)],
    ['character_string', 'a'.repeat(32), '号'],
    ['time', '2026年11月22日 09:00~10:30', '24:00'],
    ['date', '2026年11月22日', '09:00'],
    ['amount', '¥80.00', '12345678901'],
    ['phone_number', '1'.repeat(17), '1'.repeat(18)],
    ['car_number', '沪A12345D', '沪A12345678'],
    ['name', '王'.repeat(10), '王'.repeat(11)],
    ['phrase', '师傅已出发', 'ok'],
  ])('a %s takes %s, not %s', (type, good, bad) => {
    expect(badField([`${type}1`], { [`${type}1`]: { value: good } })).toBeNull();
    expect(badField([`${type}1`], { [`${type}1`]: { value: bad } })).toBe(`${type}1`);
  });

  test.each([
    ['no templates', { tmplIds: [] }],
    ['six templates', { tmplIds: Array(6).fill(VISIT) }],
    ['an unknown template', { tmplIds: ['other'] }],
    ['an answer that does not exist', { tmplIds: [VISIT], answers: { [VISIT]: 'yes' } }],
  ])('cannot be asked for with %s', async (_what, body) => {
    expect((await rig.post('/sim/subscriptions', { person: 'li', ...body })).statusCode).toBe(400);
  });

  test('turned off in WeChat, the tickets are gone', async () => {
    await allow();
    await rig.app.inject({
      method: 'DELETE',
      url: '/sim/subscriptions',
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify({ person: 'li' }),
    });
    expect((await send()).errcode).toBe(43101);
  });

  test('need a token', async () => {
    expect((await rig.post('/cgi-bin/message/subscribe/send', {})).json<Body>().errcode).toBe(41001);
  });

  test('count against the quota of the day', async () => {
    await rig.app.close();
    rig = new Rig({ limits: { subscribe_send: [{ per: 'day', max: 1, refusal: 'quotaReached' }] } });
    await allow();
    await allow();
    expect([await send(), await send()].map(({ errcode }) => errcode)).toEqual([0, 45009]);
    await rig.sim('clock', { advanceMs: DAY });
    expect((await send()).errcode).toBe(0);
  });

  test.each([
    ['busy', 'before', 0],
    ['busy', 'after', 1],
    ['http502', 'after', 1],
    ['html', 'before', 0],
  ])('a fault %s %s the work: %i message', async (kind, phase, count) => {
    await allow();
    await rig.sim('faults', { api: 'subscribe_send', kind, phase });
    await send().catch(() => undefined);
    expect(await phone()).toHaveLength(count);
  });
});

describe('templates of the account', () => {
  let rig: Rig;
  beforeEach(() => (rig = new Rig()));
  afterEach(() => rig.app.close());
  const ask = async (name: string, body?: Body): Promise<Body> => {
    const query = { access_token: await rig.token() };
    const path = `/wxaapi/newtmpl/${name}`;
    return (body ? await rig.post(path, body, query) : await rig.get(path, query)).json<Body>();
  };
  const titles = async () => ((await ask('gettemplate')).data as Body[]).map(({ title }) => title);

  test('are listed, added and deleted', async () => {
    expect((await ask('getcategory')).data).toContainEqual({ id: 601, name: '上门服务' });
    expect(await titles()).toEqual(['预约状态通知', '师傅上门提醒', '小区服务日通知', '师傅留言提醒']);
    const { priTmplId } = await ask('addtemplate', { tid: '501', kidList: [1, 3], sceneDesc: '预约' });
    const added = ((await ask('gettemplate')).data as Body[]).find((each) => each.priTmplId === priTmplId);
    expect(added).toMatchObject({ content: '服务项目:{{thing1.DATA}}\n状态:{{phrase3.DATA}}\n', type: 2 });
    expect((await ask('deltemplate', { priTmplId })).errcode).toBe(0);
    expect((await ask('deltemplate', { priTmplId })).errcode).toBe(40037);
    expect(await titles()).toHaveLength(4);
  });

  test.each([
    ['an unknown title', { tid: '999', kidList: [1, 2] }, 200014],
    ['one keyword', { tid: '501', kidList: [1] }, 200020],
    ['an unknown keyword', { tid: '501', kidList: [1, 9] }, 200020],
    ['a scene of 16 characters', { tid: '501', kidList: [1, 2], sceneDesc: '水'.repeat(16) }, 200021],
  ])('are not added with %s', async (_what, body, errcode) =>
    expect((await ask('addtemplate', body)).errcode).toBe(errcode),
  );

  test('are fifty at most', async () => {
    for (let n = 0; n < 46; n++) await ask('addtemplate', { tid: '501', kidList: [1, 2] });
    expect((await ask('addtemplate', { tid: '501', kidList: [1, 2] })).errcode).toBe(200012);
  });
});

describe('customer-service messages', () => {
  let rig: Rig;
  let li: string;
  beforeEach(async () => {
    rig = new Rig();
    li = (await rig.get('/sim/people')).json<{ people: Body[] }>().people[0].openid as string;
  });
  afterEach(() => rig.app.close());
  const send = async (more: Body = {}): Promise<unknown> => {
    const body = { touser: li, msgtype: 'text', text: { content: '您好' }, ...more };
    const query = { access_token: await rig.token() };
    return (await rig.post('/cgi-bin/message/custom/send', body, query)).json<Body>().errcode;
  };

  test('five within 48 hours after the user wrote', async () => {
    expect(await send()).toBe(45015);
    await rig.sim('customer-message', { person: 'li' });
    expect([await send(), await send(), await send(), await send(), await send(), await send()]).toEqual([
      0, 0, 0, 0, 0, 45047,
    ]);
    await rig.sim('customer-message', { person: 'li' });
    await rig.sim('clock', { advanceMs: 2 * DAY });
    expect(await send()).toBe(45015);
  });

  test.each([
    ['an unknown person', { touser: 'oX' }, 40003],
    ['an unknown type', { msgtype: 'dance' }, 40008],
    ['no text', { text: {} }, 47001],
    [
      'a page that is not released',
      { msgtype: 'miniprogrampage', miniprogrampage: { title: 'a', pagepath: 'pages/x', thumb_media_id: 'b' } },
      41030,
    ],
  ])('refuses %s', async (_what, more, errcode) => {
    await rig.sim('customer-message', { person: 'li' });
    expect(await send(more)).toBe(errcode);
  });
});
