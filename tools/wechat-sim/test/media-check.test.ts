import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Receiver } from './receiver.js';
import { Rig, type Body } from './support.js';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const FILES: Record<string, Buffer> = {
  '/a.png': PNG,
  '/a.jpg': Buffer.from('ffd8ffe000104a464946', 'hex'),
  '/a.gif': Buffer.from('GIF89a..'),
  '/a.bmp': Buffer.from('BM......'),
  '/a.webp': Buffer.from('RIFF\0\0\0\0WEBPVP8 '),
  '/page.png': Buffer.from('<html>not found</html>'),
  '/empty.png': Buffer.alloc(0),
  '/10mb.png': Buffer.concat([PNG, Buffer.alloc(10 * 1024 * 1024 - PNG.length)]),
  '/larger.png': Buffer.concat([PNG, Buffer.alloc(10 * 1024 * 1024 - PNG.length + 1)]),
};

describe('media_check_async', () => {
  let rig: Rig;
  let album: Server;
  let base: string;
  let receiver: Receiver;
  let openid: string;

  beforeAll(async () => {
    album = createServer((request, response) => {
      const file = FILES[request.url ?? ''];
      response.statusCode = file ? 200 : 404;
      response.end(file ?? PNG);
    });
    await new Promise<void>((done) => album.listen(0, '127.0.0.1', done));
    base = `http://127.0.0.1:${(album.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((done) => album.close(done)));
  beforeEach(async () => {
    receiver = await Receiver.start();
    rig = new Rig({ messageServer: receiver.settings, verdictDelayMs: 0, pushRetryMs: 10 });
    await rig.loginCode('li');
    openid = (await rig.get('/sim/people')).json<{ people: Body[] }>().people[0].openid as string;
  });
  afterEach(async () => {
    await rig.app.close();
    await receiver.stop();
  });

  const check = async (more: Body = {}): Promise<Body> => {
    const body = { version: 2, scene: 2, openid, media_type: 2, media_url: `${base}/a.png`, ...more };
    return (await rig.post('/wxa/media_check_async', body, { access_token: await rig.token() })).json<Body>();
  };

  test('answers with a trace id at once and pushes what it thinks', async () => {
    await rig.sim('verdicts', { kind: 'picture', label: 20002 });
    const answer = await check();
    expect(answer).toEqual({ errcode: 0, errmsg: 'ok', trace_id: expect.any(String) });
    expect((await receiver.next()).event).toEqual({
      ToUserName: expect.stringMatching(/^gh_/),
      FromUserName: openid,
      CreateTime: expect.any(Number),
      MsgType: 'event',
      Event: 'wxa_media_check',
      appid: 'wx51000000000000aa',
      trace_id: answer.trace_id,
      version: 2,
      detail: [{ strategy: 'content_model', errcode: 0, suggest: 'risky', label: 20002, prob: 90 }],
      errcode: 0,
      errmsg: 'ok',
      result: { suggest: 'risky', label: 20002 },
    });
  });

  test.each([
    ['/a.png', true],
    ['/a.jpg', true],
    ['/a.gif', true],
    ['/a.bmp', true],
    ['/10mb.png', true],
    ['/larger.png', false],
    ['/a.webp', false],
    ['/page.png', false],
    ['/empty.png', false],
    ['/none.png', false],
  ])('%s is judged: %s', async (path, judged) => {
    await check({ media_url: `${base}${path}` });
    const { event } = await receiver.next();
    expect((event.detail as Body[])[0].errcode).toBe(judged ? 0 : -1008);
    expect(event.errcode).toBe(judged ? 0 : -1008);
  });

  test('a server that is not there gives -1008 too', async () => {
    await check({ media_url: 'http://127.0.0.1:1/a.png' });
    expect((await receiver.next()).event.errcode).toBe(-1008);
  });

  test('a sound is taken as it is', async () => {
    await check({ media_type: 1, media_url: `${base}/none.mp3` });
    expect((await receiver.next()).event.errcode).toBe(0);
  });

  test.each<[string, Body, number]>([
    ['no version', { version: undefined }, 40097],
    ['no scene', { scene: undefined }, 40129],
    ['media type 3', { media_type: 3 }, 40004],
    ['no address', { media_url: '' }, 47001],
    ['a file on disk', { media_url: 'file:///etc/passwd' }, 47001],
    ['an unknown openid', { openid: 'oX' }, 40003],
  ])('with %s: %s %i, and nothing is pushed', async (_what, more, errcode) => {
    expect(await check(more)).toMatchObject({ errcode });
    expect((await rig.get('/sim/verdicts')).json<{ pushes: Body[] }>().pushes).toEqual([]);
  });

  test('the author was there within two hours', async () => {
    await rig.sim('visits', { person: 'li', away: true });
    expect((await check()).errcode).toBe(61010);
  });

  test('a verdict comes after its delay, or when time is moved on', async () => {
    await rig.sim('verdicts/delay', { delayMs: 1_800_000 });
    const { trace_id: trace } = await check();
    expect(receiver.pushes).toEqual([]);
    await rig.sim('clock', { advanceMs: 1_700_000 });
    expect(receiver.pushes).toEqual([]);
    await rig.sim('clock', { advanceMs: 200_000 });
    expect((await receiver.next()).event.trace_id).toBe(trace);
  });

  test('a verdict may never come, and be pushed by hand', async () => {
    await rig.sim('verdicts/delay', { delayMs: null });
    const { trace_id: trace } = await check();
    const [push] = (await rig.get('/sim/verdicts')).json<{ pushes: Body[] }>().pushes;
    expect(push.state).toBe('lost');
    await rig.sim('message-server/repeat', { traceId: trace });
    expect((await receiver.next()).event.trace_id).toBe(trace);
  });

  test.each([-1, 'x', 3_600_001])('a delay of %s is none', async (delayMs) => {
    expect((await rig.post('/sim/verdicts/delay', { delayMs })).statusCode).toBe(400);
  });
});
