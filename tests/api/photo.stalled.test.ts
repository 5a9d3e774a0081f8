import { eventually } from '../support/eventually.js';
import { stopwatch } from '../support/late.js';
import type { Person } from '../support/person.js';
import { noise, upload } from '../support/photos.js';
import { RawClient, uploadBegun } from '../support/raw-client.js';
import { World } from '../support/world.js';

const MB = 1024 * 1024;
const LIMITS = { bodyMs: 2000, fileBytes: 16_384, stopMs: 1000 };

/** More than any other body may be: it has taken room. */
const BEGUN = 'x'.repeat(90_000);

describe('photos that stall on their way', () => {
  let world: World;
  let photo: Buffer;
  let somebody: Person;
  const senders: RawClient[] = [];

  beforeAll(async () => {
    photo = await noise(500, 500);
    world = await World.listening({}, {}, LIMITS);
    somebody = await world.resident();
  });
  afterEach(() => senders.splice(0).forEach((sender) => sender.hangUp()));
  afterAll(() => world.close());

  const begin = (who: Person, length: number) => {
    const session = { authorization: `Bearer ${who.token}` };
    const sender = RawClient.to(world).say(uploadBegun(length, session) + BEGUN);
    senders.push(sender);
    return sender;
  };
  /** Minutes for the whole, yet each piece alone is all that is asked for: a machine that stands still makes it no slower. */
  const slow = (who: Person) => begin(who, 10 * MB).drip('x'.repeat(LIMITS.fileBytes), 200);

  test('are given up, and the room they took is free again', async () => {
    const stalled = Array.from({ length: 4 }, () => begin(somebody, 200_000));
    await Promise.all(stalled.map((sender) => sender.closed(12_000)));
    expect(stalled.map(({ answer }) => answer.body.code)).toEqual(Array(4).fill('request.tooSlow'));
    expect((await upload(somebody, photo)).status).toBe(201);
  });

  test('as slowly as may be keep nobody out: where there is no room, the slowest gives way', async () => {
    const others = await Promise.all([world.resident(), world.resident()]);
    const crawling = others.flatMap((who) => [slow(who), slow(who), slow(who)]);
    // There they are: what they begin with has come.
    await eventually(async () => expect((await upload(others[0], await noise(600, 600))).status).toBe(201));
    crawling.push(slow(others[1]));
    await new Promise((next) => setTimeout(next, 2200));
    expect((await upload(somebody, await noise(1600, 1600))).status).toBe(201);
    await eventually(async () =>
      expect(crawling.filter(({ answer }) => answer.status === 503 && answer.body.code === 'photo.busy')).toHaveLength(
        1,
      ),
    );
  });

  test('do not keep the server from ending', async () => {
    slow(await world.resident());
    await new Promise((next) => setTimeout(next, 500));
    const passed = stopwatch();
    await world.app.close();
    expect(passed()).toBeLessThan(LIMITS.stopMs + 4000);
  });
});
