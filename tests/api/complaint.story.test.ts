import { book } from '../support/bookings.js';
import { countOf } from '../support/database-facts.js';
import { daysAfter, FRIDAY, shanghai } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import { inboxOf, Notices } from '../support/notices.js';
import type { Person } from '../support/person.js';
import { factsOf } from '../support/visits.js';
import { World } from '../support/world.js';

describe('a resident complains', () => {
  let world: World;
  let place: Neighbourhood;
  let resident: Person;
  let neighbour: Person;
  let bookingId: string;
  let notices: Notices;
  let first: string;
  const complain = (more: object = {}, who = resident) =>
    who.post('/api/complaints', { bookingId, category: 'late', text: '师傅迟到了一个小时', ...more });
  const queue = async (state = 'registered') =>
    expectStatus(await place.operator.get(`/api/console/complaints?state=${state}`), 200).items as Record<
      string,
      unknown
    >[];

  beforeAll(async () => {
    world = await World.create();
    world.setTime(FRIDAY);
    place = await makeNeighbourhood(world);
    resident = await boundResident(world, place.wang);
    neighbour = await boundResident(world, place.wang);
    bookingId = await book(resident, place);
    notices = new Notices(world);
  });
  afterAll(() => world.close());

  test('only about an own booking or a community of his', async () => {
    expect((await complain({}, neighbour)).body.code).toBe('booking.unknown');
    expect((await complain({ bookingId: undefined })).body.code).toBe('complaint.targetNeeded');
    expect((await complain({ bookingId: undefined, communityId: '1002' })).body.code).toBe('complaint.notMember');
    expect((await complain({ text: '字'.repeat(501) })).status).toBe(400);
    expect((await complain({ category: 'unknown' })).status).toBe(400);
    expect(await countOf(world, 'complaint')).toBe(0);
  });

  test('two taps at once are one complaint, said twice; it is due after 24 hours of working time', async () => {
    const answers = await Promise.all([complain(), complain()]);
    const [one, other] = answers.map((answer) => expectStatus(answer, 201));
    expect(one.id).toBe(other.id);
    first = one.id as string;
    expect(await queue()).toMatchObject([
      {
        id: first,
        bookingId,
        communityName: '阳光花园',
        engineerId: place.wang.id,
        state: 'registered',
        registeredAt: FRIDAY,
        dueAt: shanghai('2026-11-22 10:00'),
        overdue: false,
        repeats: 1,
        upheld: null,
      },
    ]);
    expect(await factsOf(world, 'complaint.registered')).toMatchObject([
      { complaintId: first, bookingId, category: 'late' },
    ]);
  });

  test('again within seven days joins it, later it is another one', async () => {
    world.setTime(new Date(Date.parse(daysAfter(FRIDAY, 7)) - 1).toISOString());
    expect(expectStatus(await complain({ text: '没人联系我' }), 201)).toMatchObject({
      id: first,
      repeats: 2,
      overdue: true,
    });
    world.setTime(daysAfter(FRIDAY, 7));
    expect(expectStatus(await complain(), 201).id).not.toBe(first);
    expect(await countOf(world, 'complaint')).toBe(2);
  });

  test('about the community each stands for itself', async () => {
    const about = { bookingId: undefined, communityId: '1001', category: 'other' };
    const ids = [await complain(about), await complain(about)].map((answer) => expectStatus(answer, 201).id);
    expect(new Set(ids).size).toBe(2);
  });

  test('an operator answers it once; the resident reads the answer, the neighbour nothing', async () => {
    place.operator = await world.operator();
    const handle = (body: object) => place.operator.post(`/api/console/complaints/${first}/answer`, body);
    const answer = { upheld: true, answer: '很抱歉，师傅在路上堵车了，已为您减免费用' };
    expect((await neighbour.post(`/api/console/complaints/${first}/answer`, answer)).status).toBe(403);
    const answers = await Promise.all([handle(answer), handle({ ...answer, upheld: false })]);
    expect(answers.map((each) => each.status).sort()).toEqual([200, 409]);
    expect((await handle(answer)).body.code).toBe('complaint.handledAlready');
    expect(await factsOf(world, 'complaint.handled')).toHaveLength(1);
    await world.settle();
    await notices.inbox();
    const told = { kind: 'complaintHandled', body: `客服回复：${answer.answer}` };
    expect(await inboxOf(resident)).toMatchObject([told]);
    expect(await inboxOf(neighbour)).toEqual([]);
    const { items, next } = expectStatus(await resident.get('/api/me/complaints?limit=3'), 200) as {
      items: { id: string }[];
      next: string;
    };
    expect(items).toHaveLength(3);
    const rest = expectStatus(await resident.get(`/api/me/complaints?limit=3&after=${next}`), 200);
    expect(rest).toMatchObject({ items: [{ id: first, state: 'handled', answer: answer.answer }], next: null });
    expect(expectStatus(await neighbour.get('/api/me/complaints'), 200).items).toEqual([]);
    expect(await queue('handled')).toMatchObject([{ id: first }]);
    expect(await queue()).toHaveLength(3);
  });
});
