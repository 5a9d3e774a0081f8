import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CodedError } from '../../apps/server/src/foundation/errors/coded-error.js';
import { type MediaVerdict, WechatMessages } from '../../apps/server/src/gateways/wechat/messages/wechat-messages.js';
import { CONTENT_SCENE, WechatGateway } from '../../apps/server/src/gateways/wechat/wechat.gateway.js';
import { FRIDAY } from '../support/days.js';
import { World } from '../support/world.js';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const scene = CONTENT_SCENE.comment;
const hours = (n: number) => new Date(Date.parse(FRIDAY) + n * 3600_000).toISOString();

describe('what WeChat thinks of texts and pictures', () => {
  let world: World;
  let wechat: WechatGateway;
  let album: Server;
  let picture: string;
  let openid: string;
  let heard: MediaVerdict[];

  beforeAll(async () => {
    album = createServer((request, response) => {
      response.statusCode = request.url === '/picture' ? 200 : 404;
      response.end(request.url === '/picture' ? PNG : 'gone');
    });
    await new Promise<void>((done) => album.listen(0, '127.0.0.1', done));
    picture = `http://127.0.0.1:${(album.address() as AddressInfo).port}/picture`;
  });
  afterAll(() => new Promise((done) => album.close(done)));

  async function open(): Promise<void> {
    world = await World.listening();
    wechat = world.app.get(WechatGateway);
    world.app.get(WechatMessages).on('wxa_media_check', async (verdict) => {
      heard.push(verdict);
    });
    await world.resident('li');
    openid = (await people()).openid;
  }
  beforeAll(open);
  beforeEach(async () => {
    world.setTime(FRIDAY);
    heard = [];
    for (const path of ['faults', 'verdicts']) await fetch(`${world.sim.url}/sim/${path}`, { method: 'DELETE' });
    await world.tellSim('/sim/visits', { person: 'li' });
  });
  afterAll(() => world.close());

  const people = async () => {
    const answer = await fetch(`${world.sim.url}/sim/people`);
    return ((await answer.json()) as { people: { openid: string; webOpenid: string }[] }).people[0];
  };
  const fault = (api: string, kind: string | number, more: object = {}) =>
    world.tellSim('/sim/faults', { api, kind, ...more });
  const calls = async (api: string): Promise<number> => {
    const answer = await fetch(`${world.sim.url}/sim/calls`);
    const { totals } = (await answer.json()) as { totals: { api: string; total: number }[] };
    return totals.find((each) => each.api === api)?.total ?? 0;
  };
  const text = (content = '师傅很准时', more: object = {}) => wechat.checkText({ openid, scene, content, ...more });
  const photo = (url = picture) => wechat.checkPicture({ openid, scene, url });
  const refusal = (asked: Promise<unknown>) =>
    asked.then(
      () => 'nothing',
      ({ code, details }: CodedError) => ({ code, details }),
    );
  /** The verdict is pushed after the answer: it is waited for, as long as a slow machine may take. */
  const verdict = async () => {
    const until = performance.now() + 15_000;
    while (heard.length === 0 && performance.now() < until) await new Promise((next) => setTimeout(next, 20));
    return heard.shift();
  };

  test.each([
    ['师傅很准时', 'pass', 100],
    ['加微信有优惠【违规】', 'risky', 21000],
    ['说不清楚【待审】', 'review', 21000],
  ])('the text %s is %s', async (content, suggest, label) => {
    expect(await text(content)).toEqual({ suggest, label, traceId: expect.stringMatching(/^[\da-f-]{26}$/) as string });
  });

  test('what was chosen for the next text comes first, and a nickname counts too', async () => {
    await world.tellSim('/sim/verdicts', { kind: 'text', label: 20001 });
    expect(await text()).toMatchObject({ suggest: 'risky', label: 20001 });
    expect(await text('好', { nickname: '李【违规】' })).toMatchObject({ suggest: 'risky' });
  });

  test.each([
    ['pass', 100],
    ['review', 20012],
    ['risky', 20002],
  ])('a picture is %s: the verdict comes under the trace id of the question', async (suggest, label) => {
    await world.tellSim('/sim/verdicts', { kind: 'picture', label, suggest });
    const { traceId } = await photo();
    expect(await verdict()).toEqual({ traceId, suggest, label, unreachable: false });
  });

  test('a picture that cannot be fetched has no opinion', async () => {
    const { traceId } = await photo(picture.replace('/picture', '/gone'));
    expect(await verdict()).toEqual({ traceId, suggest: 'review', label: 21000, unreachable: true });
  });

  test('a push whose answers are lost is repeated by WeChat', async () => {
    let failures = 2;
    world.app.get(WechatMessages).on('wxa_media_check', async () => {
      if (failures-- > 0) throw new Error('not now');
    });
    const { traceId } = await photo();
    for (let n = 0; n < 3; n++) expect((await verdict())?.traceId).toBe(traceId);
  });

  test('an author who has not been there for two hours is away, until he comes back', async () => {
    world.setTime(new Date(Date.parse(hours(2)) - 1).toISOString());
    expect(await text()).toMatchObject({ suggest: 'pass' });
    world.setTime(hours(2));
    expect(await refusal(text())).toEqual({ code: 'wechat.authorAway', details: { errcode: 61010 } });
    expect(await refusal(photo())).toEqual({ code: 'wechat.authorAway', details: { errcode: 61010 } });
    await world.tellSim('/sim/visits', { person: 'li' });
    expect(await text()).toMatchObject({ suggest: 'pass' });
  });

  test.each([
    ['of nobody', () => 'oNobodyNobodyNobodyNobodyNo', 40003],
    ['of the official account', async () => (await people()).webOpenid, 43104],
  ])('an openid %s is an author who is away', async (_whose, given, errcode) => {
    const asked = wechat.checkText({ openid: await given(), scene, content: '好' });
    expect(await refusal(asked)).toEqual({ code: 'wechat.authorAway', details: { errcode } });
  });

  test('a text too long is refused, and not asked for again', async () => {
    const before = await calls('msg_sec_check');
    expect(await refusal(text('长'.repeat(2501)))).toEqual({ code: 'wechat.refused', details: { errcode: 45002 } });
    expect((await calls('msg_sec_check')) - before).toBe(1);
  });

  test.each(['busy', 'http502'])('%s once or twice: asked again at once', async (kind) => {
    await fault('msg_sec_check', kind, { times: 2 });
    expect(await text()).toMatchObject({ suggest: 'pass' });
    await fault('media_check_async', kind, { times: 2 });
    expect(await photo()).toHaveProperty('traceId');
  });

  test.each(['busy', 'http502', 'html', 'reset'])('%s for longer: busy, and never a verdict', async (kind) => {
    await fault('*', kind, { times: 3 });
    expect(await refusal(text())).toEqual({ code: 'wechat.busy', details: { until: null } });
  });

  test('an ended token is renewed', async () => {
    await text();
    await world.tellSim('/sim/expire-token', {});
    expect(await text()).toMatchObject({ suggest: 'pass' });
  });

  describe('an API that rests', () => {
    beforeEach(async () => {
      await world.close();
      await open();
      world.setTime(FRIDAY);
      await world.tellSim('/sim/visits', { person: 'li' });
    });

    test('a used-up quota rests until midnight and costs one call; the other API goes on', async () => {
      await fault('msg_sec_check', 45009);
      const used = { code: 'wechat.quota', details: { until: '2026-11-20T16:00:00.000Z' } };
      expect([await refusal(text()), await refusal(text()), await refusal(text())]).toEqual([used, used, used]);
      expect(await calls('msg_sec_check')).toBe(1);
      expect(await photo()).toHaveProperty('traceId');
      world.setTime('2026-11-20T16:00:00.000Z');
      await world.tellSim('/sim/visits', { person: 'li' });
      expect(await text()).toMatchObject({ suggest: 'pass' });
    });

    test('after five failures in a row it rests for half a minute', async () => {
      await fault('msg_sec_check', 'busy', { times: 15 });
      for (let n = 0; n < 4; n++) await refusal(text());
      const until = new Date(Date.parse(FRIDAY) + 30_000).toISOString();
      expect(await refusal(text())).toEqual({ code: 'wechat.busy', details: { until } });
      const asked = await calls('msg_sec_check');
      expect(await refusal(text())).toEqual({ code: 'wechat.busy', details: { until } });
      expect(await calls('msg_sec_check')).toBe(asked);
      world.setTime(until);
      expect(await text()).toMatchObject({ suggest: 'pass' });
    });
  });
});

describe('an answer without a verdict', () => {
  test.each([
    ['nothing at all', {}],
    ['another word', { result: { suggest: 'fine', label: 100 } }],
    ['no trace id', { errcode: 0 }],
  ])('%s never counts as a pass', async (_what, more) => {
    const odd = createServer((request, response) => {
      const token = request.url?.includes('stable_token') ? { access_token: 'a', expires_in: 7200 } : more;
      response.setHeader('content-type', 'application/json').end(JSON.stringify(token));
    });
    await new Promise<void>((done) => odd.listen(0, '127.0.0.1', done));
    const world = await World.create({
      WECHAT_API_BASE: `http://127.0.0.1:${(odd.address() as AddressInfo).port}`,
    });
    const wechat = world.app.get(WechatGateway);
    const author = { openid: 'oSomebody', scene };
    const lost = { code: 'wechat.busy' };
    await expect(wechat.checkText({ ...author, content: '好' })).rejects.toMatchObject(lost);
    await expect(wechat.checkPicture({ ...author, url: 'https://x.example/1.jpg' })).rejects.toMatchObject(lost);
    await world.close();
    await new Promise((done) => odd.close(done));
  });
});
