import { Journey } from '../support/journey.js';
import { says } from '../support/says.js';
import { needs } from '../support/targets/abilities.js';

const LIFT = { bitsPerSecond: 1_600_000, roundTripMs: 150 };

describe('a resident scans the code of the engineer at the door', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.begin();
  });
  afterAll(() => journey.end());

  needs('slow-line')('and is bound within 10 s on a slow line, with two taps at most', async () => {
    const { phone } = await journey.newResident('周女士');
    await phone.throttle(LIFT);
    const began = Date.now();
    await phone.scan(journey.engineer('王师傅').code);
    await says(phone, 'bind-engineer-name', '王师傅');
    await phone.picture('bind-card');
    await phone.tap('bind-confirm');
    await phone.wait('bound-ok');
    const seconds = (Date.now() - began) / 1000;
    console.log(`scan → bound: ${seconds.toFixed(1)} s at 1.6 Mbit/s, 150 ms round trip, cold cache`);
    await phone.picture('bind-done');
    expect(seconds).toBeLessThan(10);
    expect(phone.taps).toBeLessThanOrEqual(2);
    await phone.tap('bound-enter');
    await says(phone, 'butler-engineer', '王师傅');
    await phone.picture('community-home-bound');
  });

  test('scans again later: nothing changes', async () => {
    const { phone } = await journey.newResident('周先生');
    await phone.scan(journey.engineer('王师傅').code);
    await phone.tap('bind-confirm');
    await phone.wait('bound-ok');
    await phone.open('pages/my/index');
    await phone.scan(journey.engineer('王师傅').code);
    await says(phone, 'bound-engineer', '王师傅');
    expect(await phone.has('bind-confirm')).toBe(false);
    await phone.picture('bind-again');
  });

  test('binds in a second community', async () => {
    const { phone } = await journey.newResident('郑女士');
    await phone.scan(journey.engineer('王师傅').code);
    await phone.tap('bind-confirm');
    await phone.wait('bound-ok');
    await phone.open('pages/choose-community/index?purpose=home');
    await phone.type('community-search', '庆余');
    const [second] = await phone.waitForIds('community-3');
    await phone.picture('choose-community');
    await phone.tap(second);
    await phone.tap('become-member');
    await phone.waitGone('become-member');
    await phone.open('pages/my/index');
    await phone.wait('my-communities');
    expect(await phone.ids('residency-')).toHaveLength(2);
    await phone.picture('my-two-communities');
  });

  test('ticks the community of his in a list', async () => {
    const { phone } = await journey.newResident('周先生');
    await phone.scan(journey.engineer('王师傅').code);
    await phone.tap('bind-change-community');
    const listed = (await phone.waitForIds('bind-community-')).filter((id) => /-\d+$/.test(id));
    await phone.picture('bind-communities');
    const chosen = listed[1];
    const name = (await phone.read(chosen)).split('\n')[0].trim();
    await phone.tap(chosen);
    await phone.waitGone('bind-communities');
    await says(phone, 'bind-community', name.slice(0, 2));
  });

  test('changes to another engineer after seeing the old one', async () => {
    const { phone } = await journey.newResident('吴先生');
    await phone.scan(journey.engineer('王师傅').code);
    await phone.tap('bind-confirm');
    await phone.wait('bound-ok');
    await phone.scan(journey.engineer('刘师傅').code);
    await says(phone, 'bind-current', '王师傅');
    await phone.picture('bind-switch');
    await phone.tap('bind-confirm');
    await phone.wait('bound-ok');
    await phone.scan(journey.engineer('王师傅').code);
    await phone.wait('bind-cool-down');
    await phone.picture('bind-cool-down');
  });

  test('a broken code says so and writes nothing', async () => {
    const { phone } = await journey.newResident('孙女士');
    await phone.scan('nosuchcode99');
    await phone.wait('bind-dead-code');
    await phone.picture('bind-dead-code');
    await phone.open('pages/bind/index?scene=%3Cscript%3E');
    await phone.wait('bind-dead-code');
  });
});
