import { book } from '../support/bookings.js';
import { FRIDAY, SATURDAY_9, shanghai } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import { Notices } from '../support/notices.js';
import type { Person } from '../support/person.js';
import { reviewed } from '../support/reviews.js';
import { story } from '../support/story.js';

/** What asks somebody for something is read as soon as he has done it, and counts no longer. */
describe('a notice whose wish was fulfilled', () => {
  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const notices = new Notices(world);
    const resident = await boundResident(world, place.wang);
    const id = await book(resident, place);
    await world.settle();
    await notices.inbox();
    return { place, notices, resident, id };
  });
  const settled = async () => {
    await here.world.settle();
    await here.notices.inbox();
  };
  /** The kinds that are new to somebody, and the number on his tab. */
  const fresh = async (who: Person) => {
    await settled();
    const { items } = expectStatus(await who.get('/api/me/notices?limit=50'), 200);
    const { unread } = expectStatus(await who.get('/api/me/notices/unread'), 200);
    const kinds = (items as { kind: string; read: boolean }[]).filter(({ read }) => !read).map(({ kind }) => kind);
    expect(unread).toBe(kinds.length);
    return kinds;
  };
  const step = async (name: string, body: object = {}) =>
    expectStatus(await here.place.wang.person.post(`/api/engineer/bookings/${here.id}/${name}`, body), 200);
  /** The first thing that a side can say with one tap. */
  const say = async (who: Person, path: string) => {
    const { items } = expectStatus(await who.get(`${path}/booking-phrases`), 200);
    const [{ id, text }] = items as { id: string; text: string }[];
    const wish = { phraseId: id, text, ...(path === '/api/me' && { engineerId: here.place.wang.id }) };
    expectStatus(await who.post(`${path}/bookings/${here.id}/messages`, wish), 200);
  };

  test('the new job, once he has accepted it', async () => {
    const wang = here.place.wang.person;
    expect(await fresh(wang)).toEqual(['jobCome']);
    await step('accept');
    expect(await fresh(wang)).toEqual([]);
    expect(await fresh(here.resident)).toEqual(['bookingScheduled']);
  });

  test('what the other one said, once it is answered', async () => {
    expectStatus(await here.resident.post('/api/me/notices/read', { upTo: (await newest(here.resident)).id }), 200);
    await say(here.place.wang.person, '/api/engineer');
    expect(await fresh(here.resident)).toEqual(['messageFromEngineer']);
    await say(here.resident, '/api/me');
    expect(await fresh(here.resident)).toEqual([]);
    expect(await fresh(here.place.wang.person)).toEqual(['messageFromResident']);
  });

  test('the question of a price, once it is answered; what he may go on with, once he went on', async () => {
    here.world.setTime(SATURDAY_9);
    await step('start');
    const question = { priceFen: 10_000, reason: '换水泵' };
    expectStatus(await here.place.wang.person.post(`/api/engineer/bookings/${here.id}/quotes`, question), 200);
    expect(await fresh(here.resident)).toEqual(['quoteAsked']);
    const { quote } = (await here.resident.get(`/api/me/bookings/${here.id}`)).body as { quote: { id: string } };
    const answer = `/api/me/bookings/${here.id}/quotes/${quote.id}/answer`;
    expectStatus(await here.resident.post(answer, { agrees: true }), 200);
    expect(await fresh(here.resident)).toEqual([]);
    expect(await fresh(here.place.wang.person)).toContain('quoteAgreed');
    await step('complete', { priceFen: 10_000, priceReason: '换水泵' });
    expect(await fresh(here.place.wang.person)).not.toContain('quoteAgreed');
  });

  test('that he is asked how it was, once he has said it; that somebody has, once he was answered', async () => {
    expect(await fresh(here.resident)).toEqual(['bookingCompleted']);
    const { id: review } = await reviewed(here.resident, here.id);
    expect(await fresh(here.resident)).toEqual([]);
    expect(await fresh(here.place.wang.person)).toContain('reviewCreated');
    expectStatus(await here.place.wang.person.put(`/api/engineer/reviews/${review}/reply`, { text: '谢谢您' }), 200);
    expect(await fresh(here.place.wang.person)).not.toContain('reviewCreated');
  });

  test('that somebody comes, for whoever has booked him; for the others it is new', async () => {
    const neighbour = await boundResident(here.world, here.place.wang);
    const other = await boundResident(here.world, here.place.wang);
    await here.notices.announce(here.place.wang.id);
    await here.notices.deliver();
    expect(await fresh(neighbour)).toEqual(['visitAnnounced']);
    await book(neighbour, here.place, { start: shanghai('2026-11-22 10:00') });
    expect(await fresh(neighbour)).toEqual([]);
    expect(await fresh(other)).toEqual(['visitAnnounced']);
  });
});

const newest = async (who: Person) =>
  (expectStatus(await who.get('/api/me/notices?limit=50'), 200).items as { id: string }[])[0];
