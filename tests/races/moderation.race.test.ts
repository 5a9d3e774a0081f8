import { Db } from '../../apps/server/src/foundation/database/db.js';
import { newId } from '../../apps/server/src/foundation/ids/ids.js';
import { ModerationService } from '../../apps/server/src/modules/moderation/moderation.service.js';
import { VerdictsService } from '../../apps/server/src/modules/moderation/verdicts.service.js';
import { countOf, rowsOf } from '../support/database-facts.js';
import { eventually } from '../support/eventually.js';
import { violations } from '../support/invariants.js';
import type { Person } from '../support/person.js';
import { uploaded } from '../support/photos.js';
import { decide, items, moderate } from '../support/reviews.js';
import { World } from '../support/world.js';
import { NaiveContents, UNMET } from './naive-contents.js';
import { report } from './storm.js';

const ROUNDS = 20;
const rounds = Array.from({ length: ROUNDS }, (_, n) => n);

describe('moderation at once', () => {
  let world: World;
  let author: Person;

  beforeAll(async () => {
    world = await World.listening();
    author = await world.resident();
  });
  afterEach(async () => {
    expect(await violations(world.sql)).toEqual([]);
    expect(await rowsOf(world, UNMET)).toEqual([]);
  });
  afterAll(() => world.close());

  const photoItem = async () => {
    const [photoId] = await uploaded(author, 1);
    return (await items(world, 'photo')).find(({ subject_id }) => subject_id === photoId)!;
  };

  test('two operators decide otherwise: one does, the other hears of it, and one decision is kept', async () => {
    const [one, other] = [await world.operator(), await world.operator()];
    for (const n of rounds.slice(0, 10)) {
      const { id } = await photoItem();
      const version = n % 2 ? { version: 0 } : {};
      const answers = await Promise.all([decide(one, id, true, version), decide(other, id, false, version)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(['moderation.decidedMeanwhile', 'moderation.decidedAlready']).toContain(
        answers.find(({ status }) => status === 409)!.body.code,
      );
      expect(await countOf(world, 'moderation_audit WHERE item_id = ?', [id])).toBe(1);
    }
  });

  test('an operator and WeChat decide at once: the row, its owner and the fact agree', async () => {
    const operator = await world.operator();
    for (let n = 0; n < 5; n++) {
      const { id } = await photoItem();
      const [answer] = await Promise.all([decide(operator, id, false), moderate(world)]);
      expect([200, 409]).toContain(answer.status);
    }
    await eventually(async () => expect(await countOf(world, "moderation_item WHERE state = 'pending'")).toBe(0));
  });

  test('20 pictures whose verdicts race their own trace ids, with four workers: all are decided', async () => {
    await uploaded(author, ROUNDS);
    await Promise.all([1, 2, 3, 4].map(() => moderate(world)));
    await eventually(async () => expect(await countOf(world, "moderation_item WHERE state = 'pending'")).toBe(0));
    expect(await countOf(world, "outbox_event WHERE name = 'moderation.decided'")).toBe(
      await countOf(world, 'moderation_item'),
    );
  });

  test('a verdict comes four times at the moment its trace id is stored: it always finds its picture', async () => {
    const [verdicts, submit] = [world.app.get(VerdictsService), world.app.get(ModerationService)];
    const [photoId] = await uploaded(author, 1);
    const [{ author_id: authorId }] = await rowsOf<{ author_id: string }>(
      world,
      'SELECT author_id FROM moderation_item LIMIT 1',
    );
    for (let n = 0; n < 60; n++) {
      const traceId = `trace-${newId()}`;
      await world.app.get(Db).transaction(async (tx) => {
        await submit.submitPhoto(tx, { kind: 'photo', subjectId: photoId, authorId });
        await tx.affected("UPDATE photo SET state = 'pending' WHERE id = :photoId", { photoId });
      });
      const verdict = { traceId, suggest: 'pass' as const, label: 100, unreachable: false };
      const store = async () => {
        await world.app
          .get(Db)
          .autocommit('UPDATE moderation_item SET trace_id = :traceId WHERE subject_id = :photoId', {
            traceId,
            photoId,
          });
        await verdicts.settle(traceId);
      };
      await Promise.all([store(), ...[1, 2, 3, 4].map(() => verdicts.take(verdict))]);
      const [item] = (await items(world, 'photo')).filter(({ subject_id }) => subject_id === photoId);
      expect(item).toMatchObject({ state: 'approved', version: 1 });
    }
    expect(await countOf(world, "moderation_verdict WHERE trace_id LIKE 'trace-%'")).toBe(0);
  });

  test('20 reports of one person at once: one is kept', async () => {
    const { id, subject_id } = await photoItem();
    expect((await decide(await world.operator(), id, true)).status).toBe(200);
    const reporter = await world.resident();
    const answers = await Promise.all(
      rounds.map(() => reporter.post('/api/reports', { kind: 'photo', id: subject_id, reason: 'privacy' })),
    );
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'moderation.reportedAlready')).toHaveLength(ROUNDS - 1);
  });
});

/** The proof that these races can fail: see naive.race.test.ts. */
describe('the obvious code around moderation', () => {
  let world: NaiveContents;
  beforeEach(async () => {
    world = await NaiveContents.create();
  });
  afterEach(() => world.close());

  test('looking before deciding lets two operators decide', async () => {
    let both = 0;
    for (const n of rounds) {
      const item = await world.item();
      const told = await Promise.all([world.decide(item, n % 2 === 0), world.decide(item, n % 2 === 1)]);
      if (told.every(Boolean)) both++;
    }
    report('naive decisions', { items: ROUNDS, decidedTwice: both });
    expect(both).toBeGreaterThan(0);
  });

  test('parking a verdict in one transaction misses the trace id that is being stored', async () => {
    for (let n = 0; n < 200; n++) {
      const [item, trace] = [await world.item(), `trace-${n}`];
      await Promise.all([world.take(trace), world.storeTrace(item, trace)]);
    }
    const [rows] = await world.sql.query(UNMET);
    report('naive verdicts', { pictures: 200, neverDecided: (rows as unknown[]).length });
    expect((rows as unknown[]).length).toBeGreaterThan(0);
  });
});
