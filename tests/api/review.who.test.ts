import { bookingWish, serve } from '../support/bookings.js';
import { countOf } from '../support/database-facts.js';
import { FRIDAY, SATURDAY_9, shanghai } from '../support/days.js';
import { violations } from '../support/invariants.js';
import { boundResident, expectStatus, hire, makeNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { review, reviewed, SATURDAY_11, servedResident, STARS } from '../support/reviews.js';
import { World } from '../support/world.js';

const DONE = Date.parse(SATURDAY_9);
const WINDOW_MS = 14 * 86_400_000;
const AFTERNOON = shanghai('2026-11-21 14:00');

describe('who may review', () => {
  let world: World;
  let place: Neighbourhood;
  let operator: Person;

  beforeEach(async () => {
    world = await World.create();
    world.setTime(FRIDAY);
    place = await makeNeighbourhood(world);
  });
  afterEach(async () => {
    const broken = await violations(world.sql, { now: new Date(SATURDAY_11) });
    await world.close();
    expect(broken).toEqual([]);
  });

  /** A booking of somebody on the payroll: he lives in the community and books like anyone. */
  const staffBooking = async (who: Person, start = SATURDAY_9) => {
    expectStatus(await who.post('/api/me/communities', { communityId: '1001' }), 200);
    const { id } = expectStatus(await who.post('/api/bookings', bookingWish(place, { start })), 201);
    await serve(world, place.wang.person, id as string);
    return id as string;
  };
  const refused = (code: string, status = 409) => ({ status, body: { code } });

  test('the resident who was served, once', async () => {
    const { resident, bookingId } = await servedResident(world, place);
    world.setTime(SATURDAY_11);
    await reviewed(resident, bookingId, STARS);
    expect(await review(resident, bookingId, STARS)).toMatchObject(refused('review.reviewedAlready'));
    expect(await countOf(world, 'review')).toBe(1);
  });

  test('nobody else of the community, not the engineer, not somebody without a session', async () => {
    const { bookingId } = await servedResident(world, place);
    const neighbour = await boundResident(world, place.wang);
    world.setTime(SATURDAY_11);
    expect(await review(neighbour, bookingId, STARS)).toMatchObject(refused('booking.unknown', 404));
    expect(await review(place.wang.person, bookingId, STARS)).toMatchObject(refused('booking.unknown', 404));
    expect(await review(world.anonymous(), bookingId, STARS)).toMatchObject(refused('auth.required', 401));
    expect(await countOf(world, 'review')).toBe(0);
  });

  test('not before the work is done, not when it was cancelled', async () => {
    const early = await boundResident(world, place.wang);
    const { id } = expectStatus(await early.post('/api/bookings', bookingWish(place)), 201);
    expect(await review(early, id as string, STARS)).toMatchObject(refused('booking.notServedYet'));
    expectStatus(await early.post(`/api/me/bookings/${id as string}/cancel`), 200);
    expect(await review(early, id as string, STARS)).toMatchObject(refused('booking.notServedYet'));
    expect(await countOf(world, 'review')).toBe(0);
  });

  test('in the last millisecond of 14 days, and not a millisecond later', async () => {
    const [late, latest] = [
      await servedResident(world, place),
      await servedResident(world, place, { start: SATURDAY_9.replace('T01', 'T03') }),
    ];
    world.setTime(new Date(DONE + WINDOW_MS).toISOString());
    expect((await late.resident.get(`/api/me/bookings/${late.bookingId}`)).body.can.review).toBe(false);
    expect(await review(late.resident, late.bookingId, STARS)).toMatchObject(refused('booking.reviewTooLate'));
    world.setTime(new Date(DONE + 2 * 3600_000 + WINDOW_MS - 1).toISOString());
    expect((await latest.resident.get(`/api/me/bookings/${latest.bookingId}`)).body.can.review).toBe(true);
    await reviewed(latest.resident, latest.bookingId, STARS);
  });

  test('no engineer and no colleague, although he was served as a resident', async () => {
    const own = await staffBooking(place.wang.person);
    const colleagues = await staffBooking(place.liu.person, AFTERNOON);
    world.setTime(AFTERNOON);
    for (const [who, id] of [
      [place.wang.person, own],
      [place.liu.person, colleagues],
    ] as const) {
      expect((await who.get(`/api/me/bookings/${id}`)).body.can.review).toBe(false);
      expect(await review(who, id, STARS)).toMatchObject(refused('booking.staffReview'));
    }
    expect(await countOf(world, 'review')).toBe(0);
    expect(await countOf(world, "booking WHERE state = 'completed'")).toBe(2);
  });

  test('not somebody who became an engineer after he was served, and no engineer who left after he served himself', async () => {
    const { resident, bookingId } = await servedResident(world, place);
    const own = await staffBooking(place.wang.person, AFTERNOON);
    world.setTime(AFTERNOON);
    operator = await world.operator();
    await makeEngineer(resident);
    expect(await review(resident, bookingId, STARS)).toMatchObject(refused('booking.staffReview'));
    expectStatus(await operator.post(`/api/console/engineers/${place.wang.id}/leaving`, { confirmed: true }), 204);
    expect(await review(place.wang.person, own, STARS)).toMatchObject(refused('booking.staffReview'));
  });

  test('an operator is no resident', async () => {
    const { bookingId } = await servedResident(world, place);
    expect(await review(place.operator, bookingId, STARS)).toMatchObject(refused('auth.forbidden', 403));
  });

  async function makeEngineer(person: Person): Promise<void> {
    const { id } = await hire(world, operator, { name: '钱师傅', employeeNo: 'T-9', skills: ['空调'], primary: false });
    await world.sql.query('UPDATE engineer SET account_id = NULL WHERE id = ?', [id]);
    const invitation = expectStatus(await operator.post(`/api/console/engineers/${id}/invitations`), 201);
    expectStatus(await person.post(`/api/engineer-invitations/${invitation.code as string}/acceptance`), 204);
  }
});
