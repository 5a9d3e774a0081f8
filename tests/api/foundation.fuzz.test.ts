import fc from 'fast-check';
import { DATES, flawOf, IDS, INSTANTS, TEXTS, VALUES } from '../support/bad-input.js';
import { book } from '../support/bookings.js';
import { countOf } from '../support/database-facts.js';
import { FRIDAY, SATURDAY } from '../support/days.js';
import { boundResident, makeNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import type { Method, Person } from '../support/person.js';
import { filled, type Operation, operationsOf, type Schema } from '../support/routes.js';
import { World } from '../support/world.js';

const REQUESTS = 2000;
const SEED = 20261121;

interface Shot {
  who: number;
  method: Method;
  url: string;
  body: unknown;
}

describe('requests of a seeded fuzzer over the whole contract', () => {
  let world: World;
  let place: Neighbourhood;
  let people: Person[];
  let known: string[];

  beforeAll(async () => {
    world = await World.create();
    world.setTime(FRIDAY);
    place = await makeNeighbourhood(world);
    const resident = await boundResident(world, place.wang);
    people = [resident, place.wang.person, place.operator, await boundResident(world, place.liu), world.anonymous()];
    known = [
      '1001',
      '1003',
      place.wang.id,
      place.services['净水器维修'],
      place.wang.code,
      await book(resident, place),
      SATURDAY,
    ];
  });
  afterAll(() => world.close());

  test(`${REQUESTS} of them: never a 5xx, always the shape of an error, never a stuck key`, async () => {
    // Leaving, merging and signing out would empty the stage; the stories of those words try them.
    const last = /leaving$|merge$|sessions\/current$|bookings\/\{id\}\/cancel$/;
    const operations = operationsOf(world).filter((operation) => !last.test(operation.path));
    const shots = fc.constantFrom(...operations).chain((operation) => shotAt(operation, known));
    const flaws: string[] = [];
    const statuses = new Map<number, number>();
    for (const shot of fc.sample(shots, { numRuns: REQUESTS, seed: SEED })) {
      const { who, method, url, body } = shot;
      const answer = await people[who].send(method, url, body);
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      const flaw = flawOf(answer);
      if (flaw) flaws.push(`${method} ${url} ${JSON.stringify(body)?.slice(0, 300)}: ${flaw}`);
    }
    expect(flaws).toEqual([]);
    expect(statuses.get(200)).toBeGreaterThan(REQUESTS / 50);
    expect(await countOf(world, "idempotency_key WHERE state = 'running'")).toBe(0);
  });

  test('an emoji wherever an id, a code, a word or a key belongs: refused, and never a 5xx', async () => {
    const emoji = encodeURIComponent('😀');
    const flaws: string[] = [];
    for (const { method, path, query, body } of operationsOf(world)) {
      const fields = Object.fromEntries(Object.keys(body?.properties ?? {}).map((name) => [name, '😀']));
      const asked = query.map((name) => `${name}=${emoji}`).join('&');
      if (!path.includes('{') && asked === '' && Object.keys(fields).length === 0) continue;
      for (const who of people) {
        const answer = await who.send(method, `${filled(path, '😀')}?${asked}`, body ? fields : undefined);
        const flaw = flawOf(answer) ?? (method !== 'GET' && answer.status < 400 ? `status ${answer.status}` : null);
        if (flaw) flaws.push(`${method} ${path}: ${flaw}`);
      }
    }
    expect(flaws).toEqual([]);
    const bytes = Buffer.from('😀'.repeat(8)).toString('latin1');
    expect((await people[0].post('/api/me/communities', { communityId: '1001' }, { key: bytes })).status).toBe(400);
    expect((await people[0].get('/api/me', { headers: { authorization: `Bearer ${bytes}` } })).status).toBe(401);
  });
});

function shotAt(operation: Operation, known: string[]): fc.Arbitrary<Shot> {
  const id = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: fc.constantFrom(...IDS, ...TEXTS.slice(1)) },
  );
  const text = fc.constantFrom(
    ...known,
    ...TEXTS,
    ...IDS,
    ...INSTANTS,
    ...DATES,
    '7',
    '31.2',
    '121.4',
    'only',
    'prefer',
    '3101',
    '阳光',
    'yg',
  );
  const holes = operation.path.match(/\{\w+\}/g) ?? [];
  return fc.record({
    who: fc.oneof({ weight: 8, arbitrary: fc.constant(whoFor(operation.path)) }, { weight: 1, arbitrary: fc.nat(4) }),
    method: fc.constant(operation.method),
    url: fc
      .tuple(fc.tuple(...holes.map(() => id)), fc.tuple(...operation.query.map((name) => queryOf(name, text))))
      .map(([ids, query]) => urlOf(operation.path, ids, query)),
    body: operation.method === 'GET' ? fc.constant(undefined) : bodyOf(operation.body, known),
  });
}

/** Index of the person for whom the route is. */
function whoFor(path: string): number {
  if (path.startsWith('/api/console/')) return 2;
  return path.startsWith('/api/engineer/') ? 1 : 0;
}

function queryOf(name: string, text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const likely: Record<string, string> = {
    from: SATURDAY,
    to: SATURDAY,
    days: '2',
    lat: '31.2',
    lng: '121.4',
    mode: 'prefer',
    limit: '10',
  };
  const pair = (value: string) => `${name}=${encodeURIComponent(value.replace(/\p{Surrogate}/gu, ''))}`;
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant(likely[name] ? pair(likely[name]) : '') },
    { weight: 2, arbitrary: text.map(pair) },
    { weight: 1, arbitrary: fc.tuple(text, text).map(([a, b]) => `${pair(a)}&${pair(b)}`) },
  );
}

function urlOf(path: string, ids: string[], query: string[]): string {
  const filled = ids.reduce(
    (url, id) => url.replace(/\{\w+\}/, encodeURIComponent(id.replace(/\p{Surrogate}/gu, '')).slice(0, 400)),
    path,
  );
  const rest = query.filter((each) => each !== '').join('&');
  return (rest ? `${filled}?${rest}` : filled).slice(0, 8000);
}

/** Mostly the right fields, each mostly with a value of its kind; sometimes anything. */
function bodyOf(schema: Schema | null, known: string[]): fc.Arbitrary<unknown> {
  const fields = Object.entries(schema?.properties ?? {});
  const any = fc.oneof(fc.constantFrom(...VALUES), fc.jsonValue({ maxDepth: 4 }));
  const right = fc.record(Object.fromEntries(fields.map(([name, each]) => [name, valueOf(each, any, known)])), {
    requiredKeys: [],
  });
  return fc.oneof({ weight: 8, arbitrary: right }, { weight: 1, arbitrary: any });
}

function valueOf(schema: Schema, any: fc.Arbitrary<unknown>, known: string[]): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 3, arbitrary: likelyValue(schema, any, known) }, { weight: 1, arbitrary: any });
}

function likelyValue(schema: Schema, any: fc.Arbitrary<unknown>, known: string[]): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'integer' || schema.type === 'number') return fc.integer({ min: 0, max: 600 });
  if (schema.type === 'array')
    return fc.array(schema.items ? valueOf(schema.items, any, known) : any, { maxLength: 4 });
  if (schema.properties) return bodyOf(schema, known);
  return fc.oneof(
    fc.constantFrom(...known, '演示', '2026-11-22T01:00:00.000Z', '13800138000'),
    fc.constantFrom(...TEXTS, ...IDS, ...INSTANTS, ...DATES),
  );
}
