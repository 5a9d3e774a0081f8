import { Logger } from '@nestjs/common';
import { Metrics } from '../../apps/server/src/foundation/metrics/metrics.js';
import { countOf } from '../support/database-facts.js';
import { FRIDAY, shanghai } from '../support/days.js';
import { expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import { World } from '../support/world.js';

const SOON = ['busy', 'http502', 'html', 'truncated', 'reset'];

describe('WeChat is unwell, or has had enough of us', () => {
  let world: World;
  let warnings: jest.SpyInstance;

  beforeEach(async () => {
    world = await World.create();
    world.setTime(FRIDAY);
    warnings = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
  });
  afterEach(async () => {
    warnings.mockRestore();
    await world.close();
  });

  const fault = (api: string, kind: string | number, more: object = {}) =>
    world.tellSim('/sim/faults', { api, kind, ...more });
  const clearFaults = () => fetch(`${world.sim.url}/sim/faults`, { method: 'DELETE' });
  const calls = async (api: string): Promise<number> => {
    const answer = await fetch(`${world.sim.url}/sim/calls`);
    const { totals } = (await answer.json()) as { totals: { api: string; total: number }[] };
    return totals.find((each) => each.api === api)?.total ?? 0;
  };
  const warned = (path: string) => warnings.mock.calls.filter(([line]) => (line as { call?: string }).call === path);
  const rests = async (path: string) => {
    const { values } = await world.app.get(Metrics).outside.get();
    return values.find(({ labels }) => labels.call === path && labels.result === 'rests')?.value ?? 0;
  };
  const meet = (name: string) =>
    world.tellSim('/sim/people', { id: name, name, role: 'resident', phone: '19912345670' });
  const enter = async (name: string) => {
    const { code } = await world.tellSim<{ code: string }>('/sim/login-code', { person: name });
    return world.anonymous().post('/api/sessions/wechat-mini', { code });
  };

  describe('at login', () => {
    beforeEach(() => meet('li'));
    const accounts = () => countOf(world, 'identity_account');

    test.each(SOON)('%s twice: asked again with the same code, and he is in', async (kind) => {
      await fault('jscode2session', kind, { times: 2 });
      expect((await enter('li')).status).toBe(201);
      expect(await calls('jscode2session')).toBe(3);
    });

    test.each(SOON)('%s after WeChat spent the code: 503, no account, and a new code enters', async (kind) => {
      await fault('jscode2session', kind, { phase: 'after' });
      expect(await enter('li')).toMatchObject({ status: 503, body: { code: 'wechat.busy' } });
      expect([await calls('jscode2session'), await accounts()]).toEqual([2, 0]);
      expect((await enter('li')).status).toBe(201);
    });

    test('a used-up day: one call and one warning until midnight, and no account', async () => {
      await fault('jscode2session', 45009, { times: 100_000 });
      const refused = { code: 'wechat.quota', message: '微信调用次数已达上限，请稍后再试' };
      for (let n = 0; n < 5; n++) expect(await enter('li')).toMatchObject({ status: 503, body: refused });
      world.setTime(shanghai('2026-11-20 23:59'));
      expect((await enter('li')).body).toMatchObject({ ...refused, details: { until: '2026-11-20T16:00:00.000Z' } });
      expect([await calls('jscode2session'), await accounts()]).toEqual([1, 0]);
      expect([warned('/sns/jscode2session').length, await rests('/sns/jscode2session')]).toEqual([1, 1]);
      await clearFaults();
      world.setTime(shanghai('2026-11-21 00:00'));
      expect((await enter('li')).status).toBe(201);
    });

    test('45011 is the limit of one user: he waits, the next one enters', async () => {
      await meet('chen');
      await fault('jscode2session', 45011);
      expect(await enter('li')).toMatchObject({ status: 503, body: { code: 'wechat.quota' } });
      expect((await enter('chen')).status).toBe(201);
      expect(await calls('jscode2session')).toBe(2);
    });
  });

  describe('at a phone number', () => {
    const give = async (name = 'li', times = 1) => {
      const person = await world.login(name);
      const answers = [];
      for (let n = 0; n < times; n++) {
        const { code } = await world.tellSim<{ code: string }>('/sim/phone-code', { person: name });
        answers.push(await person.post('/api/me/phone', { code }));
      }
      return answers;
    };
    beforeEach(() => meet('li'));

    test.each(SOON)('%s twice: asked again, and it is there', async (kind) => {
      await fault('getuserphonenumber', kind, { times: 2 });
      expect((await give())[0].status).toBe(200);
      expect(await calls('getuserphonenumber')).toBe(3);
    });

    test('a lost answer after WeChat spent the code: he is asked to allow it anew', async () => {
      await fault('getuserphonenumber', 'html', { phase: 'after' });
      expect((await give())[0]).toMatchObject({ status: 400, body: { code: 'wechat.phoneCodeInvalid' } });
    });

    test.each([
      [45009, shanghai('2026-11-21 00:00')],
      [45011, shanghai('2026-11-20 10:01')],
    ])('%i: one call and one warning until the window ends; logins go on', async (errcode, until) => {
      await fault('getuserphonenumber', errcode, { times: 100_000 });
      for (const answer of await give('li', 4))
        expect(answer).toMatchObject({ status: 503, body: { code: 'wechat.quota', details: { until } } });
      expect(await calls('getuserphonenumber')).toBe(1);
      const path = '/wxa/business/getuserphonenumber';
      expect([warned(path).length, await rests(path)]).toEqual([1, 1]);
      await clearFaults();
      world.setTime(until);
      expect((await give())[0].status).toBe(200);
    });
  });

  describe('at mini-program codes', () => {
    const view = (code: string) => world.anonymous().get(`/q/${code}/mini-code.jpg`);

    test('a poster costs one call, however many look at it at once and later', async () => {
      const { wang, liu } = await makeNeighbourhood(world);
      await fault('getwxacodeunlimit', 'busy', { times: 2 });
      const pictures = await Promise.all(Array.from({ length: 20 }, () => view(wang.code)));
      for (let n = 0; n < 5; n++) pictures.push(await view(wang.code));
      expect(new Set(pictures.map(({ status }) => status))).toEqual(new Set([200]));
      expect(await calls('getwxacodeunlimit')).toBe(3);
      await view(liu.code);
      expect(await calls('getwxacodeunlimit')).toBe(4);
    });

    test('while the minute is used up, what is kept is still shown; others wait, and nothing wrong is kept', async () => {
      const { wang, liu } = await makeNeighbourhood(world);
      await view(wang.code);
      await fault('getwxacodeunlimit', 45011, { times: 100_000 });
      for (let n = 0; n < 3; n++)
        expect(await view(liu.code)).toMatchObject({ status: 503, body: { code: 'wechat.quota' } });
      expectStatus(await view(wang.code), 200);
      expect(await calls('getwxacodeunlimit')).toBe(2);
      expect(warned('/wxa/getwxacodeunlimit')).toHaveLength(1);
      await clearFaults();
      world.setTime(shanghai('2026-11-20 10:01'));
      expectStatus(await view(liu.code), 200);
    });

    test('a code that was replaced leads to no picture, though it is kept', async () => {
      const { wang } = await makeNeighbourhood(world);
      await view(wang.code);
      expectStatus(await wang.person.post('/api/engineer/code/replacement'), 201);
      expect((await view(wang.code)).status).toBe(410);
    });
  });

  describe('at links into the mini-program, which anybody may ask for', () => {
    const link = (query: string, path = 'pages/bind/index') =>
      world.anonymous().get(`/api/wechat/open-link?path=${path}&query=${query}`);

    test('a page costs one call until its link is about to end, however many ask at once and later', async () => {
      const found = await Promise.all(Array.from({ length: 20 }, () => link('scene=abc')));
      world.setTime(shanghai('2026-11-21 08:59'));
      found.push(await link('scene=abc'));
      expect(new Set(found.map(({ status, body }) => `${status} ${body.url as string}`)).size).toBe(1);
      expect(await calls('generate_urllink')).toBe(1);
      world.setTime(shanghai('2026-11-21 09:00'));
      const later = expectStatus(await link('scene=abc'), 200);
      expect([later.url === found[0].body.url, await calls('generate_urllink')]).toEqual([false, 2]);
    });

    test('what is asked while WeChat is away counts for nobody', async () => {
      await fault('generate_urllink', 'http502', { times: 15 });
      for (let n = 0; n < 64; n++) expect((await link(`scene=${n}`)).status).toBe(503);
      await clearFaults();
      world.setTime(shanghai('2026-11-20 09:01'));
      expectStatus(await link('scene=0'), 200);
    });

    test('whoever asks for ever more of them is told another way, until the hour is over; what is kept goes on', async () => {
      for (let n = 0; n < 60; n++) expectStatus(await link(`scene=${n}`), 200);
      for (let n = 60; n < 70; n++)
        expect(await link(`scene=${n}`)).toMatchObject({ status: 429, body: { code: 'wechat.tooMany' } });
      expectStatus(await link('scene=0'), 200);
      expect(await calls('generate_urllink')).toBe(60);
      world.setTime(shanghai('2026-11-20 11:00'));
      expectStatus(await link('scene=60'), 200);
    });
  });
});
