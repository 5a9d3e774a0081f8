import { randomUUID } from 'node:crypto';
import { countOf } from '../support/database-facts.js';
import { Person } from '../support/person.js';
import { WebBrowser } from '../support/web-browser.js';
import { World } from '../support/world.js';

describe('a resident hands over the phone number of WeChat', () => {
  let world: World;
  const codeOf = async ({ name }: Person) =>
    (await world.tellSim<{ code: string }>('/sim/phone-code', { person: name })).code;
  const give = (person: Person, code: string, key?: string) =>
    person.post('/api/me/phone', { code }, key ? { key } : {});
  const refused = { status: 400, body: { code: 'wechat.phoneCodeInvalid' } };

  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.close());

  test('with one tap; others see it masked, and the table holds it sealed', async () => {
    const resident = await world.resident();
    const { status, body } = await give(resident, await codeOf(resident));
    expect(status).toBe(200);
    expect(body.phone).toMatch(/^199\d{8}$/);
    expect(body.phoneMasked).toMatch(/^199\*{4}\d{4}$/);
    expect(await countOf(world, 'resident WHERE phone_sealed IS NOT NULL')).toBe(1);
    expect(await countOf(world, 'resident WHERE LOCATE(?, phone_sealed) > 0', [body.phone])).toBe(0);
  });

  test('a code counts once, also with another key', async () => {
    const resident = await world.resident();
    const [code, key] = [await codeOf(resident), randomUUID()];
    expect((await give(resident, code, key)).status).toBe(200);
    expect((await give(resident, code, key)).status).toBe(200);
    expect(await give(resident, code)).toMatchObject(refused);
  });

  test('the code of another person is refused and changes nothing', async () => {
    const [resident, other] = [await world.resident(), await world.resident()];
    expect(await give(resident, await codeOf(other))).toMatchObject(refused);
    expect((await resident.get('/api/me')).body.phone).toBeNull();
  });

  test('who came in by the web page alone cannot spend the code of another either', async () => {
    await world.close();
    world = await World.create({}, { unionidInBaseScope: false });
    const victim = await world.resident();
    await world.tellSim('/sim/people', { id: 'web-only', name: 'web-only', role: 'resident', phone: '19912345671' });
    const { body } = await new WebBrowser(world, 'web-only').login();
    const webOnly = new Person(world.app, body.token as string, 'web-only');
    const answer = await give(webOnly, await codeOf(victim));
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect((await webOnly.get('/api/me')).body.phone).toBeNull();
  });

  test.each(['busy', 'http502', 'html', 'truncated'])(
    'WeChat answers %s for longer: try again later, the number stays as it was',
    async (kind) => {
      const resident = await world.resident();
      await world.tellSim('/sim/faults', { api: 'getuserphonenumber', kind, times: 3 });
      expect((await give(resident, await codeOf(resident))).status).toBe(503);
      expect((await resident.get('/api/me')).body.phone).toBeNull();
      expect((await give(resident, await codeOf(resident))).status).toBe(200);
    },
  );

  test('when our token has ended, thirty residents cause one new one', async () => {
    const residents = await Promise.all(Array.from({ length: 30 }, () => world.resident()));
    const codes = await Promise.all(residents.map(codeOf));
    const before = await tokensAsked(world);
    await world.tellSim('/sim/expire-token', {});
    const answers = await Promise.all(residents.map((each, i) => give(each, codes[i])));
    expect(answers.filter((answer) => answer.status !== 200)).toEqual([]);
    expect((await tokensAsked(world)) - before).toBe(1);
  });
});

async function tokensAsked(world: World): Promise<number> {
  const answer = await fetch(`${world.sim.url}/sim/calls`);
  const { calls } = (await answer.json()) as { calls: { api: string }[] };
  return calls.filter((call) => call.api === 'stable_token').length;
}
