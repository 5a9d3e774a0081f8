import { book } from '../support/bookings.js';
import { countOf } from '../support/database-facts.js';
import { FRIDAY } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { story } from '../support/story.js';

const MOTHER = { name: '王奶奶', phone: '13900001111', address: '8 号楼 101 室' };
const OWN = { name: '王先生', phone: '13800002222', address: '3 号楼 502 室' };
const hour = (n: number) => ({
  start: new Date(Date.parse('2026-11-23T01:00:00.000Z') + n * 86_400_000).toISOString(),
});

describe('a resident keeps whom to call and where to go', () => {
  let resident: Person;
  const here = story(async (world) => {
    world.setTime(FRIDAY);
    return { place: await makeNeighbourhood(world) };
  });
  beforeEach(async () => {
    here.world.setTime(FRIDAY);
    await here.world.sql.query("UPDATE booking SET state = 'cancelled'");
    await here.world.sql.query('DELETE FROM schedule_atom');
    resident = await boundResident(here.world, here.place.wang);
  });

  const booked = async (contact: typeof OWN, when: object = {}) => {
    const { name: contactName, ...rest } = contact;
    const id = await book(resident, here.place, { contactName, ...rest, ...when });
    expectStatus(await resident.post(`/api/me/bookings/${id}/cancel`, {}), 200);
  };
  const me = async (who = resident) => expectStatus(await who.get('/api/me'), 200);
  const contacts = async () => (await me()).contacts as (typeof OWN & { id: string; communityId: string })[];
  const keep = (more: object) => resident.post('/api/me/contacts', { communityId: '1001', ...more });
  let minute = 0;
  const later = () => here.world.setTime(new Date(Date.parse(FRIDAY) + ++minute * 60_000).toISOString());

  test('what he books with, the last one first; one door once, however it is typed', async () => {
    await booked(OWN);
    later();
    await booked(MOTHER);
    expect(await contacts()).toMatchObject([MOTHER, OWN]);
    later();
    await booked({ ...OWN, address: '3号楼502室', phone: '13800003333' });
    expect(await contacts()).toMatchObject([
      { name: '王先生', phone: '13800003333', address: '3号楼502室', communityId: '1001' },
      MOTHER,
    ]);
  });

  test('he corrects one and forgets one, also where the next form would begin with it', async () => {
    await booked(OWN);
    const [{ id }] = await contacts();
    const address = '3 号楼 503 室';
    const changed = expectStatus(await resident.put(`/api/me/contacts/${id}`, { ...OWN, address }), 200);
    expect(changed).toMatchObject({ contacts: [{ id, address }], residencies: [{ address }] });
    const gone = expectStatus(await resident.delete(`/api/me/contacts/${id}`), 200);
    expect(gone).toMatchObject({ contacts: [], residencies: [{ address: null }] });
    expect(await resident.delete(`/api/me/contacts/${id}`)).toMatchObject({
      status: 404,
      body: { code: 'resident.contactUnknown' },
    });
    expect(expectStatus(await keep(OWN), 200)).toMatchObject({ contacts: [OWN] });
  });

  test('one that is changed into the door of another takes its place', async () => {
    await booked(OWN);
    later();
    await booked(MOTHER);
    const [, { id }] = await contacts();
    const wish = { ...OWN, address: '8号楼\u200b101\u3000室' };
    const changed = expectStatus(await resident.put(`/api/me/contacts/${id}`, wish), 200);
    expect(changed.contacts).toMatchObject([{ id, name: OWN.name, communityId: '1001' }]);
    expect(await contacts()).toHaveLength(1);
  });

  test('the same door in another community is another door', async () => {
    await booked(OWN);
    expectStatus(await resident.post('/api/me/communities', { communityId: '1002' }), 200);
    expectStatus(await keep({ ...MOTHER, communityId: '1002' }), 200);
    const mother = (await contacts()).find(({ name }) => name === MOTHER.name)!;
    expectStatus(await resident.put(`/api/me/contacts/${mother.id}`, OWN), 200);
    expect(await contacts()).toHaveLength(2);
  });

  test('ten by hand; a booking takes the place of the one unused for longest', async () => {
    for (let n = 1; n <= 10; n++) {
      later();
      expectStatus(await keep({ ...OWN, address: `${n} 号楼` }), 200);
    }
    expect(await keep({ ...OWN, address: '11 号楼' })).toMatchObject({
      status: 409,
      body: { code: 'resident.tooManyContacts' },
    });
    expectStatus(await keep({ ...MOTHER, address: '10号楼' }), 200);
    later();
    await booked(MOTHER);
    const kept = await contacts();
    expect(kept).toHaveLength(10);
    expect(kept.map(({ address }) => address)).not.toContain('1 号楼');
    expect(kept[0]).toMatchObject(MOTHER);
  });

  test('of another nobody sees, changes or forgets one', async () => {
    await booked(OWN);
    const [{ id }] = await contacts();
    const other = await boundResident(here.world, here.place.wang);
    expect((await me(other)).contacts).toEqual([]);
    expect((await other.put(`/api/me/contacts/${id}`, MOTHER)).status).toBe(404);
    expect((await other.delete(`/api/me/contacts/${id}`)).status).toBe(404);
    expect(await contacts()).toMatchObject([OWN]);
  });

  test('only where he lives; with the community they go', async () => {
    expect(await keep({ ...OWN, communityId: '1002' })).toMatchObject({
      status: 404,
      body: { code: 'resident.notMember' },
    });
    expectStatus(await resident.post('/api/me/communities', { communityId: '1002' }), 200);
    expectStatus(await keep({ ...OWN, communityId: '1002' }), 200);
    expectStatus(await resident.delete('/api/me/communities/1002'), 200);
    expect(await contacts()).toEqual([]);
  });

  test('bookings at once keep a door once', async () => {
    const { name: contactName, ...rest } = OWN;
    const wishes = Array.from({ length: 4 }, (_, n) =>
      book(resident, here.place, { contactName, ...rest, again: true, ...hour(n) }),
    );
    await Promise.all(wishes);
    expect(await contacts()).toHaveLength(1);
    expect(await countOf(here.world, 'resident_contact WHERE contact_sealed IS NULL')).toBe(0);
  });

  test.each([
    ['no name', { ...OWN, name: ' ' }],
    ['no number', { ...OWN, phone: '123' }],
    ['no door', { ...OWN, address: '' }],
    ['too long', { ...OWN, address: '号'.repeat(121) }],
  ])('%s is refused', async (_what, wish) =>
    expect(await keep(wish)).toMatchObject({ status: 400, body: { code: 'request.invalid' } }),
  );
});
