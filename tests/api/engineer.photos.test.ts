import { inboxOf, Notices } from '../support/notices.js';
import { eventually } from '../support/eventually.js';
import { FRIDAY } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { aPhoto, fetched, upload, uploaded } from '../support/photos.js';
import { decide, moderate } from '../support/reviews.js';
import { World } from '../support/world.js';

interface Photo {
  id: string;
  thumb: string;
  full: string;
  state: string;
}
interface Own {
  portrait: Photo | null;
  nextPortrait: Photo | null;
  certificates: Photo[];
}
interface Waiting {
  id: string;
  kind: string;
  subjectId: string;
  about: string | null;
  photo: Photo | null;
}

describe('the face and the certificates of an engineer', () => {
  let world: World;
  let place: Neighbourhood;
  let wang: Person;
  let resident: Person;

  beforeAll(async () => {
    world = await World.listening();
    world.setTime(FRIDAY);
    place = await makeNeighbourhood(world);
    resident = await boundResident(world, place.wang);
    // WeChat checks only for whom it has seen within two hours.
    wang = await world.login(place.wang.person.name);
  });
  afterAll(() => world.close());

  const own = async () => expectStatus(await wang.get('/api/engineer/photos'), 200) as unknown as Own;
  const portray = (photoId: string) => wang.put('/api/engineer/portrait', { photoId });
  const certify = (photoId: string) => wang.post('/api/engineer/certificates', { photoId });
  const page = async () => (await resident.get(`/api/engineers/${place.wang.id}/page`)).body;

  /** What WeChat had nothing against waits for an operator. */
  const waiting = async (): Promise<Waiting[]> => {
    await moderate(world);
    const list = await place.operator.get('/api/console/moderation?queue=identity');
    return expectStatus(list, 200).items as Waiting[];
  };
  const decideOn = async (photoId: string, approve: boolean) => {
    let item!: Waiting;
    await eventually(async () => {
      item = (await waiting()).find(({ subjectId }) => subjectId === photoId)!;
      expect(item).toBeDefined();
    });
    expectStatus(await decide(place.operator, item.id, approve), 200);
    await world.settle();
    return item;
  };
  /** Where residents see a face: in the list of their community, on his page, on the card of his code, as their butler. */
  const faces = async () => {
    const cards = (await resident.get('/api/communities/1001/page')).body.engineers as { photoUrl: string | null }[];
    const { photoUrl, photo } = (await page()).engineer as { photoUrl: string | null; photo: Photo | null };
    const bindCard = (await resident.get(`/api/bind-codes/${place.wang.code}`)).body.engineer as {
      photoUrl: string | null;
    };
    const butler = (await resident.get('/api/me')).body.butler as { engineer: { photoUrl: string | null } };
    expect(photo?.thumb ?? null).toBe(photoUrl);
    return [cards[0].photoUrl, photoUrl, bindCard.photoUrl, butler.engineer.photoUrl];
  };

  let first: string;

  test.each(['portrait', 'certificate'])('a resident cannot send a %s', async (purpose) => {
    const answer = await upload(resident, await aPhoto(), { purpose });
    expect(answer).toMatchObject({ status: 403, body: { code: 'photo.engineersOnly' } });
  });

  test('he sends his face: he sees that it waits, and nobody else sees it', async () => {
    [first] = await uploaded(wang, 1, 'portrait');
    const answer = expectStatus(await portray(first), 200) as unknown as Own;
    expect(answer).toMatchObject({ portrait: null, nextPortrait: { id: first, state: 'pending' } });
    expect(await faces()).toEqual([null, null, null, null]);
    expect((await place.operator.get(`/api/console/engineers/${place.wang.id}`)).body.missing).toContain('portrait');
  });

  test('that WeChat has nothing against it is not enough: an operator compares it with whom it shows', async () => {
    const item = await decideOn(first, true);
    expect(item).toMatchObject({ kind: 'portrait', about: '王师傅 · 工号 T-1' });
    expect(item.photo?.thumb).toMatch(/^\/files\/photos\//);
    expect(await own()).toMatchObject({ portrait: { id: first, state: 'approved' }, nextPortrait: null });
    await new Notices(world).inbox();
    const [news] = await inboxOf(wang);
    expect(news).toMatchObject({ title: '您的本人照片通过了', link: { page: 'pages/workbench/photos' } });
  });

  test('the face that rings is the face on every page, and its address leads to the picture', async () => {
    const [photoUrl, ...others] = await faces();
    expect(others).toEqual([photoUrl, photoUrl, photoUrl]);
    expect((await fetched(world, photoUrl!)).status).toBe(200);
    expect((await place.operator.get(`/api/console/engineers/${place.wang.id}`)).body.missing).not.toContain(
      'portrait',
    );
  });

  test('another one: the old face stays until the new one is approved, then it is gone', async () => {
    const [old] = await faces();
    const [, second] = await uploaded(wang, 2, 'portrait');
    expectStatus(await portray(second), 200);
    expect((await faces())[0]).toBe(old);
    await decideOn(second, true);
    const [now] = await faces();
    expect(now).not.toBe(old);
    expect(await own()).toMatchObject({ portrait: { id: second }, nextPortrait: null });
    first = second;
  });

  test('one that is refused is told to him and shown to nobody', async () => {
    const shown = await faces();
    const [third] = (await uploaded(wang, 3, 'portrait')).slice(-1);
    expectStatus(await portray(third), 200);
    await decideOn(third, false);
    expect(await faces()).toEqual(shown);
    expect(await own()).toMatchObject({ portrait: { id: first }, nextPortrait: { id: third, state: 'rejected' } });
  });

  test('the same one twice changes nothing; one that is somewhere else or not his is refused', async () => {
    const before = await own();
    expect(expectStatus(await portray(first), 200)).toMatchObject({ portrait: { id: first } });
    expect(await own()).toMatchObject({ portrait: { id: before.portrait!.id } });
    const liu = await world.login(place.liu.person.name);
    const [foreign] = await uploaded(liu, 1, 'portrait');
    expect(await portray(foreign)).toMatchObject({ status: 404, body: { code: 'photo.unknown' } });
    expect(await certify(first)).toMatchObject({ status: 404, body: { code: 'photo.unknown' } });
  });

  test('certificates: shown in the order in which they were sent, six at most', async () => {
    const sent = await uploaded(wang, 7, 'certificate');
    for (const id of sent.slice(0, 6)) expectStatus(await certify(id), 200);
    expect(await certify(sent[6])).toMatchObject({ status: 409, body: { code: 'engineer.tooManyCertificates' } });
    expect((await own()).certificates.map(({ id }) => id)).toEqual(sent.slice(0, 6));
    expect((await page()).certificates).toEqual([]);
    for (const id of [sent[4], sent[1]]) await decideOn(id, true);
    const seen = ((await page()).certificates as Photo[]).map(({ id }) => id);
    expect(seen).toEqual([sent[1], sent[4]]);
    const onCard = (await resident.get(`/api/bind-codes/${place.wang.code}`)).body.certificates as Photo[];
    expect(onCard.map(({ id }) => id)).toEqual(seen);

    const left = expectStatus(await wang.delete(`/api/engineer/photos/${sent[1]}`), 200) as unknown as Own;
    expect(left.certificates.map(({ id }) => id)).toEqual([sent[0], ...sent.slice(2, 6)]);
    expectStatus(await certify(sent[6]), 200);
    expect((await own()).certificates.map(({ id }) => id)).toEqual([sent[0], ...sent.slice(2)]);
    expect(((await page()).certificates as Photo[]).map(({ id }) => id)).toEqual([sent[4]]);
  });

  test('he takes his face off: nobody sees it from now on, and what is not his is refused', async () => {
    expectStatus(await wang.delete(`/api/engineer/photos/${first}`), 200);
    expect(await faces()).toEqual([null, null, null, null]);
    expect(await wang.delete(`/api/engineer/photos/${first}`)).toMatchObject({
      status: 404,
      body: { code: 'photo.unknown' },
    });
  });

  test('who has left shows no certificates', async () => {
    expectStatus(await place.operator.post(`/api/console/engineers/${place.wang.id}/leaving`), 204);
    expect((await page()).certificates).toEqual([]);
  });
});
