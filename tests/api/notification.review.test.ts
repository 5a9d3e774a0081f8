import { expectStatus } from '../support/neighbourhood.js';
import { inboxOf, Notices } from '../support/notices.js';
import { uploaded } from '../support/photos.js';
import {
  decide,
  endScene,
  itemOf,
  moderate,
  reviewed,
  type ReviewScene,
  reviewScene,
  STARS,
  WORDS,
} from '../support/reviews.js';

/** Not that there was work. */
const isSaid = (kind: string) => !kind.startsWith('job');

describe('what is told of a review', () => {
  let scene: ReviewScene;
  const told = async () => {
    await scene.world.settle();
    await new Notices(scene.world).inbox();
    const [li, wang, liu] = [scene.li, scene.place.wang.person, scene.place.liu.person];
    const kinds = async (who: typeof li) =>
      (await inboxOf(who))
        .map(({ kind }) => kind)
        .filter(isSaid)
        .sort();
    return { author: await kinds(li), engineer: await kinds(wang), colleague: await kinds(liu) };
  };

  beforeEach(async () => {
    scene = await reviewScene();
  });
  afterEach(() => endScene(scene.world));

  test('the engineer hears of it, and its author hears the reply once it may be read', async () => {
    const { id } = await reviewed(scene.li, scene.bookingId);
    await moderate(scene.world);
    expect(await told()).toEqual({ author: [], engineer: ['reviewCreated'], colleague: [] });
    const reply = { text: '谢谢您，水压低了随时叫我。' };
    expectStatus(await scene.place.wang.person.put(`/api/engineer/reviews/${id}/reply`, reply), 200);
    expect((await told()).author).toEqual([]);
    await moderate(scene.world);
    expect(await told()).toMatchObject({ author: ['reviewReplied'], engineer: ['reviewCreated'] });
    expect(await inboxOf(scene.li)).toContainEqual(
      expect.objectContaining({
        kind: 'reviewReplied',
        body: reply.text,
        link: { page: 'pages/booking/detail', params: { id: scene.bookingId } },
      }),
    );
  });

  test('its author hears that nobody may read his text', async () => {
    await reviewed(scene.li, scene.bookingId, { ...WORDS, text: '【违规】加我微信' });
    await moderate(scene.world);
    expect((await told()).author).toEqual(['reviewRejected']);
  });

  test('and of a photo that is taken down', async () => {
    await reviewed(scene.li, scene.bookingId, { ...STARS, photoIds: await uploaded(scene.li, 1) });
    const photo = await itemOf(scene.world, 'photo');
    expectStatus(await decide(scene.operator, photo.id, false), 200);
    expect((await told()).author).toEqual(['photoRejected']);
  });
});
