import { belongs } from '../../apps/server/src/foundation/auth/audience.guard.js';
import type { AudienceName } from '../../apps/server/src/foundation/auth/audience.js';
import type { Role } from '../../apps/server/src/foundation/auth/session-reader.js';
import { hire, makeNeighbourhood } from '../support/neighbourhood.js';
import { Person } from '../support/person.js';
import { filled, operationsOf, type Route, routesOf } from '../support/routes.js';
import { World } from '../support/world.js';

const WHO = ['anonymous', 'resident', 'engineer', 'desk', 'admin'] as const;
type Who = (typeof WHO)[number];
const ROLES: Record<Exclude<Who, 'anonymous'>, Role[]> = {
  resident: ['resident'],
  engineer: ['resident', 'engineer'],
  desk: ['desk'],
  admin: ['admin'],
};
/** An id that nobody has, so that whoever is let in changes nothing. */
const NOBODYS = '9000000000000000001';

/** Who asks these has no session any more. */
const ENDS_IT = ['/api/sessions/current', '/api/console/me/session'];

describe('every route is for those it names, and for nobody else', () => {
  let world: World;
  let routes: Route[];
  let people: Record<Who, Person>;
  const name = (route: { method: string; path: string }) => `${route.method} ${route.path}`;
  const ask = (who: Person, route: Route) =>
    who.send(route.method, filled(route.path, NOBODYS), route.method === 'GET' ? undefined : {});

  beforeAll(async () => {
    world = await World.create({ WECHAT_SIM_URL: 'http://127.0.0.1:4100' });
    routes = routesOf(world);
    const place = await makeNeighbourhood(world);
    const engineer = await hire(world, place.operator, {
      name: '陈师傅',
      employeeNo: 'T-9',
      skills: [],
      primary: false,
    });
    people = {
      anonymous: world.anonymous(),
      resident: await world.resident(),
      engineer: engineer.person,
      desk: await world.staff('desk'),
      admin: await world.staff('admin'),
    };
  });
  afterAll(() => world.close());

  test('there are routes, each names its audience, and the contract holds no other', () => {
    expect(routes.length).toBeGreaterThan(40);
    expect(routes.filter((route) => !route.audience).map(name)).toEqual([]);
    const known = new Set(routes.map(name));
    expect(
      operationsOf(world)
        .map(name)
        .filter((each) => !known.has(each)),
    ).toEqual([]);
  });

  test('routes for operators, engineers and residents can be told by their address', () => {
    const expected = (path: string): (AudienceName | undefined)[] | null => {
      if (path.startsWith('/api/console/')) return ['staff'];
      if (path.startsWith('/api/engineer/')) return ['engineer'];
      return path === '/api/me' || path.startsWith('/api/me/') ? ['resident'] : null;
    };
    const odd = routes.filter(({ path, audience }) => expected(path)?.includes(audience) === false);
    expect(odd.map(name)).toEqual([]);
  });

  test('what is public is a short list', () => {
    const open = routes.filter((route) => route.audience === 'public' && route.method !== 'GET');
    expect(open.map(name).sort()).toEqual([
      'POST /api/console-session',
      'POST /api/sessions/staff',
      'POST /api/sessions/wechat-h5',
      'POST /api/sessions/wechat-mini',
      'POST /api/staff-links/open',
      'POST /api/staff-links/use',
      'POST /api/wechat/messages',
    ]);
  });

  test.each(WHO)('%s is let in exactly where the audience says', async (who) => {
    const wrong: string[] = [];
    for (const route of routes.filter(({ path }) => !ENDS_IT.includes(path))) {
      const { status, body } = await ask(people[who], route);
      const expected = verdict(who, route);
      const seen =
        status === 401 && body.code === 'auth.required'
          ? 401
          : status === 403 && body.code === 'auth.forbidden'
            ? 403
            : 'in';
      if (seen !== expected)
        wrong.push(`${name(route)} for ${route.need ?? route.audience}: ${status} instead of ${expected}`);
      if (status >= 500 && status !== 502) wrong.push(`${name(route)}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  test('what a client says about itself is not believed', async () => {
    const { body } = await people.engineer.get('/api/me');
    const claims = {
      'x-user-id': body.id as string,
      'x-openid': 'o-other',
      'x-role': 'admin',
      'x-forwarded-user': 'admin',
    };
    for (const route of routes.filter((each) => each.audience === 'staff')) {
      const url = `${filled(route.path, NOBODYS)}?role=admin&userId=${body.id}&openid=o-other`;
      const payload = route.method === 'GET' ? undefined : { role: 'admin', accountId: body.id };
      expect((await people.resident.send(route.method, url, payload, { headers: claims })).status).toBe(403);
    }
    expect(await people.resident.put('/api/me/preferences', { largeFont: true, id: body.id })).toMatchObject({
      status: 400,
    });
    expect((await people.resident.get('/api/me', { headers: claims })).body.id).not.toBe(body.id);
  });

  test('a second Authorization header, a token in the address or in a cookie opens nothing', async () => {
    const { token } = people.desk;
    const doors = [`/api/console/bookings/queue?access_token=${token}&token=${token}`, '/api/console/bookings/queue'];
    for (const url of doors)
      expect((await world.anonymous().get(url, { headers: { cookie: `token=${token}` } })).status).toBe(401);
    const twice = { authorization: `Bearer ${people.resident.token}, Bearer ${token}` };
    expect((await world.anonymous().get(doors[1], { headers: twice })).status).toBe(401);
  });

  test('HEAD and other methods are no way around', async () => {
    for (const method of ['HEAD', 'OPTIONS', 'PATCH'] as const) {
      const answer = await world.app.inject({
        method,
        url: '/api/console/bookings/queue',
        headers: { 'x-http-method-override': 'GET' },
      });
      expect([401, 404]).toContain(answer.statusCode);
    }
  });
});

function verdict(who: Who, { audience, need }: Route): 'in' | 401 | 403 {
  if (audience === 'public') return 'in';
  if (who === 'anonymous') return 401;
  return belongs({ id: '1', roles: ROLES[who] }, audience!, need) ? 'in' : 403;
}
