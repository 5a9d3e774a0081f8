import { book, serve } from '../support/bookings.js';
import { FRIDAY, SATURDAY, SATURDAY_9, shanghai } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { story } from '../support/story.js';

describe('a visit that is over leaves the home page', () => {
  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const guest = await boundResident(world, place.wang);
    const neighbour = await boundResident(world, place.wang);
    const bookingId = await book(guest, place);
    return { place, guest, neighbour, bookingId };
  });
  /** Whose visits the home page shows, and the list behind it: never different ones. */
  const shown = async (who: Person) => {
    const page = expectStatus(await who.get('/api/communities/1001/page'), 200).visits as {
      engineer: { id: string };
    }[];
    const list = expectStatus(await who.get('/api/communities/1001/visits'), 200).items as {
      engineer: { id: string };
    }[];
    const names = (visits: { engineer: { id: string } }[]) => visits.map(({ engineer }) => engineer.id);
    expect(names(page)).toEqual(names(list));
    return names(page);
  };

  test('not while something is to be done, however late it is', async () => {
    here.world.setTime(shanghai(`${SATURDAY} 13:00`));
    expect(await shown(here.guest)).toEqual([here.place.wang.id]);
    expect(await shown(here.world.anonymous())).toEqual([here.place.wang.id]);
  });

  test('for who was served when the work is done; among few households neighbours cannot tell when that was', async () => {
    here.world.setTime(SATURDAY_9);
    await serve(here.world, here.place.wang.person, here.bookingId);
    expect(await shown(here.guest)).toEqual([]);
    const again = await book(here.neighbour, here.place, { start: shanghai(`${SATURDAY} 14:00`) });
    // He comes to somebody else: who was served has no seat on it any more.
    const [card] = expectStatus(await here.guest.get('/api/communities/1001/page'), 200).visits as object[];
    expect(card).toMatchObject({ engineer: { id: here.place.wang.id }, joined: false });
    await here.neighbour.post(`/api/me/bookings/${again}/cancel`);
    expect(await shown(here.neighbour)).toEqual([here.place.wang.id]);
    expect(await shown(here.world.anonymous())).toEqual([here.place.wang.id]);
  });

  test('his engineer reads what he still has to do there, and apart from it what is done', async () => {
    const own = async () => {
      const list = await here.place.wang.person.get(`/api/engineer/visits?from=${SATURDAY}&days=1`);
      const [{ bookings, joined, finished }] = expectStatus(list, 200).items as Record<string, number>[];
      return { bookings, joined, finished };
    };
    expect(await own()).toEqual({ bookings: 0, joined: 0, finished: 1 });
    const again = await book(here.neighbour, here.place, { start: shanghai(`${SATURDAY} 15:00`) });
    expect(await own()).toEqual({ bookings: 1, joined: 0, finished: 1 });
    expectStatus(await here.neighbour.post(`/api/me/bookings/${again}/cancel`), 200);
  });

  test('for everybody where enough households are bound', async () => {
    for (let i = 0; i < 3; i++) await boundResident(here.world, here.place.wang);
    expect(await shown(here.neighbour)).toEqual([]);
    expect(await shown(here.world.anonymous())).toEqual([]);
  });

  test('one that he announced stays until its part of the day is over', async () => {
    const wish = { communityId: '1001', day: SATURDAY, part: 'afternoon' };
    expectStatus(await here.place.liu.person.post('/api/engineer/visits', wish), 201);
    const seats = async () => {
      const { items } = expectStatus(await here.neighbour.get('/api/communities/1001/visits'), 200);
      return (items as { engineer: { id: string }; seatsLeft: number }[]).find(
        ({ engineer }) => engineer.id === here.place.liu.id,
      )!.seatsLeft;
    };
    expect(await seats()).toBeGreaterThan(0);
    const coverage = `/api/console/engineers/${here.place.liu.id}/coverage`;
    // Who does not serve the community any more has no seat to offer, as his free times say.
    expectStatus(await here.place.operator.delete(`${coverage}/1001?confirmed=true`), 204);
    expect(await seats()).toBe(0);
    expectStatus(await here.place.operator.post(coverage, { communityId: '1001', isPrimary: false }), 204);
    here.world.setTime(shanghai(`${SATURDAY} 17:59`));
    expect(await shown(here.neighbour)).toEqual([here.place.liu.id]);
    here.world.setTime(shanghai(`${SATURDAY} 18:00`));
    expect(await shown(here.neighbour)).toEqual([]);
  });
});
