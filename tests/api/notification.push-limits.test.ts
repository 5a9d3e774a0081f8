import { WechatGateway } from '../../apps/server/src/gateways/wechat/wechat.gateway.js';
import { shanghai } from '../support/days.js';
import { boundResident, type Neighbourhood } from '../support/neighbourhood.js';
import { Notices, TEMPLATE } from '../support/notices.js';
import type { Person } from '../support/person.js';
import { PushScene } from '../support/push-scene.js';
import type { World } from '../support/world.js';

describe('pushes keep their limits', () => {
  let scene: PushScene;
  let world: World;
  let place: Neighbourhood;
  let notices: Notices;
  let li: Person;

  beforeEach(async () => {
    scene = await PushScene.begin();
    ({ world, place, notices, li } = scene);
  });
  afterEach(() => scene.end());

  const clearFaults = () => fetch(`${world.sim.url}/sim/faults`, { method: 'DELETE' });
  const fault = (kind: string | number, more?: object) => scene.fault(kind, more);
  const states = () => scene.states();
  const later = (minutes: number, from?: string) => scene.later(minutes, from);
  const sends = () => scene.sends();

  test('a used-up quota rests until midnight, and costs one call', async () => {
    const chen = await boundResident(world, place.wang);
    await notices.allow(li, 'visit');
    await notices.allow(chen, 'visit');
    await notices.announce(place.wang.id, { day: '2026-11-24' });
    later(2);
    await fault(45009, { times: 1 });
    await fault(45009, { times: 1 });
    await notices.push();
    const asked = await sends();
    expect(asked).toBeLessThanOrEqual(2);
    later(60);
    await notices.push();
    expect(await sends()).toBe(asked);
    await clearFaults();
    world.setTime(shanghai('2026-11-21 00:00'));
    await notices.push();
    expect(await states()).toEqual(['sent', 'sent']);
  });

  test('offers keep quiet hours and come three times a week; news of visits does neither', async () => {
    await li.put('/api/me/notice-levels/1001', { level: 'all' });
    for (let n = 0; n < 6; n++) await notices.allow(li, 'visit');
    world.setTime(shanghai('2026-11-20 21:00'));
    for (let n = 0; n < 4; n++) {
      await notices.tell({});
      world.setTime(shanghai(`2026-11-20 21:0${n + 1}`));
    }
    await notices.push();
    expect(await sends()).toBe(0);
    world.setTime(shanghai('2026-11-21 08:59'));
    await notices.push();
    expect(await sends()).toBe(0);
    world.setTime(shanghai('2026-11-21 09:00'));
    await notices.push();
    const sent = (await states()).filter((state) => state === 'sent').length;
    expect(sent).toBe(3);
    world.setTime(shanghai('2026-11-21 21:30'));
    await notices.announce(place.wang.id);
    await notices.deliver();
    expect(await sends()).toBe(4);
  });

  test('a hundred at once with a token that has ended: one refresh, and all arrive', async () => {
    const gateway = world.app.get(WechatGateway);
    const people = (
      await world.tellSim<{ people: { id: string; openid: string }[] }>(
        '/sim/people',
        Array.from({ length: 100 }, (_, n) => ({ id: `crowd-${n}`, name: `人${n}`, phone: `1880000${1000 + n}` })),
      )
    ).people.filter(({ id }) => id.startsWith('crowd-'));
    for (const { id } of people) await world.tellSim('/sim/subscriptions', { person: id, tmplIds: [TEMPLATE.visit] });
    const push = ({ openid }: { openid: string }) =>
      gateway.push({
        openid,
        templateId: TEMPLATE.visit,
        page: '',
        data: { thing1: '阳光花园', date2: '2026年11月22日', name3: '王师傅', thing4: '可预约' },
      });
    const tokens = async () => {
      const { totals } = (await (await fetch(`${world.sim.url}/sim/calls`)).json()) as {
        totals: { api: string; total: number }[];
      };
      return totals.find(({ api }) => api === 'stable_token')?.total ?? 0;
    };
    await push(people[0]);
    for (const { id } of people) await world.tellSim('/sim/subscriptions', { person: id, tmplIds: [TEMPLATE.visit] });
    const before = await tokens();
    await world.tellSim('/sim/expire-token', {});
    const outcomes = (await Promise.all(people.map(push))).map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome !== 'sent')).toEqual([]);
    expect((await tokens()) - before).toBe(1);
  });
});
