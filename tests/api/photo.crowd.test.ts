import { FileStore } from '../../apps/server/src/foundation/storage/file-store.js';
import { eventually } from '../support/eventually.js';
import { emptyPng, ofBytes } from '../support/hostile-pictures.js';
import type { Answer } from '../support/person.js';
import { aPhoto, upload } from '../support/photos.js';
import { story } from '../support/story.js';
import { World } from '../support/world.js';

const MB = 1024 * 1024;

/** How much is in memory at once is bounded, whatever comes. */
describe('many photos at once', () => {
  let store: ReturnType<typeof slowStore>;
  const all = (count: number, bytes: Buffer) => here.people.slice(0, count).map((who) => upload(who, bytes));
  const busy = { status: 503, body: { code: 'photo.busy' }, headers: { 'retry-after': '3' } };

  const here = story(async (world) => {
    const people = await Promise.all(Array.from({ length: 50 }, () => world.resident()));
    return { people };
  });
  beforeEach(() => {
    store = slowStore(here.world);
  });

  test('two are worked on and twenty wait; whoever comes then is asked to come again', async () => {
    let refused = 0;
    const uploads = all(30, await aPhoto()).map(async (uploading) => {
      const answer = await uploading;
      if (answer.status !== 503) return answer.status;
      expect(answer).toMatchObject(busy);
      if (++refused === 8) store.release();
      return answer.status;
    });
    const statuses = await Promise.all(uploads);
    expect(statuses.filter((status) => status === 201)).toHaveLength(22);
    expect(store.most()).toBe(2);
  });

  test('one account has its part: what he brings beyond four at once is asked to come again, and others get in', async () => {
    const large = await ofBytes(MB);
    const mine = Array.from({ length: 6 }, () => upload(here.people[0], large));
    const answers: Answer[] = [];
    for (const one of mine) void one.then((answer) => answers.push(answer));
    await eventually(async () => expect(answers).toHaveLength(2));
    for (const answer of answers) expect(answer).toMatchObject(busy);
    const other = upload(here.people[1], await aPhoto());
    store.release();
    expect((await other).status).toBe(201);
    expect((await Promise.all(mine)).filter(({ status }) => status === 201)).toHaveLength(4);
  });

  test('of the largest pictures one is worked on', async () => {
    const uploads = all(3, emptyPng(6000, 4000));
    await eventually(async () => expect(store.most()).toBe(1));
    // Time enough for another to get as far.
    await new Promise((next) => setTimeout(next, 1500));
    store.release();
    const answers = await Promise.all(uploads);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(store.most()).toBe(1);
  });

  test('50 of 10 MB: six are held, the others wait for four seconds; a small one is not kept waiting by them', async () => {
    const large = await ofBytes(10 * MB);
    const answers: Answer[] = [];
    const uploads = all(50, large).map((uploading) => uploading.then((answer) => answers.push(answer)));
    await eventually(async () => expect(answers).toHaveLength(44));
    for (const answer of answers) expect(answer).toMatchObject(busy);
    const small = upload(here.people[49], await aPhoto(3));
    store.release();
    expect((await small).status).toBe(201);
    await Promise.all(uploads);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(6);
    expect((await upload(here.people[48], large)).status).toBe(201);
  });
});

/** A store that takes nothing until it is told to, and counts how many were at its door. */
function slowStore(world: World) {
  const store = world.app.get(FileStore);
  const put = Object.getPrototypeOf(store).put.bind(store) as FileStore['put'];
  let [release, at, most]: [() => void, number, number] = [() => undefined, 0, 0];
  const released = new Promise<void>((resolve) => (release = resolve));
  store.put = async (...file) => {
    most = Math.max(most, ++at);
    await released;
    await put(...file).finally(() => at--);
  };
  return { release, most: () => most };
}
