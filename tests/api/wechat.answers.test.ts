import { Logger } from '@nestjs/common';
import { CONTENT_SCENE, WechatGateway } from '../../apps/server/src/gateways/wechat/wechat.gateway.js';
import { ODD_KINDS } from '../../tools/wechat-sim/src/odd-answers.js';
import { FRIDAY } from '../support/days.js';
import { WebBrowser } from '../support/web-browser.js';
import { World } from '../support/world.js';

const KINDS = [...ODD_KINDS.filter((kind) => kind !== 'emoji'), 'html', 'truncated'];
const HALF_A_MINUTE = 30_000;
const BUSY = 'wechat.busy';
const HERE = '127.0.0.1';

/** Every API that is asked for something, and what is heard when its answer is none. */
describe('WeChat answers what is no answer', () => {
  let world: World;
  let wechat: WechatGateway;
  let openid: string;
  let time = Date.parse(FRIDAY);
  let scene = 0;

  beforeAll(async () => {
    // Pauses between tries are as short as they get.
    jest.spyOn(Math, 'random').mockReturnValue(0);
    jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    world = await World.create();
    world.setTime(FRIDAY);
    wechat = world.app.get(WechatGateway);
    await world.resident('li');
    const answer = await fetch(`${world.sim.url}/sim/people`);
    openid = ((await answer.json()) as { people: { openid: string }[] }).people[0].openid;
  });
  // What strangers may ask is counted by the hour.
  beforeEach(() => pass(3_600_000));
  afterEach(() => clearFaults());
  afterAll(async () => {
    jest.restoreAllMocks();
    await world.close();
  });

  const clearFaults = () => fetch(`${world.sim.url}/sim/faults`, { method: 'DELETE' });
  const fault = (api: string, kind: string, more: object = {}) =>
    world.tellSim('/sim/faults', { api, kind, times: 1000, ...more });
  const pass = (ms: number) => world.setTime(new Date((time += ms)).toISOString());
  const codeOf = async (path: string) => (await world.tellSim<{ code: string }>(path, { person: 'li' })).code;

  const push = async () => {
    await world.tellSim('/sim/subscriptions', { person: 'li', tmplIds: ['sim-template-visit'] });
    const data = { thing1: '阳光花园', date2: '2026年11月22日', name3: '王师傅', thing4: '点开看看' };
    const page = 'pages/visit/index';
    return (await wechat.push({ openid, templateId: 'sim-template-visit', page, data })).outcome;
  };
  const asks: Record<string, () => Promise<unknown>> = {
    jscode2session: async () => wechat.miniUser(await codeOf('/sim/login-code')),
    oauth2_access_token: async () => wechat.webUser((await new WebBrowser(world, 'li').authorise()).code),
    getuserphonenumber: async () => wechat.phoneNumber(await codeOf('/sim/phone-code'), openid),
    getwxacodeunlimit: () => wechat.miniCode({ page: 'pages/bind/index', scene: `scene-${++scene}` }, HERE),
    generate_urllink: () => wechat.urlLink({ path: 'pages/bind/index', query: `scene=${++scene}` }, HERE),
    msg_sec_check: () => wechat.checkText({ openid, scene: CONTENT_SCENE.comment, content: '准时' }),
    media_check_async: () => wechat.checkPicture({ openid, scene: CONTENT_SCENE.comment, url: `${world.sim.url}/x` }),
    subscribe_send: push,
  };
  const APIS = Object.keys(asks);
  const code = (error: unknown) => (error as { code?: string }).code ?? error;
  /** What every API comes to, asked at the same time. */
  const outcomes = async () =>
    Object.fromEntries(
      await Promise.all(
        APIS.map(async (api) => {
          const outcome = await asks[api]().then((said) => (typeof said === 'string' ? said : 'said'), code);
          return [api, api === 'generate_urllink' && /^http/.test(String(outcome)) ? 'said' : outcome] as const;
        }),
      ),
    );
  const each = (outcome: string, pushed: string) => ({
    ...Object.fromEntries(APIS.map((api) => [api, outcome])),
    subscribe_send: pushed,
  });
  const all = { ...each('said', 'sent'), getuserphonenumber: expect.stringMatching(/^199\d{8}$/) as string };

  test.each(KINDS)('%s: lost, for pushes unknown; after a rest they try one by one, and none sticks', async (kind) => {
    for (const api of APIS) await fault(api, kind);
    const lost = each(BUSY, 'unknown');
    const five = await Promise.all(Array.from({ length: 5 }, outcomes));
    expect(five).toEqual(Array(5).fill(lost));
    expect(await outcomes()).toEqual(each(BUSY, 'resting'));
    pass(HALF_A_MINUTE);
    expect(await outcomes()).toEqual(lost);
    pass(HALF_A_MINUTE);
    await clearFaults();
    expect(await outcomes()).toEqual(all);
  });

  test('an emoji in an id of WeChat is no id', async () => {
    const withIds = APIS.filter((api) => !['getuserphonenumber', 'getwxacodeunlimit', 'subscribe_send'].includes(api));
    for (const api of withIds) await fault(api, 'emoji', { phase: 'after' });
    expect(await outcomes()).toEqual({ ...all, ...Object.fromEntries(withIds.map((api) => [api, BUSY])) });
  });

  test.each(['null', 'empty', 'wrongTypes', 'huge'])(
    'a token that is %s: nothing went out, and the next one is asked for',
    async (kind) => {
      await world.tellSim('/sim/expire-token', {});
      await fault('stable_token', kind);
      expect(await push()).toBe('notSent');
      await clearFaults();
      expect(await push()).toBe('sent');
    },
  );
});
