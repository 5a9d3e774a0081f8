import { Clock } from '../../apps/server/src/foundation/clock/clock.js';
import { VerdictsService } from '../../apps/server/src/modules/moderation/verdicts.service.js';
import { countOf } from '../support/database-facts.js';
import { eventually } from '../support/eventually.js';
import type { Person } from '../support/person.js';
import { uploaded } from '../support/photos.js';
import {
  decide,
  endScene,
  itemOf,
  moderate,
  reviewed,
  reviewScene,
  reviewsHere,
  SATURDAY_11,
  STARS,
} from '../support/reviews.js';
import { mediaCheck, newTraceId, push } from '../support/wechat-push.js';
import { World } from '../support/world.js';

describe('WeChat is asked for its opinion of a picture', () => {
  let world: World;
  let li: Person;
  let operator: Person;

  /** The verdict comes only when the story says so. */
  beforeEach(async () => {
    const scene = await reviewScene(await World.listening({}, { verdictDelayMs: null }));
    ({ world, li, operator } = scene);
    await world.tellSim('/sim/visits', { person: li.name });
    const photoIds = await uploaded(li, 1);
    await reviewed(li, scene.bookingId, { ...STARS, photoIds });
  });
  afterEach(() => endScene(world));

  const item = () => itemOf(world, 'photo');
  const later = (seconds: number) => world.setTime(new Date(Date.parse(SATURDAY_11) + seconds * 1000).toISOString());
  const verdict = async (suggest: string, more: object = {}) =>
    push(world, mediaCheck((await item()).trace_id!, suggest, { ...more }));
  const unreachable = () => verdict('pass', { detail: [{ strategy: 'content_model', errcode: -1008 }] });
  const shown = async () => (await reviewsHere(world.anonymous()))[0].photos.length;
  const decidedFacts = () => countOf(world, "outbox_event WHERE name = 'moderation.decided'");

  test.each([
    ['pass', { state: 'approved', queue: null }, 1],
    ['risky', { state: 'rejected', queue: null }, 0],
    ['review', { state: 'pending', queue: 'review' }, 0],
  ])('and says %s', async (suggest, expected, photos) => {
    await moderate(world);
    expect(await item()).toMatchObject({ state: 'pending', queue: null, trace_id: expect.any(String) as string });
    expect(await shown()).toBe(0);
    expect((await verdict(suggest)).text).toBe('success');
    expect(await item()).toMatchObject({ ...expected, next_at: null });
    expect(await shown()).toBe(photos);
    expect(await countOf(world, 'moderation_verdict')).toBe(0);
  });

  test('four times the same verdict has one effect', async () => {
    await moderate(world);
    const answers = await Promise.all(Array.from({ length: 4 }, () => verdict('pass')));
    expect(answers.map(({ text }) => text)).toEqual(['success', 'success', 'success', 'success']);
    expect(await item()).toMatchObject({ state: 'approved', version: 1 });
    expect(await decidedFacts()).toBe(1);
  });

  test('a verdict that is faster than its trace id waits for it', async () => {
    const traceId = newTraceId();
    await push(world, mediaCheck(traceId, 'pass'));
    expect(await countOf(world, 'moderation_verdict')).toBe(1);
    await world.sql.query(`UPDATE moderation_item SET trace_id = ?, next_at = ? WHERE kind = 'photo'`, [
      traceId,
      world.app.get(Clock).now(),
    ]);
    await moderate(world);
    expect(await item()).toMatchObject({ state: 'approved' });
    expect(await countOf(world, 'moderation_verdict')).toBe(0);
  });

  test('none within forty minutes: an operator looks; one three days later still counts while nobody has', async () => {
    await moderate(world);
    for (let minute = 5; minute <= 40; minute += 5) {
      later(minute * 60);
      await moderate(world);
    }
    expect(await item()).toMatchObject({ state: 'pending', queue: 'late' });
    later(3 * 86_400);
    expect(await moderate(world)).toBe(0);
    await verdict('pass');
    expect(await item()).toMatchObject({ state: 'approved', queue: null });
    expect(await shown()).toBe(1);
  });

  test('a verdict after an operator’s decision changes nothing', async () => {
    await moderate(world);
    expect((await decide(operator, (await item()).id, false)).status).toBe(200);
    await verdict('pass');
    expect(await item()).toMatchObject({ state: 'rejected' });
    expect(await shown()).toBe(0);
    expect(await decidedFacts()).toBe(1);
  });

  test('what it could not fetch it is asked about once more, then an operator looks', async () => {
    await moderate(world);
    const first = (await item()).trace_id!;
    await unreachable();
    expect(await item()).toMatchObject({ state: 'pending', queue: null, trace_id: null });
    await push(world, mediaCheck(first, 'pass', { detail: [{ strategy: 'content_model', errcode: -1008 }] }));
    await moderate(world);
    const second = (await item()).trace_id!;
    expect(second).not.toBe(first);
    // A late word on the first question is no answer to the second.
    await push(world, mediaCheck(first, 'pass'));
    expect(await item()).toMatchObject({ state: 'pending', queue: null, trace_id: second });
    await unreachable();
    expect(await item()).toMatchObject({ state: 'pending', queue: 'failed' });
    expect(await shown()).toBe(0);
  });

  test('it really fetched the picture', async () => {
    await world.tellSim('/sim/verdicts/delay', { delayMs: 0 });
    await moderate(world);
    await eventually(async () => expect(await item()).toMatchObject({ state: 'approved' }));
    const { checks } = (await (await fetch(`${world.sim.url}/sim/verdicts`)).json()) as {
      checks: { kind: string; content: string }[];
    };
    expect(checks).toMatchObject([{ kind: 'picture', content: expect.stringContaining('-full.jpg') as string }]);
  });

  test('verdicts that nobody waits for are forgotten after a week', async () => {
    await push(world, mediaCheck(newTraceId(), 'pass'));
    const forget = () => world.app.get(VerdictsService).forgetOld(100);
    later(7 * 86_400);
    expect(await forget()).toBe(0);
    later(7 * 86_400 + 1);
    expect(await forget()).toBe(1);
    later(0);
  });
});
