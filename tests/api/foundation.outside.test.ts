import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MetricsServer } from '../../apps/server/src/foundation/metrics/metrics-server.js';
import { flawOf } from '../support/bad-input.js';
import { bookingWish } from '../support/bookings.js';
import { countOf, rowsOf } from '../support/database-facts.js';
import { FRIDAY } from '../support/days.js';
import { stopwatch } from '../support/late.js';
import { boundResident, CONTACT, makeNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { Wire } from '../support/wire.js';
import { World } from '../support/world.js';

describe('the database goes away and comes back', () => {
  let world: World;
  let wire: Wire;
  let resident: Person;
  let place: Neighbourhood;

  beforeAll(async () => {
    const real = new URL(process.env.TEST_DATABASE_URL!);
    wire = await Wire.to(Number(real.port));
    world = await World.create({
      DATABASE_URL: `mysql://root@127.0.0.1:${wire.port}/t_${randomUUID().replaceAll('-', '')}`,
    });
    world.setTime(FRIDAY);
    place = await makeNeighbourhood(world);
    resident = await boundResident(world, place.wang);
  });
  afterAll(async () => {
    await world.close();
    await wire.close();
  });

  test('while it is there, the server is ready', async () => {
    expect(await world.anonymous().get('/readyz')).toMatchObject({ status: 200, body: { ok: true } });
  });

  test('while it is away: alive but not ready, and every question is put off at once', async () => {
    wire.cut();
    expect((await world.anonymous().get('/healthz')).status).toBe(200);
    for (const url of ['/readyz', '/api/me', '/api/communities/1001/page', '/api/services']) {
      const passed = stopwatch();
      const answer = await resident.get(url);
      expect(answer).toMatchObject({
        status: 503,
        body: { code: 'request.unavailable', message: '系统繁忙，请稍后再试' },
      });
      expect(answer.headers['retry-after']).toBe('3');
      expect(passed()).toBeLessThan(3000);
    }
    const booking = await resident.post('/api/bookings', bookingWish(place));
    expect(booking.status).toBe(503);
  });

  test('when it is back, the next question is answered, and the retried booking is one', async () => {
    wire.mend();
    const answers = await Promise.all(Array.from({ length: 20 }, () => resident.get('/api/me')));
    expect(answers.filter((answer) => answer.status !== 200)).toEqual([]);
    expect((await world.anonymous().get('/readyz')).status).toBe(200);
    const key = randomUUID();
    const tries = [
      await resident.post('/api/bookings', bookingWish(place), { key }),
      await resident.post('/api/bookings', bookingWish(place), { key }),
    ];
    expect(tries.map((answer) => answer.status)).toEqual([201, 201]);
    expect(await rowsOf(world, 'SELECT COUNT(*) AS n FROM booking')).toEqual([{ n: '1' }]);
  });

  test('a cut in the middle of bookings leaves each done or undone, never half', async () => {
    const residents = await Promise.all(Array.from({ length: 6 }, () => boundResident(world, place.liu)));
    const wishes = residents.map((_, i) =>
      bookingWish(place, { engineerId: place.liu.id, start: `2026-11-${22 + i}T01:00:00.000Z` }),
    );
    const keys = residents.map(() => randomUUID());
    const book = () =>
      Promise.all(residents.map((person, i) => person.post('/api/bookings', wishes[i], { key: keys[i] })));
    setTimeout(() => wire.cut(), 25);
    const first = await book();
    wire.mend();
    expect(first.every((answer) => [201, 503].includes(answer.status))).toBe(true);
    world.setTime(new Date(Date.parse(FRIDAY) + 21_000).toISOString());
    const second = await book();
    expect(second.map((answer) => answer.status)).toEqual(residents.map(() => 201));
    expect(await countOf(world, 'booking')).toBe(7);
    expect(
      await countOf(
        world,
        'booking b WHERE (SELECT COUNT(*) FROM schedule_atom a WHERE a.booking_id = b.id AND a.kind = "work") <> 2',
      ),
    ).toBe(0);
  });
});

describe('what the server tells those who watch it', () => {
  let world: World;
  let lines: string[];
  let figures: string;
  let out: jest.SpyInstance;

  beforeAll(async () => {
    lines = [];
    const catchLine = (chunk: unknown) => lines.push(String(chunk)) > 0;
    out = jest.spyOn(process.stdout, 'write').mockImplementation(catchLine);
    jest.spyOn(process.stderr, 'write').mockImplementation(catchLine);
    world = await World.create({ LOG_LEVEL: 'debug' });
    figures = `http://127.0.0.1:${await world.app.get(MetricsServer).listen(0)}`;
  });
  afterAll(async () => {
    await world.close();
    jest.restoreAllMocks();
  });

  test('each answer has a number that the log shows too', async () => {
    const answer = await world.anonymous().get('/api/me');
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.body.requestId).toBe(answer.headers['x-request-id']);
    const own = await world.anonymous().get('/api/me', { headers: { 'x-request-id': 'chosen-by-client' } });
    expect(own.headers['x-request-id']).not.toBe('chosen-by-client');
  });

  test('metrics have routes as labels, never what clients send', async () => {
    await world.anonymous().get('/api/communities/424242424242/page?phone=13812345678');
    await world.anonymous().get('/api/secret-path-424242');
    await world.anonymous().get('/api/bind-codes/secretCode424242');
    const body = await (await fetch(`${figures}/metrics`)).text();
    expect(body).toContain('route="/api/communities/:id/page"');
    expect(body).not.toMatch(/424242|13812345678|secret/);
    const labels = new Set(
      [...String(body).matchAll(/qianqu_http_request_seconds_count\{([^}]*)\}/g)].flatMap(([, all]) =>
        [...all.matchAll(/(\w+)=/g)].map(([, name]) => name),
      ),
    );
    expect([...labels].sort()).toEqual(['method', 'route', 'status']);
  });

  test('the metrics are on an address of their own, and nothing else is there', async () => {
    expect(await world.anonymous().get('/metrics')).toMatchObject({ status: 404, body: { code: 'request.notFound' } });
    expect((await fetch(`${figures}/metrics`)).headers.get('content-type')).toContain('text/plain');
    for (const path of ['/', '/api/services', '/metrics/x'])
      expect((await fetch(`${figures}${path}`)).status).toBe(404);
    expect((await fetch(`${figures}/metrics`, { method: 'POST' })).status).toBe(404);
  });

  test('no phone, address, openid or token reaches the log, not even when things break', async () => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const resident = await boundResident(world, place.wang);
    await resident.post('/api/bookings', bookingWish(place));
    const { code } = await world.tellSim<{ code: string }>('/sim/phone-code', { person: resident.name });
    for (const kind of ['busy', 'html', 'reset', 48001]) {
      await world.tellSim('/sim/faults', { api: 'getuserphonenumber', kind });
      await resident.post('/api/me/phone', { code });
    }
    await resident.post('/api/me/phone', { code });
    await world.sql.query('RENAME TABLE booking TO booking_away');
    expect(flawOf(await resident.post('/api/bookings', bookingWish(place)))).toMatch(/^status 500/);
    await world.sql.query('RENAME TABLE booking_away TO booking');
    await world.settle();

    const people = (await (await fetch(`${world.sim.url}/sim/people`)).json()) as {
      people: { openid: string; unionid: string; phone: string }[];
    };
    const secrets = [
      CONTACT.phone,
      CONTACT.address,
      CONTACT.contactName,
      resident.token!,
      place.operator.token!,
      code,
      ...people.people.flatMap((each) => [each.openid, each.unionid, each.phone]),
      world.config.DATA_KEY,
      world.config.WECHAT_SECRET,
    ];
    const log = lines.join('');
    expect(log).toContain('request.unexpected');
    expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
    expect(out).toHaveBeenCalled();
  });
});

describe('WeChat sends half an answer', () => {
  test('its session key does not reach the log', async () => {
    const lines: string[] = [];
    jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => lines.push(String(chunk)) > 0);
    jest.spyOn(process.stderr, 'write').mockImplementation((chunk) => lines.push(String(chunk)) > 0);
    const broken = createServer((_request, response) => response.end('{"session_key":CANARY-KEY}'));
    await new Promise<void>((done) => broken.listen(0, '127.0.0.1', done));
    const world = await World.create({
      LOG_LEVEL: 'debug',
      WECHAT_API_BASE: `http://127.0.0.1:${(broken.address() as AddressInfo).port}`,
    });
    const answer = await world.anonymous().post('/api/sessions/wechat-mini', { code: 'some-code' });
    await world.close();
    broken.close();
    jest.restoreAllMocks();
    expect(answer.status).toBe(503);
    expect(lines.join('')).toContain('jscode2session');
    expect(lines.join('')).not.toContain('CANARY');
  });
});
