import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { SessionReader } from '../../apps/server/src/foundation/auth/session-reader.js';
import { BookingService } from '../../apps/server/src/modules/booking/booking.service.js';
import { flawOf } from '../support/bad-input.js';
import { bookingWish } from '../support/bookings.js';
import { countOf } from '../support/database-facts.js';
import { FRIDAY } from '../support/days.js';
import { eventually } from '../support/eventually.js';
import { lateMs } from '../support/late.js';
import { boundResident, makeNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import type { Answer, Person } from '../support/person.js';
import { aPhoto, formOf, noise } from '../support/photos.js';
import { headOf, RawClient } from '../support/raw-client.js';
import { World } from '../support/world.js';

const LIMITS = { headersMs: 600, bodyMs: 300, fileBytes: 200, answerMs: 1000, takeMs: 400, stopMs: 16_000 };

describe('work that takes longer than its request may', () => {
  let world: World;
  let place: Neighbourhood;
  let resident: Person;
  const loose: unknown[] = [];
  const note = (error: unknown) => loose.push(error);

  beforeAll(async () => {
    process.on('unhandledRejection', note);
    world = await World.create({}, {}, LIMITS);
    world.setTime(FRIDAY);
    place = await makeNeighbourhood(world);
  });
  beforeEach(async () => {
    resident = await boundResident(world, place.wang);
  });
  afterAll(async () => {
    await world.close();
    process.off('unhandledRejection', note);
    expect(loose).toEqual([]);
  });

  test('is told 503, then that it is under way; a retry finds what came of it, done once', async () => {
    const work = held(world);
    const [key, wish] = [randomUUID(), bookingWish(place)];
    const ask = () => resident.post('/api/bookings', wish, { key });
    const first = await ask();
    expect(first).toMatchObject({ status: 503, body: { code: 'request.timeout' }, headers: { 'retry-after': '3' } });
    expect(flawOf({ ...first, status: 499 })).toBeNull();
    expect(await ask()).toMatchObject({ status: 409, body: { code: 'request.inFlight' } });
    work.goOn();
    await answered(ask, 201);
    const again = await ask();
    expect([again.status, again.headers['idempotent-replay'], again.body.state]).toEqual([201, 'true', 'requested']);
    expect(await countOf(world, 'booking')).toBe(1);
  });

  test('and fails in the end leaves nothing, and its key is free', async () => {
    const work = held(world, new Error('after all'));
    const [key, before] = [randomUUID(), await countOf(world, 'booking')];
    const ask = () =>
      resident.post('/api/bookings', bookingWish(place, { start: '2026-11-22T03:00:00.000Z' }), { key });
    expect((await ask()).body.code).toBe('request.timeout');
    work.goOn();
    await eventually(async () => expect(await countOf(world, "idempotency_key WHERE state = 'running'")).toBe(0));
    expect(await countOf(world, 'booking')).toBe(before);
    work.end();
    expect((await ask()).status).toBe(201);
  });

  async function answered(ask: () => Promise<Answer>, status: number): Promise<void> {
    await eventually(async () => expect((await ask()).status).toBe(status));
  }
});

describe('who is slow, and how slow he may be', () => {
  let world: World;
  let session: Record<string, string>;
  const upload = (more: Record<string, string | number>) =>
    headOf('POST', '/api/photos?purpose=review', { 'idempotency-key': randomUUID(), ...more });

  beforeAll(async () => {
    world = await World.listening({}, {}, LIMITS);
    session = { authorization: `Bearer ${(await world.resident()).token}` };
  });
  afterAll(() => world.close());

  test('a photo may come as slowly as its rate allows, long after a body would have ended', async () => {
    const { body, headers } = formOf([
      { name: 'photo', filename: 'a.jpg', type: 'image/jpeg', bytes: await aPhoto(1, 640, 480) },
    ]);
    const client = RawClient.to(world).say(upload({ ...headers, ...session, 'content-length': body.length }));
    const piece = Math.ceil(body.length / 12);
    for (let from = 0; from < body.length; from += piece) {
      client.say(body.subarray(from, from + piece));
      await new Promise((next) => setTimeout(next, 100));
    }
    await eventually(async () => expect(client.answer.status).toBe(201));
    client.hangUp();
  });

  test('a photo that is there is answered in time, whatever keeps us from looking at it', async () => {
    const sessions = world.app.get(SessionReader);
    const find = sessions.accountOf.bind(sessions);
    let goOn: () => void = () => undefined;
    const free = new Promise<void>((resolve) => (goOn = resolve));
    sessions.accountOf = (token) => free.then(() => find(token));
    const { body, headers } = formOf([{ name: 'photo', filename: 'a.jpg', type: 'image/jpeg', bytes: await aPhoto() }]);
    const client = RawClient.to(world).say(upload({ ...headers, ...session, 'content-length': body.length }));
    client.say(body);
    await eventually(async () => expect(client.answer.body).toMatchObject({ code: 'request.timeout' }));
    sessions.accountOf = find;
    goOn();
    client.hangUp();
  });

  test('what never ends is ended, however fast it comes', async () => {
    const before = lateMs();
    const client = RawClient.to(world)
      .say(upload({ ...session, 'content-type': 'multipart/form-data; boundary=line', 'transfer-encoding': 'chunked' }))
      .drip(`100000\r\n${'x'.repeat(0x100000)}\r\n`, 10);
    expect(await client.closed()).toBeLessThan(15_000 + lateMs() - before);
  });

  test('an answer that nobody takes is dropped in the end', async () => {
    const address = await photoOf(world, session);
    const before = await connectionsOf(world);
    const client = RawClient.to(world)
      .takeNothing()
      .say(headOf('GET', address, {}).repeat(12));
    await eventually(async () => expect(await connectionsOf(world)).toBe(before + 1));
    await eventually(async () => expect(await connectionsOf(world)).toBe(before));
    client.hangUp();
  });
});

describe('what Node itself refuses', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.listening();
  });
  afterAll(() => world.close());

  test.each([
    ['headers of 20 kB', headOf('GET', '/healthz', { a: 'x'.repeat(20_000) }), 431, 'request.headersTooLarge'],
    ['what is no HTTP', 'hello\r\n\r\n', 400, 'request.malformed'],
    ['a method of its own', headOf('STEAL', '/healthz', {}), 400, 'request.malformed'],
    ['no host', 'GET /healthz HTTP/1.1\r\n\r\n', 400, 'request.malformed'],
    [
      'two lengths',
      headOf('POST', '/api/sessions/wechat-mini', { 'content-length': 1, 'transfer-encoding': 'chunked' }),
      400,
      'request.malformed',
    ],
    [
      'a chunk that is none',
      `${headOf('POST', '/api/sessions/wechat-mini', { 'content-type': 'application/json', 'transfer-encoding': 'chunked' })}zz\r\n`,
      400,
      'request.malformed',
    ],
    [
      'extensions of chunks',
      `${headOf('POST', '/api/sessions/wechat-mini', { 'content-type': 'application/json', 'transfer-encoding': 'chunked' })}1;${'a'.repeat(20_000)}\r\n`,
      413,
      'request.tooLarge',
    ],
    ['great expectations', headOf('GET', '/api/me', { expect: 'the moon' }), 401, 'auth.required'],
  ])('%s', async (_what, bytes, status, code) => {
    const client = RawClient.to(world).say(bytes);
    await eventually(async () => expect(client.answer.body).toMatchObject({ code }));
    client.hangUp();
    const { answer } = client;
    expect(answer.status).toBe(status);
    expect(flawOf(answer)).toBeNull();
    expect(answer.headers['x-request-id']).toBe(answer.body.requestId);
    expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
  });
});

const connectionsOf = (world: World) =>
  new Promise<number>((tell) => (world.app.getHttpServer() as Server).getConnections((_error, count) => tell(count)));

/** Booking waits until it may go on, and then fails if so asked, until it ends. */
function held(world: World, failure?: Error) {
  const bookings = world.app.get(BookingService);
  const create = bookings.create.bind(bookings);
  let goOn: () => void = () => undefined;
  const free = new Promise<void>((resolve) => (goOn = resolve));
  bookings.create = async (...wish) => {
    await free;
    if (failure) throw failure;
    return create(...wish);
  };
  return { goOn, end: () => (bookings.create = create) };
}

async function photoOf(world: World, session: Record<string, string>): Promise<string> {
  const { body, headers } = formOf([
    { name: 'photo', filename: 'a.jpg', type: 'image/jpeg', bytes: await noise(1600, 1600) },
  ]);
  const answer = await fetch(`${world.config.PUBLIC_URL}/api/photos?purpose=review`, {
    method: 'POST',
    headers: { ...headers, ...session, 'idempotency-key': randomUUID() },
    body: new Uint8Array(body),
  });
  return ((await answer.json()) as { full: string }).full;
}
