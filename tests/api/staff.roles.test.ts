import { runStaffCommand } from '../../apps/server/src/modules/staff/command/staff-command.js';
import { PERMISSIONS, STAFF_ROLES } from '../../apps/server/src/foundation/auth/permissions.js';
import { rowsOf } from '../support/database-facts.js';
import { FRIDAY } from '../support/days.js';
import { expectStatus } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { invited } from '../support/staff.js';
import { type TwoRegions, twoRegions } from '../support/two-regions.js';

describe('an administrator says who does what, and where', () => {
  let here: TwoRegions;
  let admin: Person;
  const wish = (username: string, role: string, divisions?: string[]) => ({
    ...{ username, fullName: '小周', role },
    ...(divisions && { divisions }),
  });
  const rolesOf = (id: string) =>
    rowsOf<{ role: string }>(here.world, 'SELECT role FROM identity_role WHERE account_id = ? ORDER BY role', [id]);

  beforeAll(async () => {
    here = await twoRegions();
    admin = await here.world.staff('admin');
  }, 120_000);
  afterAll(() => here.world.close());

  test('the table of roles is told to whoever works in the console, in plain words', async () => {
    const analyst = await here.world.staff('analyst');
    const { permissions, roles } = expectStatus(await analyst.get('/api/console/roles'), 200) as {
      permissions: { permission: string; words: string }[];
      roles: { role: string; name: string; about: string; permissions: string[] }[];
    };
    expect(permissions.map(({ permission }) => permission)).toEqual([...PERMISSIONS]);
    expect(roles.map(({ role }) => role)).toEqual([...STAFF_ROLES]);
    expect(roles.at(-1)).toMatchObject({ role: 'analyst', permissions: ['figures.read'] });
    for (const { words } of permissions) expect(words).toMatch(/^[\p{Script=Han}、，]+$/u);
  });

  test('a region is kept in as few divisions as say it, with their names', async () => {
    const given = wish('north', 'regional', ['310104003', '310104', '310105001']);
    expect(expectStatus(await admin.post('/api/console/staff', given), 201)).toMatchObject({
      role: 'regional',
      divisions: [
        { code: '310104', name: '上海市 徐汇区' },
        { code: '310105001', name: '上海市 长宁区 华阳路街道' },
      ],
    });
  });

  test.each([
    ['a regional manager without a region', wish('x1', 'regional'), 422, 'staff.regionMissing'],
    ['a regional manager with none', wish('x1', 'regional', []), 422, 'staff.regionMissing'],
    ['somebody of the service desk with a region', wish('x1', 'desk', ['31']), 422, 'staff.regionUnneeded'],
    ['a division that there is not', wish('x1', 'regional', ['3102']), 422, 'staff.divisionUnknown'],
    ['a code of three digits', wish('x1', 'regional', ['310']), 400, 'request.invalid'],
    [
      '51 divisions',
      wish(
        'x1',
        'regional',
        Array.from({ length: 51 }, () => '31'),
      ),
      400,
      'request.invalid',
    ],
    ['no list', { ...wish('x1', 'regional'), divisions: '31' }, 400, 'request.invalid'],
    ['the role of a version before', wish('x1', 'operator'), 400, 'request.invalid'],
  ])('%s is refused', async (_what, given, status, code) => {
    expect(await admin.post('/api/console/staff', given)).toMatchObject({ status, body: { code } });
    const lines = await runStaffCommand(here.world.app, ['list']);
    expect(lines.join('\n')).not.toMatch(/^x1 /m);
  });

  test('a narrower region, and another role, hold from the next request on', async () => {
    const { world } = here;
    const regional = await world.staff('regional', 'wide', ['31']);
    const { id } = (
      await rowsOf<{ id: string }>(world, "SELECT account_id AS id FROM staff_member WHERE username = 'wide'")
    )[0];
    const seen = async () =>
      (expectStatus(await regional.get('/api/console/bookings?limit=50'), 200).items as { id: string }[]).map(
        (each) => each.id,
      );
    expect(await seen()).toEqual(expect.arrayContaining([here.inside.bookingId, here.outside.bookingId]));
    const url = `/api/console/staff/${id}/role`;
    expectStatus(await admin.put(url, { role: 'regional', divisions: ['310105'] }), 200);
    expect(await seen()).toContain(here.outside.bookingId);
    expect(await seen()).not.toContain(here.inside.bookingId);
    expectStatus(await admin.put(url, { role: 'analyst' }), 200);
    expect((await regional.get('/api/console/bookings')).status).toBe(403);
    expect((await regional.get('/api/console/me')).body).toMatchObject({
      permissions: ['figures.read'],
      divisions: [],
    });
    expectStatus(await admin.put(url, { role: 'desk' }), 200);
    expect(await seen()).toEqual(expect.arrayContaining([here.inside.bookingId, here.outside.bookingId]));
  });

  test('who had what he is told again sees it no longer where it is not his any more', async () => {
    const { world, outside } = here;
    const regional = await world.staff('regional', 'again', ['31']);
    const { id } = (
      await rowsOf<{ id: string }>(world, "SELECT account_id AS id FROM staff_member WHERE username = 'again'")
    )[0];
    const [url, body] = [`/api/console/engineers/${outside.engineerId}/phone`, { phone: '13800138000' }];
    const key = 'again-and-again-1';
    expectStatus(await regional.put(url, body, { key }), 200);
    expectStatus(await admin.put(`/api/console/staff/${id}/role`, { role: 'regional', divisions: ['310104'] }), 200);
    expect(await regional.put(url, body, { key })).toMatchObject({ status: 404, body: { code: 'engineer.unknown' } });
  });

  test('an analyst reads the figures of days, and of no engineer', async () => {
    const analyst = await here.world.staff('analyst');
    const url = '/api/console/binding-funnel?from=2026-11-20&to=2026-11-21';
    const { total, days } = expectStatus(await analyst.get(url), 200) as { total: { bound: number }; days: object[] };
    expect(total.bound).toBe(2);
    expect(days).toMatchObject([{ date: '2026-11-20', engineerId: null, bound: 2 }]);
    expect((await analyst.get(`${url}&engineerId=${here.inside.engineerId}`)).body.code).toBe('auth.forbidden');
  });

  test('a scan lies where it has led to, also when the engineer works elsewhere too', async () => {
    const { world, place, outside } = here;
    world.setTime(FRIDAY);
    expectStatus(
      await place.operator.post(`/api/console/engineers/${place.wang.id}/coverage`, {
        ...{ communityId: outside.communityId, isPrimary: false },
      }),
      204,
    );
    const resident = await world.resident();
    const scan = { code: place.wang.code, sinceLaunchMs: 1000, channel: 'h5' };
    const attemptId = expectStatus(await resident.post('/api/bind-attempts', scan), 201).id;
    const bind = { code: place.wang.code, communityId: outside.communityId, attemptId };
    expectStatus(await resident.post('/api/bindings', bind), 201);
    const bound = async (divisions: string[]) => {
      const regional = await world.staff('regional', undefined, divisions);
      const url = '/api/console/binding-funnel?from=2026-11-20&to=2026-11-20';
      return (expectStatus(await regional.get(url), 200).total as { bound: number }).bound;
    };
    expect([await bound(['310104']), await bound(['310105']), await bound(['3101'])]).toEqual([1, 2, 3]);
  });

  test('who was an operator before is of the service desk, and nothing else when he becomes something else', async () => {
    const { id } = await invited(here.world, 'oldie', 'desk');
    // The row of the version before stays for a server of that version.
    await here.world.sql.query("INSERT INTO identity_role (account_id, role) VALUES (?, 'operator')", [id]);
    const { items } = expectStatus(await admin.get('/api/console/staff?limit=50'), 200) as { items: object[] };
    expect(items).toContainEqual(expect.objectContaining({ username: 'oldie', role: 'desk' }));
    expectStatus(await admin.put(`/api/console/staff/${id}/role`, { role: 'analyst' }), 200);
    expect(await rolesOf(id)).toEqual([{ role: 'analyst' }]);
  });

  test('two administrators at once: he is one of the two, never both', async () => {
    const { id } = await invited(here.world, 'both', 'desk');
    const url = `/api/console/staff/${id}/role`;
    const wishes = [{ role: 'admin' }, { role: 'regional', divisions: ['31'] }, { role: 'analyst' }];
    for (let round = 0; round < 10; round++) {
      const answers = await Promise.all(wishes.map((each) => admin.put(url, each)));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      const roles = await rolesOf(id);
      expect(roles).toHaveLength(1);
      const regions = await rowsOf(here.world, 'SELECT division FROM staff_region WHERE account_id = ?', [id]);
      expect(regions).toHaveLength(roles[0].role === 'regional' ? 1 : 0);
    }
  });
});
