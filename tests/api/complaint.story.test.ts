import { book } from '../support/bookings.js';
import { countOf } from '../support/database-facts.js';
import { daysAfter, FRIDAY, shanghai } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import { inboxOf, Notices } from '../support/notices.js';
import { factsOf } from '../support/visits.js';
import { story } from '../support/story.js';

describe('a resident complains', () => {
  let first: string;
  const complain = (more: object = {}, who = here.resident) =>
    who.post('/api/complaints', { bookingId: here.bookingId, category: 'late', text: '师傅迟到了一个小时', ...more });
  const queue = async (state = 'registered') =>
    expectStatus(await here.place.operator.get(`/api/console/complaints?state=${state}`), 200).items as Record<
      string,
      unknown
    >[];

  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const resident = await boundResident(world, place.wang);
    const neighbour = await boundResident(world, place.wang);
    const bookingId = await book(resident, place);
    const notices = new Notices(world);
    return { place, resident, neighbour, bookingId, notices };
  });

  test('only about an own booking or a community of his', async () => {
    expect((await complain({}, here.neighbour)).body.code).toBe('booking.unknown');
    expect((await complain({ bookingId: undefined })).body.code).toBe('complaint.targetNeeded');
    expect((await complain({ bookingId: undefined, communityId: '1002' })).body.code).toBe('complaint.notMember');
    expect((await complain({ text: '字'.repeat(501) })).status).toBe(400);
    expect((await complain({ category: 'unknown' })).status).toBe(400);
    expect(await countOf(here.world, 'complaint')).toBe(0);
  });

  test('two taps at once are one complaint, said twice; it is due after 24 hours of working time', async () => {
    const answers = await Promise.all([complain(), complain()]);
    const [one, other] = answers.map((answer) => expectStatus(answer, 201));
    expect(one.id).toBe(other.id);
    first = one.id as string;
    expect(await queue()).toMatchObject([
      {
        id: first,
        bookingId: here.bookingId,
        communityName: '阳光花园',
        engineerId: here.place.wang.id,
        state: 'registered',
        registeredAt: FRIDAY,
        dueAt: shanghai('2026-11-22 10:00'),
        overdue: false,
        repeats: 1,
        upheld: null,
      },
    ]);
    expect(await factsOf(here.world, 'complaint.registered')).toMatchObject([
      { complaintId: first, bookingId: here.bookingId, category: 'late' },
    ]);
  });

  test('again within seven days joins it, later it is another one', async () => {
    here.world.setTime(new Date(Date.parse(daysAfter(FRIDAY, 7)) - 1).toISOString());
    expect(expectStatus(await complain({ text: '没人联系我' }), 201)).toMatchObject({
      id: first,
      repeats: 2,
      overdue: true,
    });
    here.world.setTime(daysAfter(FRIDAY, 7));
    expect(expectStatus(await complain(), 201).id).not.toBe(first);
    expect(await countOf(here.world, 'complaint')).toBe(2);
  });

  test('about the community each stands for itself', async () => {
    const about = { bookingId: undefined, communityId: '1001', category: 'other' };
    const ids = [await complain(about), await complain(about)].map((answer) => expectStatus(answer, 201).id);
    expect(new Set(ids).size).toBe(2);
  });

  test('an operator answers it once; the resident reads the answer, the neighbour nothing', async () => {
    here.place.operator = await here.world.operator();
    const handle = (body: object) => here.place.operator.post(`/api/console/complaints/${first}/answer`, body);
    const answer = { upheld: true, answer: '很抱歉，师傅在路上堵车了，已为您减免费用' };
    expect((await here.neighbour.post(`/api/console/complaints/${first}/answer`, answer)).status).toBe(403);
    const answers = await Promise.all([handle(answer), handle({ ...answer, upheld: false })]);
    expect(answers.map((each) => each.status).sort()).toEqual([200, 409]);
    expect((await handle(answer)).body.code).toBe('complaint.handledAlready');
    expect(await factsOf(here.world, 'complaint.handled')).toHaveLength(1);
    await here.world.settle();
    await here.notices.inbox();
    const told = { kind: 'complaintHandled', body: `客服回复：${answer.answer}` };
    expect(await inboxOf(here.resident)).toMatchObject([told]);
    expect(await inboxOf(here.neighbour)).toEqual([]);
    const { items, next } = expectStatus(await here.resident.get('/api/me/complaints?limit=3'), 200) as {
      items: { id: string }[];
      next: string;
    };
    expect(items).toHaveLength(3);
    const rest = expectStatus(await here.resident.get(`/api/me/complaints?limit=3&after=${next}`), 200);
    expect(rest).toMatchObject({ items: [{ id: first, state: 'handled', answer: answer.answer }], next: null });
    expect(expectStatus(await here.neighbour.get('/api/me/complaints'), 200).items).toEqual([]);
    expect(await queue('handled')).toMatchObject([{ id: first }]);
    expect(await queue()).toHaveLength(3);
  });
});
