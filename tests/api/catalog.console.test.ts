import { book } from '../support/bookings.js';
import { FRIDAY, SATURDAY_9 } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import { story } from '../support/story.js';

interface Item {
  id: string;
  name: string;
  active: boolean;
  position: number;
}

describe('the catalogue as operators see it', () => {
  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const resident = await boundResident(world, place.wang);
    return { place, operator: place.operator, resident };
  });
  const all = async (): Promise<Item[]> => {
    const items: Item[] = [];
    let after = '';
    do {
      const page = expectStatus(await here.operator.get(`/api/console/services?limit=2${after}`), 200);
      items.push(...(page.items as Item[]));
      after = page.next ? `&after=${page.next as string}` : '';
    } while (after);
    return items;
  };
  const offered = async () => {
    const { items } = expectStatus(await here.resident.get('/api/services'), 200) as { items: { name: string }[] };
    return items.map(({ name }) => name);
  };
  const move = (id: string, before?: string) => here.operator.post(`/api/console/services/${id}/move`, { before });
  const put = (item: Item, change: object) => {
    const { id, ...seen } = item;
    return here.operator.put(`/api/console/services/${id}`, { ...seen, seen, ...change });
  };

  test('what is on offer stands in the order of the residents, and is moved in it', async () => {
    const names = (await all()).map(({ name }) => name);
    expect(names).toEqual(await offered());
    expect(names.length).toBeGreaterThan(2);
    const last = (await all()).at(-1)!;
    const [first] = await all();
    expect(expectStatus(await move(last.id, first.id), 200)).toMatchObject({ id: last.id, position: 0 });
    expect(await offered()).toEqual([last.name, ...names.filter((name) => name !== last.name)]);
    expectStatus(await move(last.id), 200);
    expect(await offered()).toEqual(names);
    expect((await all()).map(({ position }) => position)).toEqual(names.map((_name, n) => n));
  });

  test('what was changed since is told, and nothing is lost', async () => {
    const [item] = await all();
    expectStatus(await put(item, { priceFen: 9900 }), 200);
    const stale = await put(item, { name: '换了名字' });
    expect(stale).toMatchObject({ status: 409, body: { code: 'catalog.stale', details: { now: { priceFen: 9900 } } } });
    expect((await all())[0].name).toBe(item.name);
    expectStatus(await put((await all())[0], { name: '换了名字' }), 200);
    expect((await offered())[0]).toBe('换了名字');
  });

  test('who withdraws one reads first what hangs on it; it stands at the end, has no place, and comes back', async () => {
    const id = here.place.services['净水器维修'];
    await book(here.resident, here.place, { start: SATURDAY_9 });
    const item = (await all()).find((each) => each.id === id)!;
    const hangs = { status: 409, body: { code: 'catalog.bookingsHang', details: { count: 1, become: 'stay' } } };
    expect(await put(item, { active: false })).toMatchObject(hangs);
    expectStatus(await put(item, { active: false, confirmed: true }), 200);
    expect((await all()).at(-1)).toMatchObject({ id, active: false });
    expect(await offered()).not.toContain(item.name);
    expect(await move(id)).toMatchObject({ status: 410, body: { code: 'catalog.withdrawn' } });
    expectStatus(await put((await all()).at(-1)!, { active: true }), 200);
    expect(await offered()).toContain(item.name);
  });

  test('what is not there cannot be moved, nor be moved before', async () => {
    const [{ id }] = await all();
    const unknown = { status: 404, body: { code: 'catalog.unknown' } };
    expect(await move('424242')).toMatchObject(unknown);
    expect(await move(id, '424242')).toMatchObject(unknown);
  });
});
