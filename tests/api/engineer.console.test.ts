import { nameForms, partsOf } from '../../apps/server/src/modules/community/rules/name-parts.js';
import { book } from '../support/bookings.js';
import { checksums, rowsOf } from '../support/database-facts.js';
import { FRIDAY, SATURDAY_9, SATURDAY_10, shanghai } from '../support/days.js';
import { boundResident, expectStatus, hire, type Hired, makeNeighbourhood } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { story } from '../support/story.js';

interface Listed {
  items: { id: string; name: string; missing: string[]; load: object; communities: number }[];
  next: string | null;
  prev: string | null;
}

describe('engineers as the console lists, edits and prepares them', () => {
  let number = 10;
  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const parts = partsOf(nameForms('阳光花园')).map(({ inside, part }) => ['31', inside, part, '1001']);
    await world.sql.query('INSERT IGNORE INTO community_name_part (province, inside, part, community_id) VALUES ?', [
      parts,
    ]);
    return { place };
  });
  const url = (id = '') => `/api/console/engineers${id && `/${id}`}`;
  const get = async (path: string, who: Person = here.place.operator) => expectStatus(await who.get(path), 200);
  const listed = async (query: string) => (await get(`${url()}?${query}`)) as unknown as Listed;
  const namesOf = async (query: string) => (await listed(query)).items.map(({ name }) => name);
  const newcomer = async (name: string) => {
    const wish = { name, title: '服务工程师', employeeNo: `N-${++number}`, startedOn: '2024-01-01', skills: [] };
    return expectStatus(await here.place.operator.post(url(), wish), 201).id as string;
  };
  const another = (name: string): Promise<Hired> => {
    const wish = { name, employeeNo: `N-${++number}`, skills: ['净水器'], primary: false };
    return hire(here.world, here.place.operator, wish);
  };

  test('the list is walked on and back, and is found by name, number, state, what misses and division', async () => {
    for (const name of ['周一新', '周二新', '周三新']) await newcomer(name);
    const all = await namesOf('limit=50');
    const first = await listed('limit=2');
    expect(first).toMatchObject({ prev: null, next: expect.any(String) });
    const second = await listed(`limit=2&after=${first.next}`);
    expect(second.items.map(({ name }) => name)).toEqual(all.slice(2, 4));
    const back = await listed(`limit=2&before=${second.prev}`);
    expect(back).toMatchObject({ items: first.items, prev: null, next: first.next });
    expect(await namesOf('name=二新')).toEqual(['周二新']);
    expect(await namesOf(`name=n-${number}`)).toEqual(['周三新']);
    expect(await namesOf('name=%25')).toEqual([]);
    expect(await namesOf('state=hired')).toEqual(['周一新', '周二新', '周三新']);
    expect(await namesOf('missing=community')).toEqual(['周一新', '周二新', '周三新']);
    expect(await namesOf('missing=acceptance')).toEqual([]);
    expect(await namesOf('division=310104003')).toEqual(['王师傅', '刘师傅']);
    expect(await namesOf('division=310105')).toEqual([]);
  });

  test('what is filtered by what misses is what each of them says that he misses', async () => {
    const { items } = await listed('limit=50');
    const gaps = ['invitation', 'acceptance', 'community', 'skills', 'shifts', 'phone', 'portrait', 'verification'];
    for (const gap of gaps) {
      const those = items.filter(({ missing }) => missing.includes(gap)).map(({ name }) => name);
      expect([gap, await namesOf(`limit=50&missing=${gap}`)]).toEqual([gap, those]);
    }
  });

  test('the load of the week counts what stands of this week, and the time off to come is told', async () => {
    const engineer = await another('负荷师傅');
    const resident = await boundResident(here.world, engineer);
    const wish = { engineerId: engineer.id };
    await book(resident, here.place, { ...wish, start: SATURDAY_9 });
    const cancelled = await book(resident, here.place, { ...wish, start: SATURDAY_10 });
    expectStatus(await resident.post(`/api/me/bookings/${cancelled}/cancel`, { reason: '不用了' }), 200);
    await book(resident, here.place, { ...wish, start: shanghai('2026-11-23 09:00') });
    const off = { startsAt: shanghai('2026-12-01 09:00'), endsAt: shanghai('2026-12-02 09:00'), reason: '家里有事' };
    expectStatus(await here.place.operator.post(`${url(engineer.id)}/time-off`, off), 204);
    const [row] = (await listed('name=负荷')).items;
    expect(row).toMatchObject({
      communities: 2,
      load: { bookings: 1, bookedMinutes: 60, shiftMinutes: 7 * 480 },
      nextTimeOff: { startsAt: off.startsAt, endsAt: off.endsAt },
    });
    expect(await get(url(engineer.id))).toMatchObject({ startedOn: '2020-05-01', shifts: expect.any(Array) });
  });

  test('an edit says what was seen: who comes later hears what it is now, and nothing is overwritten', async () => {
    const id = await newcomer('改名师傅');
    const seen = {
      name: '改名师傅',
      title: '服务工程师',
      employeeNo: `N-${number}`,
      about: '',
      startedOn: '2024-01-01',
    };
    const edit = { ...seen, title: '高级工程师', skills: ['空调'], seen: { ...seen, skills: [] } };
    const put = (body: object) => here.place.operator.put(`${url(id)}/facts`, body);
    expect(expectStatus(await put(edit), 200)).toMatchObject({ title: '高级工程师', skills: ['空调'] });
    const stale = await put({ ...edit, title: '学徒' });
    expect(stale).toMatchObject({
      status: 409,
      body: { code: 'engineer.stale', details: { now: { title: '高级工程师', skills: ['空调'] } } },
    });
    const { now } = stale.body.details as { now: object };
    expect(await put({ ...edit, employeeNo: 'T-1', seen: now })).toMatchObject({
      status: 409,
      body: { code: 'engineer.employeeNoTaken' },
    });
    expectStatus(await put({ ...edit, title: '学徒', seen: now }), 200);
  });

  test('communities are given by a pasted list, each line told of, and by division, with the count before', async () => {
    const id = await newcomer('分小区师傅');
    const lines = ['阳光花园', '310104003002', '没有这样的小区', ' 阳光花园 '];
    const post = (body: object) => here.place.operator.post(`${url(id)}/coverage/lines`, body);
    expect(expectStatus(await post({ lines, isPrimary: false }), 200).results).toEqual([
      { line: '阳光花园', result: 'added', about: '阳光花园' },
      { line: '310104003002', result: 'added', about: '阳光家园' },
      { line: '没有这样的小区', result: 'unknown', about: null },
      { line: ' 阳光花园 ', result: 'already', about: '阳光花园' },
    ]);
    const count = { communities: 3, own: 2, most: 200 };
    expect(await get(`${url(id)}/coverage/division?division=310104`)).toEqual(count);
    const division = { division: '310104', isPrimary: false };
    const given = await here.place.operator.post(`${url(id)}/coverage/division`, division);
    expect(expectStatus(given, 200)).toEqual({ added: 1 });
    const { items } = (await get(`${url(id)}/coverage`)) as { items: object[] };
    expect(items).toMatchObject([{ name: '远山村', until: null }, {}, { name: '阳光花园', isPrimary: false }]);
  });

  test('before he leaves it is told who gets what; nothing has happened, and then it happens so', async () => {
    const [leaver, successor] = [await another('要走师傅'), await another('接替师傅')];
    const resident = await boundResident(here.world, leaver);
    const ids = [];
    for (const start of [SATURDAY_9, SATURDAY_10])
      ids.push(await book(resident, here.place, { engineerId: leaver.id, start }));
    await here.world.settle();
    const tables = ['booking', 'engineer', 'engineer_coverage', 'schedule_atom', 'outbox_event', 'binding'];
    const before = await checksums(here.world, tables);
    const moves = await get(`${url(leaver.id)}/leaving?successorId=${successor.id}`);
    expect(moves).toMatchObject({
      ...{ count: 2, waiting: 0, residents: 1, bound: 1 },
      moves: ids.map((id) => ({ id, to: { id: successor.id, name: '接替师傅' }, communityName: '阳光花园' })),
    });
    expect(await checksums(here.world, tables)).toEqual(before);
    const wish = { successorId: successor.id, confirmed: true };
    expectStatus(await here.place.operator.post(`${url(leaver.id)}/leaving`, wish), 204);
    await here.world.settle();
    const now = await rowsOf(here.world, 'SELECT DISTINCT engineer_id FROM booking WHERE id IN (?)', [ids]);
    expect(now).toEqual([{ engineer_id: successor.id }]);
    expect(await here.place.operator.get(`${url(leaver.id)}/leaving`)).toMatchObject({ status: 410 });
  });

  test('before time off the same is told; whom nobody can replace waits', async () => {
    const engineer = await another('休假师傅');
    const resident = await boundResident(here.world, engineer);
    const start = shanghai('2026-11-25 14:00');
    const id = await book(resident, here.place, { engineerId: engineer.id, start });
    const range = `startsAt=${shanghai('2026-11-25 00:00')}&endsAt=${shanghai('2026-11-26 00:00')}`;
    const moves = (await get(`${url(engineer.id)}/time-off/moves?${range}`)) as { moves: { id: string; to: object }[] };
    expect(moves).toMatchObject({ count: 1, waiting: 0, bound: 0, moves: [{ id, to: { name: expect.any(String) } }] });
    await here.world.sql.query('DELETE FROM engineer_skill WHERE engineer_id <> ?', [engineer.id]);
    expect(await get(`${url(engineer.id)}/time-off/moves?${range}`)).toMatchObject({
      waiting: 1,
      moves: [{ to: null }],
    });
    expect(
      await here.place.operator.get(
        `${url(engineer.id)}/time-off/moves?startsAt=${shanghai('2026-11-25 00:00')}&endsAt=${shanghai('2026-11-25 00:00')}`,
      ),
    ).toMatchObject({ status: 400, body: { code: 'engineer.timeOffInvalid' } });
    expect(await get(`${url(engineer.id)}/code`)).toMatchObject({ code: engineer.code, boundResidents: 1 });
  });
});
