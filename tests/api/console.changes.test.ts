import type { Change } from '../../apps/server/src/foundation/audit/changes-of.js';
import { rowsOf } from '../support/database-facts.js';
import { DEEDS, ELSEWHERE, NOTHING_BEFORE } from '../support/console-deeds.js';
import type { Method, Person } from '../support/person.js';
import { operationsOf } from '../support/routes.js';
import { invited } from '../support/staff.js';
import type { Ids, Told } from '../support/told-deed.js';
import { type TwoRegions, twoRegions } from '../support/two-regions.js';

describe('the record tells what was before and after', () => {
  let here: TwoRegions;
  let admin: Person;
  let ids: Ids;

  beforeAll(async () => {
    here = await twoRegions();
    admin = await here.world.staff('admin');
    const { id: staffId } = await invited(here.world, 'paula', 'desk');
    ids = { ...here.inside, staffId, serviceId: '', phraseId: '' };
  }, 120_000);
  afterAll(() => here.world.close());

  test('every deed of the console stands in this test', () => {
    const unsafe = operationsOf(here.world)
      .filter(({ method, path }) => method !== 'GET' && path.startsWith('/api/console/'))
      .map(({ method, path }) => `${method} ${path}`);
    const tried = new Set([...DEEDS.map(([route]) => route), ...NOTHING_BEFORE, ...ELSEWHERE]);
    expect([...tried].sort()).toEqual(unsafe.sort());
  });

  const newest = async () => {
    const [entry] = await rowsOf<{ id: string; changes: Change[] | string | null; subject: string }>(
      here.world,
      'SELECT id, changes, subject FROM audit_entry ORDER BY id DESC LIMIT 1',
    );
    const { changes } = entry;
    return { ...entry, changes: typeof changes === 'string' ? (JSON.parse(changes) as Change[]) : changes };
  };

  test.each(DEEDS)('%s %j %j', async (route, names, body, told) => {
    const [method, template] = route.split(' ') as [Method, string];
    const path = names.reduce((text, name) => text.replace(/\{\w+\}/, ids[name]), template);
    const before = await newest().catch(() => null);
    const { status, body: answer } = await admin.send(method, path, typeof body === 'function' ? body(ids) : body);
    if (status >= 300) throw new Error(`${route}: ${status} ${JSON.stringify(answer)}`);
    if (route === 'POST /api/console/services') ids.serviceId = answer.id as string;
    if (route === 'POST /api/console/booking-phrases') ids.phraseId = answer.id as string;
    const { id, changes, subject } = await newest();
    expect(id).not.toBe(before?.id);
    if (names[0]) expect(subject).toBe(ids[names[0]]);
    const heard = (changes ?? []).map((change): Told => [change.word, change.before, change.after]);
    expect(changes).not.toBeNull();
    expect(heard).toEqual(told);
  });

  test('nothing of it is what somebody wrote, or a whole number to call', async () => {
    const rows = await rowsOf(here.world, 'SELECT changes, told FROM audit_entry');
    const text = JSON.stringify(rows);
    for (const said of ['13800138000', '李阿姨', '王女士', '女儿', '李妮娜', '重复']) expect(text).not.toContain(said);
  });
});
