import { COMPLAINT_CATEGORIES } from '../../apps/server/src/modules/complaint/complaint.entity.js';
import { book } from '../support/bookings.js';
import { countOf } from '../support/database-facts.js';
import { daysAfter, FRIDAY, shanghai } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import { inboxOf, Notices } from '../support/notices.js';
import type { Person } from '../support/person.js';
import { factsOf } from '../support/visits.js';
import { World } from '../support/world.js';

interface Told {
  id: string;
  firstId: string | null;
  repeats: number;
  again: { text: string; at: string }[];
}

describe('a resident complains again', () => {
  let world: World;
  let place: Neighbourhood;
  let resident: Person;
  let bookingId: string;

  beforeEach(async () => {
    world = await World.create();
    world.setTime(FRIDAY);
    place = await makeNeighbourhood(world);
    resident = await boundResident(world, place.wang);
    bookingId = await book(resident, place);
  });
  afterEach(() => world.close());

  const complain = async (category: string, text: string) =>
    expectStatus(await resident.post('/api/complaints', { bookingId, category, text }), 201) as unknown as Told;
  // Who works at the service desk signs in anew each day.
  const answer = async (id: string, text = '已提醒师傅', who?: Person) => {
    const operator = who ?? (await world.operator());
    expectStatus(await operator.post(`/api/console/complaints/${id}/answer`, { upheld: true, answer: text }), 200);
  };
  const open = async () =>
    expectStatus(await (await world.operator()).get('/api/console/complaints?state=registered'), 200).items as Told[];

  test('what was answered and something else are complaints of their own, with their own clocks', async () => {
    const late = await complain('late', '迟到了');
    await answer(late.id);
    world.setTime(daysAfter(FRIDAY, 1));
    const privacy = await complain('privacy', '师傅把我家电话告诉了别人');
    expect(privacy).toMatchObject({ state: 'registered', firstId: null, dueAt: shanghai('2026-11-23 10:00') });
    expect(await open()).toMatchObject([{ id: privacy.id, text: '师傅把我家电话告诉了别人' }]);
    expect((await complain('late', '又迟到了')).id).not.toBe(late.id);
    expect(await countOf(world, 'complaint')).toBe(3);
    const listed = expectStatus(await resident.get('/api/me/complaints'), 200).items as Told[];
    expect(listed).toHaveLength(3);
  });

  test('of the same matter within seven days: linked to the first, so that figures count it once', async () => {
    const first = await complain('late', '迟到了');
    await answer(first.id);
    world.setTime(daysAfter(FRIDAY, 5));
    const second = await complain('late', '又迟到了');
    await answer(second.id);
    world.setTime(daysAfter(FRIDAY, 6));
    const third = await complain('late', '还是迟到');
    await answer(third.id);
    world.setTime(daysAfter(FRIDAY, 8));
    const fourth = await complain('late', '一个星期以后又迟到');
    expect([first, second, third, fourth].map(({ firstId }) => firstId)).toEqual([null, first.id, first.id, null]);
    expect((await factsOf(world, 'complaint.registered')).map((fact) => fact.firstId)).toEqual([
      null,
      first.id,
      first.id,
      null,
    ]);
  });

  test('said again while it waits: it joins, and resident and operator read the words, the newest ten', async () => {
    const { id } = await complain('late', '迟到了');
    for (let n = 1; n <= 12; n++) {
      world.setTime(new Date(Date.parse(FRIDAY) + n * 60_000).toISOString());
      expect((await complain('late', `第 ${n} 次`)).id).toBe(id);
    }
    const again = Array.from({ length: 10 }, (_, n) => ({
      text: `第 ${n + 3} 次`,
      at: new Date(Date.parse(FRIDAY) + (n + 3) * 60_000).toISOString(),
    }));
    const mine = expectStatus(await resident.get('/api/me/complaints'), 200).items;
    for (const list of [mine, await open()]) expect(list).toMatchObject([{ id, text: '迟到了', repeats: 12, again }]);
  });

  test('said again at the moment it is answered: either with that one, or on its own, never lost', async () => {
    for (const category of COMPLAINT_CATEGORIES) {
      const { id } = await complain(category, '不好');
      const [, second] = await Promise.all([answer(id, '查过了', place.operator), complain(category, '还没人联系我')]);
      const list = expectStatus(await resident.get('/api/me/complaints'), 200).items as Told[];
      const found = list.find((each) => each.id === second.id)!;
      if (second.id === id) expect(found.again).toMatchObject([{ text: '还没人联系我' }]);
      else expect(found).toMatchObject({ state: 'registered', text: '还没人联系我', firstId: id });
      if (second.id !== id) await answer(second.id);
    }
  });

  test('a long answer is cut between two emojis, not through one', async () => {
    const { id } = await complain('late', '迟到了');
    await answer(id, `${'好'.repeat(194)}👍👍`);
    await world.settle();
    await new Notices(world).inbox();
    const [notice] = await inboxOf(resident);
    expect(notice.body).toBe(`客服回复：${'好'.repeat(194)}…`);
  });
});
