import { pushText } from '../src/push-text.js';
import { AES_KEY, open, Receiver, sha1, TOKEN } from './receiver.js';
import { NOON, Rig, type Body } from './support.js';

describe('the message server', () => {
  let rig: Rig;
  let receiver: Receiver;
  let openid: string;

  beforeEach(async () => {
    receiver = await Receiver.start();
    rig = new Rig({ verdictDelayMs: 0, pushRetryMs: 10 });
    await rig.loginCode('li');
    openid = (await rig.get('/sim/people')).json<{ people: Body[] }>().people[0].openid as string;
  });
  afterEach(async () => {
    await rig.app.close();
    await receiver.stop();
  });

  const enter = (more: Body = {}) => rig.post('/sim/message-server', { url: receiver.url, token: TOKEN, ...more });
  /** A sound needs no file. */
  const check = async (): Promise<string> => {
    const body = { version: 2, scene: 2, openid, media_type: 1, media_url: 'https://x.example/a.mp3' };
    const query = { access_token: await rig.token() };
    return (await rig.post('/wxa/media_check_async', body, query)).json<Body>().trace_id as string;
  };
  const pushes = async () => (await rig.get('/sim/verdicts')).json<{ pushes: Body[] }>().pushes;
  const states = async () => (await pushes()).map(({ state }) => state);
  const settled = async () => {
    const until = performance.now() + 15_000;
    while ((await states()).includes('waiting') && performance.now() < until)
      await new Promise((next) => setTimeout(next, 10));
    return states();
  };

  test('is entered only when it knows the token', async () => {
    receiver.knowsToken = false;
    expect((await enter()).statusCode).toBe(409);
    expect((await enter({ verify: false })).statusCode).toBe(200);
    receiver.knowsToken = true;
    expect((await enter()).json()).toEqual({ server: { url: receiver.url, mode: 'plain', format: 'json' } });
  });

  test('plain: signed by token, time and nonce', async () => {
    await enter();
    const trace = await check();
    const { query, type, event } = await receiver.next();
    const [timestamp, nonce] = [String(query.get('timestamp')), String(query.get('nonce'))];
    expect(timestamp).toBe(String(NOON / 1000));
    expect(query.get('signature')).toBe(sha1(TOKEN, timestamp, nonce));
    expect(query.get('encrypt_type')).toBeNull();
    expect(query.get('openid')).toBe(openid);
    expect(type).toBe('application/json');
    expect(event.trace_id).toBe(trace);
  });

  test('safe: sealed for the app, and the signature covers what is sealed', async () => {
    await enter({ aesKey: AES_KEY });
    const trace = await check();
    const { query, body } = await receiver.next();
    const outer = JSON.parse(body) as Body;
    expect(Object.keys(outer)).toEqual(['ToUserName', 'Encrypt']);
    const { message, appid } = open(outer.Encrypt as string);
    expect([appid, (JSON.parse(message) as Body).trace_id]).toEqual(['wx51000000000000aa', trace]);
    const [timestamp, nonce] = [String(query.get('timestamp')), String(query.get('nonce'))];
    expect(query.get('encrypt_type')).toBe('aes');
    expect(query.get('msg_signature')).toBe(sha1(TOKEN, timestamp, nonce, outer.Encrypt as string));
  });

  test('compat: both', async () => {
    await enter({ aesKey: AES_KEY, mode: 'compat' });
    const trace = await check();
    const outer = JSON.parse((await receiver.next()).body) as Body;
    expect(outer.trace_id).toBe(trace);
    expect(JSON.parse(open(outer.Encrypt as string).message)).toMatchObject({ trace_id: trace });
  });

  test('XML, plain and sealed', async () => {
    await enter({ format: 'xml' });
    const trace = await check();
    const { type, body } = await receiver.next();
    expect(type).toBe('text/xml');
    expect(body).toContain(`<trace_id><![CDATA[${trace}]]></trace_id>`);
    expect(body).toMatch(/<detail><strategy>.*<\/detail>/s);
    expect(body).toMatch(/<result><suggest><!\[CDATA\[pass\]\]><\/suggest>\n<label>100<\/label><\/result>/);
    await enter({ format: 'xml', aesKey: AES_KEY });
    const second = await check();
    const sealed = /<Encrypt><!\[CDATA\[(.+)\]\]><\/Encrypt>/.exec((await receiver.next()).body)![1];
    expect(open(sealed).message).toContain(second);
  });

  test('XML repeats the element of a list and lets no text out of its CDATA', () => {
    const event = { a: [{ b: 1 }, { b: 'x]]>y' }] };
    expect(pushText(event, 'xml')).toBe('<xml><a><b>1</b></a>\n<a><b><![CDATA[x]] >y]]></b></a></xml>');
  });

  test.each([
    ['500', [{ status: 500 }]],
    ['another word', [{ text: '{"ok":true}' }]],
    ['a redirect', [{ status: 302 }]],
  ])('an answer of %s is no success: pushed again', async (_what, answers) => {
    await enter();
    receiver.answers = answers;
    const trace = await check();
    expect((await receiver.next()).event.trace_id).toBe(trace);
    expect((await receiver.next()).event.trace_id).toBe(trace);
    expect(await settled()).toEqual(['taken']);
  });

  test('an empty answer says "got it" too', async () => {
    await enter();
    receiver.answers = [{ text: '' }];
    await check();
    expect(await settled()).toEqual(['taken']);
    expect(receiver.pushes).toHaveLength(1);
  });

  test('three times again, then it is lost', async () => {
    await enter();
    receiver.answers = Array(9).fill({ status: 503 });
    await check();
    expect(await settled()).toEqual(['lost']);
    expect(receiver.pushes).toHaveLength(4);
    expect((await pushes())[0].attempts).toHaveLength(4);
  });

  test('no answer within five seconds is no answer', async () => {
    await enter();
    receiver.answers = [{ hang: true }];
    const began = performance.now();
    await check();
    await receiver.next();
    await receiver.next();
    expect(performance.now() - began).toBeGreaterThan(4900);
  });

  test('is told the same again, several times at once', async () => {
    await enter();
    const first = await check();
    await receiver.next();
    const second = await check();
    await receiver.next();
    await settled();
    const { attempts } = (await rig.sim('message-server/repeat', { times: 4 })) as { attempts: Body[] };
    expect(attempts.map(({ took }) => took)).toEqual([true, true, true, true]);
    await rig.sim('message-server/repeat', { traceId: first });
    const traces = receiver.pushes.slice(2).map(({ event }) => event.trace_id);
    expect(traces).toEqual([second, second, second, second, first]);
  });

  test('without one, verdicts are lost', async () => {
    await enter();
    await rig.app.inject({ method: 'DELETE', url: '/sim/message-server' });
    await check();
    expect(await settled()).toEqual(['lost']);
  });

  test('token and key are not shown', async () => {
    await enter({ aesKey: AES_KEY });
    const { body } = await rig.get('/sim/verdicts');
    expect(body).not.toContain(TOKEN);
    expect(body).not.toContain(AES_KEY);
  });

  test.each<[string, Body]>([
    ['no address', { url: '' }],
    ['a file', { url: 'file:///etc/passwd' }],
    ['a short token', { token: 'ab' }],
    ['a token with signs', { token: 'ab cd' }],
    ['a short key', { aesKey: 'abc' }],
    ['the safe mode without a key', { mode: 'safe' }],
    ['an unknown mode', { mode: 'secret' }],
    ['an unknown format', { format: 'yaml' }],
  ])('is not entered with %s', async (_what, more) => {
    expect((await enter(more)).statusCode).toBe(400);
  });

  test.each([0, 21, 'x'])('is not told %s times', async (times) => {
    expect((await rig.post('/sim/message-server/repeat', { times })).statusCode).toBe(400);
  });

  test('nothing can be told again before anything was', async () => {
    expect((await rig.post('/sim/message-server/repeat', {})).statusCode).toBe(404);
  });
});
