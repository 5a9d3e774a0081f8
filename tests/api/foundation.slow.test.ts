import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { REQUEST_LIMITS } from '../../apps/server/src/foundation/http/request-limits.js';
import { BookingService } from '../../apps/server/src/modules/booking/booking.service.js';
import { bookingWish } from '../support/bookings.js';
import { FRIDAY } from '../support/days.js';
import { eventually } from '../support/eventually.js';
import { lateMs } from '../support/late.js';
import { boundResident, makeNeighbourhood } from '../support/neighbourhood.js';
import { headOf, RawClient, uploadBegun } from '../support/raw-client.js';
import { World } from '../support/world.js';

const EACH = 200;
const JSON_TYPE = { 'content-type': 'application/json' };

/** The limits as they are, on real connections; everything waits at the same time. */
describe('crowds that are slow on purpose', () => {
  let world: World;
  let crowds: Record<string, number[]>;
  let answers: Record<string, RawClient['answer']>;
  let late: { status: number; code: string; ms: number };
  let others: number[];
  /** What the machine added to their times. */
  let lateBy: number;

  beforeAll(async () => {
    world = await World.listening();
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const resident = await boundResident(world, place.wang);
    const session = { authorization: `Bearer ${resident.token}` };
    hold(world, 15_600);
    const began = performance.now();
    const booked = fetch(`${world.config.PUBLIC_URL}/api/bookings`, {
      method: 'POST',
      headers: { ...JSON_TYPE, ...session, 'idempotency-key': randomUUID() },
      body: JSON.stringify(bookingWish(place)),
    }).then(async (answer) => {
      const { code } = (await answer.json()) as { code: string };
      return { status: answer.status, code, ms: performance.now() - began };
    });
    // Its request is there before the crowds are.
    await sleep(500);
    const slow: Record<string, RawClient[]> = {};
    let taken = 0;
    const before = lateMs();
    (world.app.getHttpServer() as Server).on('connection', () => taken++);
    // One crowd after the other: the system lets in more than the server has taken, and loses who is too many for seconds.
    const open = async (name: string, start: () => RawClient) => {
      const wanted = taken + EACH;
      slow[name] = Array.from({ length: EACH }, start);
      await eventually(async () => expect(taken).toBeGreaterThanOrEqual(wanted));
    };
    await open('silent', () => RawClient.to(world));
    await open('headers', () => RawClient.to(world).say('GET /healthz HTTP/1.1\r\nhost: x\r\n').drip('a: b\r\n', 1000));
    const signIn = headOf('POST', '/api/sessions/wechat-mini', { ...JSON_TYPE, 'content-length': 5000 });
    await open('bodies', () => RawClient.to(world).say(signIn).drip('{', 1000));
    const nowhere = headOf('POST', '/%zz', { ...JSON_TYPE, 'content-length': 5000 });
    await open('nowhere', () => RawClient.to(world).say(nowhere).drip('{', 1000));
    const start = uploadBegun(9_000_000, session);
    await open('uploads', () => RawClient.to(world).say(start).drip('x'.repeat(1000), 1000));
    await open('strangers', () => RawClient.to(world).say(uploadBegun(9_000_000)).drip('x'.repeat(1000), 1000));
    others = [];
    const asking = setInterval(async () => {
      const answer = await fetch(`${world.config.PUBLIC_URL}/readyz`).catch(() => null);
      others.push(answer?.status ?? 0);
    }, 250);
    crowds = {};
    answers = {};
    await Promise.all(
      Object.entries(slow).map(async ([name, clients]) => {
        crowds[name] = await Promise.all(clients.map((client) => client.closed(30_000)));
        answers[name] = clients[0].answer;
      }),
    );
    clearInterval(asking);
    lateBy = lateMs() - before;
    late = await booked;
    // The held one ends before its world does.
    await sleep(1000);
  });
  afterAll(() => world.close());

  test.each(['silent', 'headers', 'bodies', 'nowhere', 'uploads', 'strangers'])(
    `${EACH} %s are closed within 15 s`,
    (name) => {
      expect(crowds[name]).toHaveLength(EACH);
      expect(Math.max(...crowds[name])).toBeLessThanOrEqual(15_000 + lateBy);
      expect(Math.min(...crowds[name])).toBeGreaterThan(REQUEST_LIMITS.headersMs - 500);
    },
  );

  test.each([
    ['silent', 408, 'request.tooSlow'],
    ['headers', 408, 'request.tooSlow'],
    ['bodies', 408, 'request.tooSlow'],
    ['nowhere', 400, 'request.malformed'],
    ['uploads', 408, 'request.tooSlow'],
    ['strangers', 401, 'auth.required'],
  ])('%s hear %i %s', (name, status, code) => expect(answers[name]).toMatchObject({ status, body: { code } }));

  test('others are served all the while', () => {
    expect(others.length).toBeGreaterThan(5);
    expect(new Set(others)).toEqual(new Set([200]));
  });

  test('work on a body that takes 15.6 s is answered at 15', () => {
    expect(late).toMatchObject({ status: 503, code: 'request.timeout' });
    expect(late.ms).toBeGreaterThan(14_900);
  });
});

/** Booking takes so much longer. */
function hold(world: World, ms: number): void {
  const bookings = world.app.get(BookingService);
  const create = bookings.create.bind(bookings);
  bookings.create = async (...wish) => {
    await sleep(ms);
    return create(...wish);
  };
}
