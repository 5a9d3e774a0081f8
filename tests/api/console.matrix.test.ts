import { STAFF_ROLES, type StaffRole } from '../../apps/server/src/foundation/auth/permissions.js';
import type { Method, Person } from '../support/person.js';
import { filled, operationsOf, routesOf } from '../support/routes.js';
import { OF_NO_REGION, WHO_MAY } from '../support/who-may.js';
import { type Things, type TwoRegions, twoRegions } from '../support/two-regions.js';

/** An id that nobody has, so that whoever is let in changes nothing. */
const NOBODYS = '9000000000000000001';

type Deed = [route: string, ids: (keyof Things)[], body: ((ids: Things) => object) | undefined, inside: number];
const SHIFTS = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, startMinute: 540, endMinute: 1080 }));
const COMMUNITY = { name: '阳光花园', kind: 'estate', division: '310104' };
const TIME_OFF = { startsAt: '2026-12-24T01:00:00.000Z', endsAt: '2026-12-24T09:00:00.000Z', reason: '家里有事' };
const FACTS = {
  ...{ name: '王师傅', title: '服务工程师', employeeNo: 'T-1', about: '' },
  startedOn: '2020-05-01',
  skills: ['净水器', '空调'],
};
/** What is done to one thing, by its ids in the order of the path, and what it answers where it lies in the region. The last ones last. */
const DEEDS: Deed[] = [
  ['GET /api/console/engineers/{id}', ['engineerId'], undefined, 200],
  ['GET /api/console/engineers/{id}/time-off', ['engineerId'], undefined, 200],
  ['POST /api/console/engineers/{id}/invitations', ['engineerId'], () => ({}), 409],
  ['PUT /api/console/engineers/{id}/phone', ['engineerId'], () => ({ phone: '13800138000' }), 200],
  ['PUT /api/console/engineers/{id}/verification', ['engineerId'], () => ({ document: 'idCard' }), 200],
  ['DELETE /api/console/engineers/{id}/verification', ['engineerId'], undefined, 200],
  ['PUT /api/console/engineers/{id}/shifts', ['engineerId'], () => ({ shifts: SHIFTS, confirmed: true }), 204],
  ['POST /api/console/engineers/{id}/time-off', ['engineerId'], () => TIME_OFF, 204],
  ['DELETE /api/console/engineers/{id}/time-off/{timeOffId}', ['engineerId', 'timeOffId'], undefined, 204],
  [
    'POST /api/console/engineers/{id}/coverage',
    ['engineerId'],
    ({ communityId }) => ({ communityId, isPrimary: false }),
    204,
  ],
  ['DELETE /api/console/engineers/{id}/coverage/{communityId}', ['engineerId', 'otherCommunityId'], undefined, 204],
  ['GET /api/console/engineers/{id}/coverage', ['engineerId'], undefined, 200],
  ['GET /api/console/engineers/{id}/coverage/division?division=310104', ['engineerId'], undefined, 200],
  ['GET /api/console/engineers/{id}/code', ['engineerId'], undefined, 200],
  [
    `GET /api/console/engineers/{id}/time-off/moves?startsAt=${TIME_OFF.startsAt}&endsAt=${TIME_OFF.endsAt}`,
    ['engineerId'],
    undefined,
    200,
  ],
  ['PUT /api/console/engineers/{id}/facts', ['engineerId'], () => ({ ...FACTS, seen: FACTS }), 200],
  [
    'POST /api/console/engineers/{id}/coverage/division',
    ['engineerId'],
    () => ({ division: '310104', isPrimary: false }),
    200,
  ],
  [
    'POST /api/console/engineers/{id}/coverage/lines',
    ['engineerId'],
    () => ({ lines: ['阳光花园'], isPrimary: false }),
    200,
  ],
  ['POST /api/console/bookings/{id}/assignment', ['bookingId'], ({ engineerId }) => ({ engineerId }), 200],
  ['POST /api/console/bookings/{id}/contact', ['bookingId'], () => ({ purpose: 'call' }), 200],
  ['POST /api/console/bookings/{id}/reschedule', ['bookingId'], () => ({ start: '2026-11-22T02:00:00.000Z' }), 200],
  ['POST /api/console/bookings/{id}/cancel', ['bookingId'], () => ({ reason: '住户来电' }), 200],
  ['POST /api/console/complaints/{id}/answer', ['complaintId'], () => ({ upheld: true, answer: '已向您致歉' }), 200],
  ['POST /api/console/moderation/{id}/decision', ['reviewItem'], () => ({ approve: true, reason: '正常' }), 200],
  ['POST /api/console/moderation/{id}/decision', ['photoItem'], () => ({ approve: true, reason: '正常' }), 200],
  ['POST /api/console/moderation/{id}/decision', ['portraitItem'], () => ({ approve: false, reason: '模糊' }), 200],
  ['POST /api/console/notices/{id}/resend', ['noticeId'], () => ({ reason: '没收到' }), 409],
  ['GET /api/console/communities/{id}', ['communityId'], undefined, 200],
  ['GET /api/console/communities/{id}/engineers', ['communityId'], undefined, 200],
  ['GET /api/console/communities/{id}/visits', ['communityId'], undefined, 200],
  ['GET /api/console/communities/{id}/merge/{intoId}', ['communityId', 'otherCommunityId'], undefined, 200],
  ['PUT /api/console/communities/{id}', ['communityId'], () => ({ ...COMMUNITY, version: 0 }), 200],
  [
    'POST /api/console/communities/{id}/merge',
    ['otherCommunityId'],
    ({ communityId: intoId }) => ({ intoId, reason: '重复' }),
    201,
  ],
];

/** Lists, with what stands in them. */
const LISTS: [route: string, query: string, shows: (keyof Things)[]][] = [
  ['GET /api/console/communities', '?limit=50', ['communityId', 'otherCommunityId']],
  ['GET /api/console/communities', '?residents=some', ['communityId']],
  ['GET /api/console/communities', '?engineers=some', ['communityId']],
  ['GET /api/console/communities', '?order=residents', ['communityId']],
  ['GET /api/console/engineers', '?limit=50', ['engineerId']],
  ['GET /api/console/engineers', '?missing=portrait', ['engineerId']],
  ['GET /api/console/bookings', '?limit=50', ['bookingId', 'waitingId']],
  ['GET /api/console/bookings/queue', '?limit=50', ['waitingId']],
  ['GET /api/console/complaints', '?state=registered', ['complaintId']],
  ['GET /api/console/moderation', '', ['reviewItem', 'photoItem', 'portraitItem']],
  ['GET /api/console/notices', '?limit=50', ['noticeId']],
  ['GET /api/console/binding-funnel', '?from=2026-11-20&to=2026-11-21', ['engineerId']],
];

/** Lists as files, whose lines end with the id. */
const FILES: [route: string, what: keyof Things][] = [
  ['GET /api/console/communities/file', 'communityId'],
  ['GET /api/console/engineers/file', 'engineerId'],
];

describe('the console shows and does for everybody what the table says', () => {
  let here: TwoRegions;
  let people: Record<StaffRole, Person>;
  const routeOf = (name: string) => name.split(' ') as [Method, string];

  beforeAll(async () => {
    here = await twoRegions();
    const { world } = here;
    const made = STAFF_ROLES.map(async (role) => {
      const divisions = role === 'regional' ? ['310104'] : undefined;
      return [role, await world.staff(role, undefined, divisions)] as const;
    });
    people = Object.fromEntries(await Promise.all(made)) as Record<StaffRole, Person>;
  }, 120_000);
  afterAll(() => here.world.close());

  test('every route of the console stands in the table of this test, and says what it needs', () => {
    const told = operationsOf(here.world)
      .filter(({ path }) => path.startsWith('/api/console/'))
      .map(({ method, path }) => `${method} ${path}`);
    expect(told.sort()).toEqual(Object.keys(WHO_MAY).sort());
    const routes = routesOf(here.world).filter(({ path }) => path.startsWith('/api/console/'));
    expect(routes.filter(({ need }) => !need)).toEqual([]);
  });

  test('every route is of no region, a list, or a deed that is tried in both regions', () => {
    const lists = [...LISTS, ...FILES].map(([route]) => route);
    const tried = new Set([...DEEDS.map(([route]) => route.split('?')[0]), ...lists]);
    expect(Object.keys(WHO_MAY).filter((route) => !OF_NO_REGION.test(route) && !tried.has(route))).toEqual([]);
  });

  test.each(STAFF_ROLES)('%s is let in exactly where the table says', async (role) => {
    const wrong: string[] = [];
    for (const [name, roles] of Object.entries(WHO_MAY)) {
      const [method, path] = routeOf(name);
      // Who asks this has no session any more.
      if (path.endsWith('/me/session')) continue;
      const { status, body } = await people[role].send(
        method,
        filled(path, NOBODYS),
        method === 'GET' ? undefined : {},
      );
      const seen = status !== 403 || body.code !== 'auth.forbidden';
      if (seen !== roles.split(' ').includes(role)) wrong.push(`${name}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  test.each(LISTS)('%s%s shows what lies in the region, and nothing else', async (name, query, shows) => {
    const [, path] = routeOf(name);
    const read = async (who: Person) => JSON.stringify((await who.get(`${path}${query}`)).body);
    const [all, regional] = [await read(people.admin), await read(people.regional)];
    for (const what of shows) {
      const both = [here.inside[what], here.outside[what]].map((id) => `"${id}"`);
      expect(both.map((id) => [what, all.includes(id), regional.includes(id)])).toEqual([
        [what, true, true],
        [what, true, false],
      ]);
    }
  });

  test.each(FILES)('%s holds what lies in the region, and nothing else', async (name, what) => {
    const [, path] = routeOf(name);
    const read = async (who: Person) => String((await who.get(`${path}?format=csv`)).body).split('\r\n');
    const [all, regional] = [await read(people.admin), await read(people.regional)];
    const holds = (lines: string[]) =>
      [here.inside, here.outside].map((things) => lines.some((line) => line.endsWith(`,${things[what]}`)));
    expect([holds(all), holds(regional)]).toEqual([
      [true, true],
      [true, false],
    ]);
  });

  const ask = async (who: Person, [name, ids, body]: Deed, things: Things) => {
    const [method, template] = routeOf(name);
    const path = ids.reduce((text, id) => text.replace(/\{\w+\}/, things[id]), template);
    const { status, body: told } = await who.send(method, path, body?.(things));
    return { status, code: told.code as string, message: told.message as string, details: told.details as unknown };
  };
  const nobodys = () =>
    Object.fromEntries(
      Object.keys(here.inside).map((key, n) => [key, `${BigInt(NOBODYS) + BigInt(n)}`]),
    ) as unknown as Things;

  test.each(DEEDS)('%s by %j: what lies outside is as if it were not there', async (...deed: Deed) => {
    const [, ids] = deed;
    const unknown = await ask(people.regional, deed, nobodys());
    expect(unknown.status).toBe(404);
    expect(await ask(people.regional, deed, here.outside)).toEqual(unknown);
    // One of the two ids is his own, the other is not.
    for (const id of ids.length > 1 ? ids : [])
      expect(await ask(people.regional, deed, { ...here.inside, [id]: here.outside[id] })).toEqual(
        await ask(people.regional, deed, { ...here.inside, [id]: NOBODYS }),
      );
  });

  test.each([
    ['POST /api/console/bookings/{id}/assignment', 'engineerId'],
    ['POST /api/console/engineers/{id}/coverage', 'communityId'],
    ['POST /api/console/communities/{id}/merge', 'communityId'],
  ] as const)('%s: what is named beside it lies inside too', async (name, what) => {
    const [route, ids, body] = DEEDS.find(([each]) => each === name)!;
    const named = (id: string) =>
      ask(people.regional, [route, ids, () => body!({ ...here.inside, [what]: id }), 0], here.inside);
    const unknown = await named(NOBODYS);
    expect(unknown.status).toBe(404);
    expect(await named(here.outside[what])).toEqual(unknown);
  });

  test('who works in both regions is seen, and changed by those whom no region limits', async () => {
    const [mine, id] = [people.regional, here.bothId];
    expect((await mine.get(`/api/console/engineers/${id}`)).status).toBe(200);
    const phone = { phone: '13800138000' };
    expect(await mine.put(`/api/console/engineers/${id}/phone`, phone)).toMatchObject({
      status: 403,
      body: { code: 'engineer.worksElsewhere' },
    });
    expect((await people.desk.put(`/api/console/engineers/${id}/phone`, phone)).status).toBe(200);
    const url = `/api/console/engineers/${id}/coverage`;
    expect((await mine.post(url, { communityId: '1002', isPrimary: false })).status).toBe(204);
  });

  test.each(DEEDS)('%s by %j: what lies inside is his', async (...deed: Deed) => {
    expect(await ask(people.regional, deed, here.inside)).toMatchObject({ status: deed[3] });
  });
});
