import { Sealer } from '../../apps/server/src/foundation/secrets/sealer.js';
import { rowsOf } from '../support/database-facts.js';
import { everythingFor, firstHousehold, type FirstHousehold } from '../support/first-household.js';
import { SECRET } from '../support/hostile-pictures.js';
import { inboxOf, Notices } from '../support/notices.js';
import type { Person } from '../support/person.js';
import { fetched } from '../support/photos.js';
import { type Card, reviewsHere } from '../support/reviews.js';
import { announce } from '../support/visits.js';
import { World } from '../support/world.js';

/** How a canary may stand in a log, an address or a picture. */
const written = (canary: string) => [canary, encodeURIComponent(canary), JSON.stringify(canary).slice(1, -1)];

describe('the first household leaves no trace that a neighbour can get', () => {
  let world: World;
  let story: FirstHousehold;
  let neighbour: Person;
  let logs = '';
  let photos: Card['photos'];
  // No digits alone: those are in some id sooner or later.
  const flat = () => [...story.canaries.contact, '1804 室', ...story.canaries.note, ...story.identities];
  const found = (text: string | Buffer) =>
    flat().filter((canary) => written(canary).some((each) => text.includes(each)));

  beforeAll(async () => {
    for (const stream of [process.stdout, process.stderr])
      jest.spyOn(stream, 'write').mockImplementation((chunk) => {
        logs += String(chunk);
        return true;
      });
    world = await World.listening(
      { LOG_LEVEL: 'debug' },
      { pages: ['pages/bind/index', 'pages/community/index', 'pages/visit/index'] },
    );
    story = await firstHousehold(world);
    neighbour = story.viewers.neighbour;
    const notices = new Notices(world);
    await notices.allow(neighbour, 'visit');
    await announce(story.place.liu, { day: '2026-11-23', part: 'morning' });
    await world.settle();
    await notices.deliver();
    // What goes wrong is logged more loudly.
    await world.tellSim('/sim/faults', { api: 'subscribe_send', kind: 'http502', times: 9 });
    await announce(story.place.liu, { day: '2026-11-24', part: 'morning' });
    await notices.allow(neighbour, 'visit');
    await world.settle();
    await notices.deliver();
    photos = (await reviewsHere(neighbour)).flatMap((card) => card.photos);
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await world.close();
  });

  test('in no answer', async () => {
    const text = await everythingFor(world, neighbour, story);
    expect(text).toContain(story.canaries.visit[0]);
    expect(found(text)).toEqual([]);
  });

  test('in no notice and no push', async () => {
    const pushed = await new Notices(world).phone(neighbour);
    expect(pushed.length).toBeGreaterThan(0);
    expect((await inboxOf(neighbour)).length).toBeGreaterThan(1);
    expect(found(JSON.stringify([pushed, await inboxOf(neighbour)]))).toEqual([]);
  });

  test('in no picture: neither what the phone wrote into it nor where it was taken', async () => {
    expect(photos).toHaveLength(1);
    for (const address of [photos[0].thumb, photos[0].full]) {
      expect(found(address)).toEqual([]);
      const { status, bytes } = await fetched(world, address);
      expect([status, bytes.length > 500]).toEqual([200, true]);
      expect([...found(bytes), ...[SECRET, 'GPS', 'Exif', 'xmp'].filter((each) => bytes.includes(each))]).toEqual([]);
    }
  });

  test('in nothing that is kept of requests', async () => {
    const rows = await rowsOf<{ kept: string }>(
      world,
      'SELECT COALESCE(names, body) AS kept FROM idempotency_key WHERE COALESCE(names, body) IS NOT NULL',
    );
    const sealer = world.app.get(Sealer);
    const kept = rows.map((row) => sealer.open(Buffer.from(row.kept, 'base64')));
    expect(kept.length).toBeGreaterThan(40);
    expect(found(kept.join('\n'))).toEqual([]);
  });

  test('in no log', () => {
    expect(logs).toContain('subscribe/send');
    expect(found(logs)).toEqual([]);
  });
});
