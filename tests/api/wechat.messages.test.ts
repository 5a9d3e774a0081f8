import { createHash } from 'node:crypto';
import type { ResultSetHeader } from 'mysql2';
import { type MediaVerdict, WechatMessages } from '../../apps/server/src/gateways/wechat/messages/wechat-messages.js';
import { FRIDAY } from '../support/days.js';
import { mediaCheck, MESSAGES_PATH, newTraceId, push, send, signedPush } from '../support/wechat-push.js';
import { MESSAGE_KEYS, World } from '../support/world.js';

const OTHER_KEY = 'Z'.repeat(43);
const OTHER_APP = 'wx5100000000000009';
const { WECHAT_MESSAGE_TOKEN: TOKEN } = MESSAGE_KEYS;
const REFUSED = { badSignature: 403, badMessage: 400 } as const;

/** A world that keeps every verdict it hears. */
async function hearing(overrides: Record<string, string>) {
  const world = await World.create(overrides);
  world.setTime(FRIDAY);
  const heard: MediaVerdict[] = [];
  world.app.get(WechatMessages).on('wxa_media_check', async (verdict) => {
    heard.push(verdict);
  });
  return { world, heard };
}

const codeOf = ({ text }: { text: string }) => (JSON.parse(text) as { code: string }).code;
const expectRefused = (answer: { status: number; text: string }, name: keyof typeof REFUSED) =>
  expect([answer.status, codeOf(answer)]).toEqual([REFUSED[name], `wechat.${name}`]);

describe('sealed messages of WeChat', () => {
  let world: World;
  let heard: MediaVerdict[];
  beforeAll(async () => ({ world, heard } = await hearing(MESSAGE_KEYS)));
  beforeEach(() => (heard.length = 0));
  afterAll(() => world.close());

  test.each(['json', 'xml'] as const)('as %s: the verdict is heard, and WeChat reads success', async (format) => {
    for (const mode of ['safe', 'compat'] as const) {
      const trace = newTraceId();
      const answer = await push(world, mediaCheck(trace, 'risky'), { format, mode });
      expect(answer).toMatchObject({ status: 200, text: 'success', type: 'text/plain; charset=utf-8' });
      expect(heard.splice(0)).toEqual([{ traceId: trace, suggest: 'risky', label: 20002, unreachable: false }]);
    }
  });

  test('the same four times at once: four answers of success, and one effect of a handler that minds', async () => {
    await world.sql.query('CREATE TABLE seen (trace_id VARCHAR(64) PRIMARY KEY)');
    let effects = 0;
    world.app.get(WechatMessages).on('wxa_media_check', async ({ traceId }) => {
      const [{ affectedRows }] = await world.sql.query<ResultSetHeader>('INSERT IGNORE INTO seen VALUES (?)', [
        traceId,
      ]);
      effects += affectedRows;
    });
    const request = signedPush(world, mediaCheck(newTraceId()));
    const answers = await Promise.all([1, 2, 3, 4].map(() => send(world, request)));
    expect(answers.map(({ text }) => text)).toEqual(Array(4).fill('success'));
    // A handler that does not mind has four effects.
    expect([heard.length, effects]).toEqual([4, 1]);
  });

  test('a picture that WeChat could not fetch has no opinion, whatever else the message says', async () => {
    const trace = newTraceId();
    const event = mediaCheck(trace, 'pass', {
      detail: [{ strategy: 'content_model', errcode: -1008, suggest: 'pass', label: 100 }],
    });
    for (const format of ['json', 'xml'] as const) await push(world, event, { format });
    expect(heard).toEqual(Array(2).fill({ traceId: trace, suggest: 'review', label: 21000, unreachable: true }));
  });

  test.each([
    ['wrong', (url: string) => url.replace(/(msg_signature=)./, '$1x'), 'badSignature'],
    ['missing', (url: string) => url.replace('msg_signature', 'no_signature'), 'badSignature'],
    ['given twice', (url: string) => `${url}&msg_signature=${'0'.repeat(40)}`, 'badSignature'],
    ['for another nonce', (url: string) => url.replace(/(nonce=\d)/, '$10'), 'badSignature'],
    [
      'for another time',
      (url: string) => url.replace(/timestamp=(\d+)/, (_, at) => `timestamp=${Number(at) + 1}`),
      'badSignature',
    ],
  ] as const)('a signature that is %s is refused', async (_how, change, name) => {
    const request = signedPush(world, mediaCheck(newTraceId()), { at: new Date(Date.parse(FRIDAY) + 5000) });
    expectRefused(await send(world, { ...request, url: change(request.url) }), name);
    expect(heard).toEqual([]);
  });

  test.each([
    ['signed with another token', { token: 'anotherToken1' }, 'badSignature'],
    ['sealed with another key', { aesKey: OTHER_KEY }, 'badMessage'],
    ['sealed for another app', { appid: OTHER_APP }, 'badMessage'],
    ['not sealed, though a key is set', { mode: 'plain' as const }, 'badMessage'],
  ] as const)('%s: refused', async (_how, how, name) => {
    expectRefused(await push(world, mediaCheck(newTraceId()), how), name);
    expect(heard).toEqual([]);
  });

  test('made for another app inside: refused', async () => {
    expectRefused(await push(world, mediaCheck(newTraceId(), 'pass', { appid: OTHER_APP })), 'badMessage');
  });

  test('one changed letter of the sealed text breaks the signature', async () => {
    const request = signedPush(world, mediaCheck(newTraceId()));
    const { Encrypt } = JSON.parse(request.body) as { Encrypt: string };
    const changed = `${Encrypt[0] === 'A' ? 'B' : 'A'}${Encrypt.slice(1)}`;
    expectRefused(await send(world, { ...request, body: request.body.replace(Encrypt, changed) }), 'badSignature');
  });

  test.each([
    ['ten minutes ago', -600, 200],
    ['longer ago', -601, 403],
    ['in ten minutes', 600, 200],
    ['later', 601, 403],
  ])('signed %s (%i s): %i', async (_when, seconds, status) => {
    const at = new Date(Date.parse(FRIDAY) + seconds * 1000);
    expect((await push(world, mediaCheck(newTraceId()), { at })).status).toBe(status);
    expect(heard).toHaveLength(status === 200 ? 1 : 0);
  });

  test.each([
    ['another event', { Event: 'subscribe_msg_sent_event' }],
    ['a message to customer service', { MsgType: 'text', Event: undefined }],
    ['a verdict that names no picture', { trace_id: '' }],
  ])('%s is answered and not heard', async (_what, more) => {
    expect(await push(world, mediaCheck(newTraceId(), 'pass', more))).toMatchObject({ status: 200, text: 'success' });
    expect(heard).toEqual([]);
  });

  test.each([
    ['nothing', 'application/json', ''],
    ['no JSON', 'application/json', '{'],
    ['a list', 'application/json', '[]'],
    ['a sealed number', 'application/json', '{"Encrypt":1}'],
    ['no XML', 'text/xml', '<xml><Encrypt>'],
    [
      'a DOCTYPE',
      'text/xml',
      '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><xml><Encrypt>&a;</Encrypt></xml>',
    ],
    ['bytes', 'text/xml', '\u0000\u0001\ud800'],
    ['a text', 'text/plain', 'success'],
  ])('%s is refused in the shape of an error', async (_what, type, body) => {
    const { url } = signedPush(world, mediaCheck(newTraceId()));
    const answer = await send(world, { url, type, body });
    expect(answer.status).toBe(400);
    expect(codeOf(answer)).toMatch(/^(wechat\.badMessage|request\.malformed)$/);
    expect(heard).toEqual([]);
  });

  test('more than 64 kB is refused, and so is a type that WeChat never sends', async () => {
    const { url } = signedPush(world, mediaCheck(newTraceId()));
    expect((await send(world, { url, type: 'text/xml', body: `<xml>${'a'.repeat(65_536)}</xml>` })).status).toBe(413);
    expect((await send(world, { url, type: 'application/pdf', body: 'x' })).status).toBe(415);
  });

  test('XML is taken nowhere else', async () => {
    const answer = await send(world, { url: '/api/sessions/staff', type: 'text/xml', body: '<xml><a>1</a></xml>' });
    expect([answer.status, codeOf(answer)]).toEqual([415, 'request.unsupportedType']);
  });

  test('the address is confirmed to whoever knows the token', async () => {
    const ask = async (echostr: string, token: string = TOKEN) => {
      const [timestamp, nonce] = [String(Date.parse(FRIDAY) / 1000), '42'];
      const signature = createHash('sha1').update([token, timestamp, nonce].sort().join('')).digest('hex');
      const query = new URLSearchParams({ signature, timestamp, nonce, echostr });
      return world.app.inject({ method: 'GET', url: `${MESSAGES_PATH}?${query.toString()}` });
    };
    const answer = await ask('5963547236574830');
    expect([answer.statusCode, answer.payload]).toEqual([200, '5963547236574830']);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
    expect((await ask('1', 'anotherToken1')).statusCode).toBe(403);
    expect((await ask('')).statusCode).toBe(400);
    expect((await ask('<img src=x>\n')).statusCode).toBe(400);
  });
});

describe('a handler', () => {
  let world: World;
  let fail: boolean;
  beforeAll(async () => {
    world = await World.create(MESSAGE_KEYS);
    world.app.get(WechatMessages).on('wxa_media_check', async () => {
      if (fail) throw new Error('the database is away');
    });
  });
  afterAll(() => world.close());

  test('that fails makes WeChat push again', async () => {
    const request = signedPush(world, mediaCheck(newTraceId()));
    fail = true;
    const first = await send(world, request);
    expect([first.status, codeOf(first)]).toEqual([503, 'wechat.messageLater']);
    expect(first.text).not.toContain('database');
    fail = false;
    expect((await send(world, request)).text).toBe('success');
  });
});

describe('a handler that hangs', () => {
  test('is not waited for longer than WeChat waits', async () => {
    const world = await World.create(MESSAGE_KEYS);
    let release: () => void = () => undefined;
    world.app.get(WechatMessages).on('wxa_media_check', () => new Promise((done) => (release = done)));
    const began = performance.now();
    const answer = await push(world, mediaCheck(newTraceId()));
    expect(answer.status).toBe(503);
    expect(performance.now() - began).toBeGreaterThan(3900);
    release();
    await world.close();
  });
});

describe('plain messages of WeChat', () => {
  let world: World;
  let heard: MediaVerdict[];
  beforeAll(async () => ({ world, heard } = await hearing({ WECHAT_MESSAGE_TOKEN: TOKEN })));
  beforeEach(() => (heard.length = 0));
  afterAll(() => world.close());

  test.each(['json', 'xml'] as const)('as %s: heard', async (format) => {
    const trace = newTraceId();
    for (const mode of ['plain', 'compat'] as const)
      expect(await push(world, mediaCheck(trace), { mode, format })).toMatchObject({ status: 200, text: 'success' });
    expect(heard).toEqual(Array(2).fill({ traceId: trace, suggest: 'pass', label: 100, unreachable: false }));
  });

  test.each([
    ['signed with another token', { token: 'anotherToken1' }, 'badSignature'],
    ['sealed, though no key is set', { mode: 'safe' as const }, 'badMessage'],
    ['signed eleven minutes ago', { at: new Date(Date.parse(FRIDAY) - 660_000) }, 'badSignature'],
  ] as const)('%s: refused', async (_how, how, name) => {
    expectRefused(await push(world, mediaCheck(newTraceId()), { mode: 'plain', ...how }), name);
    expect(heard).toEqual([]);
  });

  test('made for another app: refused', async () => {
    const event = mediaCheck(newTraceId(), 'pass', { appid: OTHER_APP });
    expectRefused(await push(world, event, { mode: 'plain' }), 'badMessage');
  });
});

describe('without a token', () => {
  test('there is no message server', async () => {
    const world = await World.create();
    const answer = await push(world, mediaCheck(newTraceId()));
    expect([answer.status, codeOf(answer)]).toEqual([404, 'wechat.noMessageServer']);
    expect((await world.app.inject({ url: MESSAGES_PATH })).statusCode).toBe(404);
    await world.close();
  });
});
