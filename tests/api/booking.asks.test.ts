import { PhotoWorker } from '../../apps/server/src/modules/photo/photo.worker.js';
import { book, bookingWish, jobsOf } from '../support/bookings.js';
import { countOf } from '../support/database-facts.js';
import { FRIDAY, SATURDAY, SATURDAY_10 } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import { fetched, uploaded } from '../support/photos.js';
import { story } from '../support/story.js';
import { visitOf } from '../support/visits.js';

interface Shown {
  id: string;
  full: string;
}

const idsOf = (photos: unknown) => (photos as Shown[]).map(({ id }) => id);

describe('a resident shows what is broken when he books', () => {
  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const resident = await boundResident(world, place.wang);
    const photos = await uploaded(resident, 3, 'fault');
    const id = await book(resident, place, { faultPhotoIds: [photos[1], photos[0]] });
    return { place, resident, photos, id };
  });
  const own = async () => (await here.resident.get(`/api/me/bookings/${here.id}`)).body;
  const job = async () => (await jobsOf(here.place.wang.person, SATURDAY))[0];

  test('he sees his pictures in his order', async () => {
    const { faultPhotos } = await own();
    expect(idsOf(faultPhotos)).toEqual([here.photos[1], here.photos[0]]);
    expect((await fetched(here.world, (faultPhotos as Shown[])[0].full)).status).toBe(200);
  });

  test('the engineer knows that there are some, and sees them once he has accepted', async () => {
    expect(await job()).toMatchObject({ faultPhotos: [], faultPhotoCount: 2, point: null });
    expectStatus(await here.place.wang.person.post(`/api/engineer/bookings/${here.id}/accept`), 200);
    const { faultPhotos, faultPhotoCount } = await job();
    expect(idsOf(faultPhotos)).toEqual([here.photos[1], here.photos[0]]);
    expect(faultPhotoCount).toBe(2);
  });

  test('the desk knows that there are some, and sees none', async () => {
    const { body } = await here.place.operator.get(`/api/console/bookings?day=${SATURDAY}`);
    expect(body.items).toMatchObject([{ id: here.id, faultPhotos: [], faultPhotoCount: 2 }]);
  });

  test('one that WeChat refuses is gone for both', async () => {
    await here.world.sql.query("UPDATE photo SET state = 'rejected' WHERE id = ?", [here.photos[1]]);
    expect(idsOf((await own()).faultPhotos)).toEqual([here.photos[0]]);
    expect(await job()).toMatchObject({ faultPhotos: [{ id: here.photos[0] }], faultPhotoCount: 1 });
  });

  test('no more than three, none of somebody else, none twice, none of another kind', async () => {
    const other = await boundResident(here.world, here.place.wang);
    const [review] = await uploaded(other, 1);
    const wish = (faultPhotoIds: string[]) =>
      other.post('/api/bookings', bookingWish(here.place, { start: SATURDAY_10, faultPhotoIds }));
    const before = await countOf(here.world, 'booking');
    expect(await wish(['1', '2', '3', '4'])).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
    expect(await wish([here.photos[2]])).toMatchObject({ status: 404, body: { code: 'photo.unknown' } });
    expect(await wish([review])).toMatchObject({ status: 404, body: { code: 'photo.unknown' } });
    const used = here.resident.post(
      '/api/bookings',
      bookingWish(here.place, { start: SATURDAY_10, faultPhotoIds: [here.photos[0]], again: true }),
    );
    expect(await used).toMatchObject({ status: 409, body: { code: 'photo.used' } });
    expect(await countOf(here.world, 'booking')).toBe(before);
  });

  test('who joins a visit sends them too', async () => {
    const neighbour = await boundResident(here.world, here.place.wang);
    const [photo] = await uploaded(neighbour, 1, 'fault');
    const { id } = await visitOf(neighbour, here.place.wang);
    const { serviceItemId, contactName, phone, address } = bookingWish(here.place);
    const details = { serviceItemId, contactName, phone, address, start: SATURDAY_10, faultPhotoIds: [photo] };
    const joined = expectStatus(await neighbour.post(`/api/visits/${id}/join`, details), 201);
    expect(idsOf(joined.faultPhotos)).toEqual([photo]);
  });

  test('what hangs on no booking after a day is cleared away, and what does stays', async () => {
    here.world.setTime('2026-11-22T08:00:00.000Z');
    await here.world.app.get(PhotoWorker).sweep();
    expect(await countOf(here.world, "photo WHERE purpose = 'fault' AND removed_at IS NOT NULL")).toBe(1);
    expect(idsOf((await own()).faultPhotos)).toEqual([here.photos[0]]);
  });
});
