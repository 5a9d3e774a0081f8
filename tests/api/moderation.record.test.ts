import { uploaded } from '../support/photos.js';
import { decide, endScene, itemOf, moderate, reviewScene, type ReviewScene } from '../support/reviews.js';
import { mediaCheck, push } from '../support/wechat-push.js';
import { World } from '../support/world.js';

describe('a photo of a service is looked at by WeChat and by nobody else', () => {
  let scene: ReviewScene;
  let photoId: string;

  beforeEach(async () => {
    scene = await reviewScene(await World.listening({}, { verdictDelayMs: null }));
    const engineer = scene.place.wang.person;
    await scene.world.tellSim('/sim/visits', { person: engineer.name });
    [photoId] = await uploaded(engineer, 1, 'before');
    await moderate(scene.world);
  });
  afterEach(() => endScene(scene.world));

  const item = () => itemOf(scene.world, 'record');
  const verdict = async (suggest: string) => push(scene.world, mediaCheck((await item()).trace_id!, suggest));

  test.each([
    ['pass', 'approved'],
    ['risky', 'rejected'],
    ['review', 'pending'],
  ])('WeChat says %s', async (suggest, state) => {
    await verdict(suggest);
    expect(await item()).toMatchObject({ state, queue: null, next_at: null });
  });

  test('no operator finds it or decides on it, whoever reports it', async () => {
    await verdict('pass');
    const { id } = await item();
    const report = (kind: string) => scene.li.post('/api/reports', { kind, id: photoId, reason: 'privacy' });
    expect((await report('photo')).status).toBe(404);
    expect((await report('record')).status).toBe(400);
    expect((await decide(scene.operator, id, false)).status).toBe(404);
    expect(await item()).toMatchObject({ state: 'approved', queue: null });
  });
});
