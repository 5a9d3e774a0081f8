import { DAY, MINUTE, Rig, type Body } from './support.js';

const HOURS = 60 * MINUTE;
const TRACE = /^[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/;

async function signedIn(rig: Rig): Promise<{ openid: string; webOpenid: string }> {
  await rig.session(await rig.loginCode('li'));
  const { people } = (await rig.get('/sim/people')).json<{ people: { openid: string; webOpenid: string }[] }>();
  return people[0];
}

describe('msg_sec_check', () => {
  let rig: Rig;
  let openid: string;
  let webOpenid: string;
  beforeEach(async () => {
    rig = new Rig();
    ({ openid, webOpenid } = await signedIn(rig));
  });
  afterEach(() => rig.app.close());

  const check = async (more: Body = {}): Promise<Body> => {
    const body = { version: 2, scene: 2, openid, content: '师傅很准时', ...more };
    return (await rig.post('/wxa/msg_sec_check', body, { access_token: await rig.token() })).json<Body>();
  };

  test('says what it thinks, why, and under which trace id', async () => {
    expect(await check()).toEqual({
      errcode: 0,
      errmsg: 'ok',
      detail: [
        { strategy: 'content_model', errcode: 0, suggest: 'pass', label: 100, prob: 90 },
        { strategy: 'keyword', errcode: 0 },
      ],
      trace_id: expect.stringMatching(TRACE),
      result: { suggest: 'pass', label: 100 },
    });
  });

  test.each([
    ['加微信【违规】', 'risky'],
    ['看不懂【待审】', 'review'],
  ])('%s is %s, for its word', async (content, suggest) => {
    const answer = await check({ content });
    expect(answer).toMatchObject({ errcode: 0, result: { suggest, label: 21000 } });
    expect(answer.detail).toContainEqual({
      strategy: 'keyword',
      errcode: 0,
      suggest,
      label: 21000,
      keyword: content.slice(-4),
      level: 90,
    });
  });

  test.each([
    ['nickname', { nickname: '李【违规】' }],
    ['title', { title: '【违规】' }],
    ['signature of a profile', { scene: 1, signature: '【违规】' }],
  ])('a %s counts too', async (_what, more) => {
    expect(await check(more)).toMatchObject({ result: { suggest: 'risky' } });
  });

  test('what was chosen comes first, as often as chosen, in its order', async () => {
    await rig.sim('verdicts', { kind: 'text', label: 20006, times: 2 });
    await rig.sim('verdicts', { kind: 'text', label: 10001, suggest: 'review' });
    await rig.sim('verdicts', { kind: 'picture', label: 20002 });
    const results = [await check(), await check({ content: '【违规】' }), await check(), await check()];
    expect(results.map(({ result }) => result)).toEqual([
      { suggest: 'risky', label: 20006 },
      { suggest: 'risky', label: 20006 },
      { suggest: 'review', label: 10001 },
      { suggest: 'pass', label: 100 },
    ]);
  });

  test.each<[string, Body, number]>([
    ['version 1', { version: undefined }, 40097],
    ['no scene', { scene: undefined }, 40129],
    ['scene 5', { scene: 5 }, 40129],
    ['scene as a text', { scene: '2' }, 40129],
    ['no text', { content: '' }, 47001],
    ['a number for a text', { content: 7 }, 47001],
    ['2,501 characters', { content: '长'.repeat(2501) }, 45002],
    ['2,500 characters', { content: '长'.repeat(2500) }, 0],
    ['a signature of a comment', { signature: 'x' }, 40097],
    ['a nickname that is none', { nickname: 7 }, 47001],
    ['no openid', { openid: undefined }, 40003],
    ['an unknown openid', { openid: 'oX' }, 40003],
  ])('with %s: %s %i', async (_what, more, errcode) => expect((await check(more)).errcode).toBe(errcode));

  test('an openid of the official account is of another app', async () => {
    expect((await check({ openid: webOpenid })).errcode).toBe(43104);
  });

  test('the author was there within two hours, or the platform will not judge him', async () => {
    rig.pass(2 * HOURS - 1);
    expect((await check()).errcode).toBe(0);
    rig.pass(1);
    expect(await check()).toMatchObject({ errcode: 61010 });
    await rig.loginCode('wang');
    expect((await check()).errcode).toBe(61010);
    await rig.loginCode('li');
    expect((await check()).errcode).toBe(0);
    await rig.sim('clock', { advanceMs: 2 * HOURS });
    expect((await check()).errcode).toBe(61010);
    await rig.sim('visits', { person: 'li' });
    expect((await check()).errcode).toBe(0);
    await rig.sim('visits', { person: 'li', away: true });
    expect((await check()).errcode).toBe(61010);
  });

  test('somebody who never was there is not judged', async () => {
    const { people } = (await rig.get('/sim/people')).json<{ people: Body[] }>();
    expect((await check({ openid: people[1].openid })).errcode).toBe(61010);
  });

  test('needs a token', async () => {
    expect((await rig.post('/wxa/msg_sec_check', {})).json<Body>().errcode).toBe(41001);
  });

  test('shows its checks', async () => {
    await check({ content: '好【待审】' });
    const { checks } = (await rig.get('/sim/verdicts')).json<{ checks: Body[] }>();
    expect(checks).toEqual([
      expect.objectContaining({ kind: 'text', person: 'li', content: '好【待审】', suggest: 'review' }),
    ]);
  });

  test.each([
    ['msg_sec_check', 4000, 2_000_000],
    ['media_check_async', 2000, 200_000],
  ])('%s may be called %i times a minute and %i a day', async (api, minute, day) => {
    const path = `/wxa/${api}`;
    await rig.post(path, {}, { access_token: await rig.token() });
    const { quotas } = (await rig.get('/sim/calls')).json<{ quotas: Body[] }>();
    const own = quotas.filter(({ name }) => name === api).map(({ per, used, max }) => [per, used, max]);
    expect(own).toEqual([
      ['minute', 1, minute],
      ['day', 1, day],
    ]);
  });

  test('over the quota: 45009 until the window ends', async () => {
    await rig.app.close();
    rig = new Rig({
      limits: {
        msg_sec_check: [
          { per: 'minute', max: 2, refusal: 'minuteQuotaReached' },
          { per: 'day', max: 3, refusal: 'quotaReached' },
        ],
      },
    });
    await signedIn(rig);
    const codes = async () => [(await check()).errcode, (await check()).errmsg];
    expect((await codes())[0]).toBe(0);
    expect(await codes()).toEqual([45009, expect.stringContaining('minutely')]);
    rig.pass(MINUTE);
    expect((await codes())[0]).toBe(0);
    rig.pass(MINUTE);
    expect(await codes()).toEqual([45009, expect.stringContaining('daily')]);
    rig.pass(DAY);
    await rig.sim('visits', { person: 'li' });
    expect((await check()).errcode).toBe(0);
  });

  test.each(['busy', 'http502', 'html', 45009])('a fault %s strikes it', async (kind) => {
    await rig.sim('faults', { api: 'msg_sec_check', kind });
    const answer = await rig.post('/wxa/msg_sec_check', {}, { access_token: await rig.token() });
    expect(answer.body).not.toContain('trace_id');
    expect((await check()).errcode).toBe(0);
  });

  test.each<[string, Body]>([
    ['an unknown kind', { kind: 'sound', label: 100 }],
    ['an unknown label', { kind: 'text', label: 1 }],
    ['an unknown suggestion', { kind: 'text', label: 100, suggest: 'maybe' }],
    ['no turns', { kind: 'text', label: 100, times: 0 }],
  ])('no verdict is chosen with %s', async (_what, body) => {
    expect((await rig.post('/sim/verdicts', body)).statusCode).toBe(400);
  });

  test('what was chosen can be cleared', async () => {
    await rig.sim('verdicts', { kind: 'text', label: 20002, times: 9 });
    await rig.app.inject({ method: 'DELETE', url: '/sim/verdicts' });
    expect(await check()).toMatchObject({ result: { suggest: 'pass' } });
  });
});
