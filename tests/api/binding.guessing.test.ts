import { daysAfter } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { story } from '../support/story.js';

const MOST = 20;

describe('whoever guesses codes', () => {
  const guess = (n: number) => `Guess${String(n).padStart(7, 'x')}`;
  const tooMany = { status: 429, body: { code: 'request.tooMany' } };

  const here = story(async (world) => {
    const place = await makeNeighbourhood(world);
    return { place };
  });
  beforeEach(() => here.world.setTime(new Date().toISOString()));

  const ways: [string, (who: Person, code: string) => ReturnType<Person['get']>, number][] = [
    ['of engineers', (who, code) => who.get(`/api/bind-codes/${code}`), 404],
    ['by binding', (who, code) => who.post('/api/bindings', { code, communityId: '1001' }), 404],
    ['of invitations', (who, code) => who.get(`/api/engineer-invitations/${code}`), 404],
    ['by accepting', (who, code) => who.post(`/api/engineer-invitations/${code}/acceptance`), 404],
  ];
  test.each(ways)('%s is asked to wait after twenty misses, wherever he calls from', async (_what, ask, missed) => {
    const who = await here.world.resident();
    for (let n = 0; n < MOST; n++) expect((await ask(who, guess(n))).status).toBe(missed);
    expect(await ask(who, guess(MOST))).toMatchObject(tooMany);
    expect(await who.get(`/api/bind-codes/${here.place.wang.code}`, { remoteAddress: '192.0.2.1' })).toMatchObject(
      tooMany,
    );
    const again = await here.world.login(who.name);
    expect(await again.get(`/api/bind-codes/${here.place.wang.code}`)).toMatchObject(tooMany);
    expect((await (await here.world.resident()).get(`/api/bind-codes/${here.place.wang.code}`)).status).toBe(200);
    here.world.setTime(daysAfter(new Date().toISOString(), 1 / 90));
    expect((await who.get(`/api/bind-codes/${here.place.wang.code}`)).status).toBe(200);
  });

  test('codes that are there are no misses, however many', async () => {
    const who = await boundResident(here.world, here.place.wang);
    for (let n = 0; n < MOST + 5; n++) expectStatus(await who.get(`/api/bind-codes/${here.place.wang.code}`), 200);
  });

  test('without a session the address is asked to wait', async () => {
    const from = { remoteAddress: '2001:db8::7' };
    const asked = Array.from({ length: 100 }, (_, n) => here.world.anonymous().get(`/q/${guess(n)}/qr.svg`, from));
    expect(new Set((await Promise.all(asked)).map(({ status }) => status))).toEqual(new Set([404]));
    const beside = { remoteAddress: '2001:db8::8' };
    expect(await here.world.anonymous().get(`/q/${guess(100)}/qr.svg`, beside)).toMatchObject(tooMany);
    // The poster of a neighbour behind the same address is not his fault.
    expect((await here.world.anonymous().get(`/q/${here.place.wang.code}/qr.svg`, beside)).status).toBe(200);
    expect((await here.world.anonymous().get(`/q/${guess(101)}/qr.svg`)).status).toBe(404);
  });

  test('of a hundred guesses of one account at once twenty at most are looked at', async () => {
    const who = await here.world.resident();
    const asked = await Promise.all(Array.from({ length: 100 }, (_, n) => who.get(`/api/bind-codes/${guess(n)}`)));
    const looked = asked.filter(({ status }) => status === 404).length;
    expect(looked).toBeGreaterThan(0);
    expect(looked).toBeLessThanOrEqual(MOST);
    expect(asked.filter(({ status }) => status === 429)).toHaveLength(100 - looked);
  });

  test('another fault with a code that is there is no miss', async () => {
    const who = await here.world.resident();
    const wish = { code: here.place.wang.code, communityId: '987654321' };
    for (let n = 0; n < MOST; n++) expect((await who.post('/api/bindings', wish)).status).toBe(404);
    expect((await who.get(`/api/bind-codes/${here.place.wang.code}`)).status).toBe(200);
  });
});
