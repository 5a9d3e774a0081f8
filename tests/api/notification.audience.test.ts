import fc from 'fast-check';
import { newId } from '../../apps/server/src/foundation/ids/ids.js';
import {
  hears,
  Level,
  LEVELS,
  NOTICE_CATEGORIES,
  NoticeCategory,
} from '../../apps/server/src/modules/notification/rules/hears.js';
import { rowsOf } from '../support/database-facts.js';
import { violations } from '../support/invariants.js';
import { makeNeighbourhood } from '../support/neighbourhood.js';
import { Notices } from '../support/notices.js';
import { World } from '../support/world.js';

const PLACES = ['1001', '1002', '1003'];

interface Member {
  place: string;
  level: Level | null;
  wished: boolean;
}

/** A resident: where he lives, and what he changes between the fan-out and the telling. */
interface Someone {
  homes: Member[];
  then: { place: string; level: Level } | null;
  leaves: string | null;
}

const place = fc.constantFrom(...PLACES);
const level = fc.constantFrom(...LEVELS);
const someone: fc.Arbitrary<Someone> = fc.record({
  homes: fc.uniqueArray(fc.record({ place, level: fc.option(level), wished: fc.boolean() }), {
    selector: (home) => home.place,
    maxLength: 3,
  }),
  then: fc.option(fc.record({ place, level }), { freq: 3 }),
  leaves: fc.option(place, { freq: 2 }),
});
const story = fc.record({
  people: fc.array(someone, { minLength: 1, maxLength: 8 }),
  places: fc.uniqueArray(place, { minLength: 1 }),
  category: fc.constantFrom(...NOTICE_CATEGORIES.filter((each) => each !== 'own')),
});

/** The same question, asked of the pure rule: before and after what he changed. */
function shouldHear({ homes, then, leaves }: Someone, places: string[], category: NoticeCategory): boolean {
  const matching = homes.filter((home) => places.includes(home.place));
  const wishes = matching.filter((home) => home.wished && (home.level ?? 'visits') !== 'mute');
  const first = matching.filter((home) => hears(category, home.level ?? 'visits', home.wished));
  if (first.length === 0) return false;
  const asked = category === 'visit' && wishes.length > 0;
  return matching
    .filter((home) => home.place !== leaves)
    .some((home) => hears(category, then?.place === home.place ? then.level : (home.level ?? 'visits'), asked));
}

describe('the audience of a notice', () => {
  let world: World;
  let notices: Notices;
  beforeAll(async () => {
    world = await World.create();
    await makeNeighbourhood(world);
    notices = new Notices(world);
  });
  afterAll(() => world.close());

  async function moveIn({ homes }: Someone): Promise<string> {
    const id = newId();
    const now = new Date();
    for (const home of homes) {
      await world.sql.query('INSERT INTO resident_community (resident_id, community_id, joined_at) VALUES (?, ?, ?)', [
        id,
        home.place,
        now,
      ]);
      if (home.level)
        await world.sql.query('INSERT INTO notification_level VALUES (?, ?, ?, ?)', [id, home.place, home.level, now]);
      if (home.wished)
        await world.sql.query('INSERT INTO notification_wish VALUES (?, ?, NULL, ?)', [id, home.place, now]);
    }
    return id;
  }

  async function change(id: string, { then, leaves }: Someone): Promise<void> {
    if (then)
      await world.sql.query('REPLACE INTO notification_level VALUES (?, ?, ?, ?)', [
        id,
        then.place,
        then.level,
        new Date(),
      ]);
    if (leaves)
      await world.sql.query('DELETE FROM resident_community WHERE resident_id = ? AND community_id = ?', [id, leaves]);
  }

  test('is exactly who lives there and hears of it, both when it is made and when it is told; each once', async () => {
    await fc.assert(
      fc.asyncProperty(story, async ({ people, places, category }) => {
        for (const table of ['resident_community', 'notification_level', 'notification_wish'])
          await world.sql.query(`DELETE FROM ${table}`);
        const ids: string[] = [];
        for (const each of people) ids.push(await moveIn(each));
        const notice = await notices.tell({ category, communityIds: places });
        for (const [n, each] of people.entries()) await change(ids[n], each);
        await notices.inbox();
        const rows = notice
          ? await rowsOf<{ resident_id: string }>(
              world,
              `SELECT resident_id FROM notification_delivery WHERE notice_id = ? AND channel = 'inbox' AND state = 'delivered'`,
              [notice],
            )
          : [];
        const heard = rows.map((row) => row.resident_id);
        const expected = ids.filter((_, n) => shouldHear(people[n], places, category));
        expect(heard.sort()).toEqual(expected.sort());
      }),
      { numRuns: 60 },
    );
    const broken = (await violations(world.sql)).map(({ name }) => name);
    expect(broken.filter((name) => name !== 'severalDefaults')).toEqual([]);
  });

  test('two matching communities are one notice', async () => {
    await world.sql.query('DELETE FROM resident_community');
    const id = await moveIn({
      homes: PLACES.map((each) => ({ place: each, level: 'all', wished: true })),
      then: null,
      leaves: null,
    });
    const notice = await notices.tell({ communityIds: PLACES });
    await notices.inbox();
    expect(
      await rowsOf(world, 'SELECT resident_id, channel FROM notification_delivery WHERE notice_id = ?', [notice]),
    ).toEqual([{ resident_id: id, channel: 'inbox' }]);
    expect(await rowsOf(world, 'SELECT unread FROM notification_inbox WHERE resident_id = ?', [id])).toEqual([
      { unread: 1 },
    ]);
  });
});
