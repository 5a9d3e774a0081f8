import { seedJobNow } from '../../apps/server/seeds/demo-now.js';
import { jobsOf } from '../support/bookings.js';
import { shanghai } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import { story } from '../support/story.js';

const DAY = '2026-11-20';

describe('the demo is started late in the evening', () => {
  const here = story(async (world) => {
    world.setTime(shanghai(`${DAY} 17:00`));
    const place = await makeNeighbourhood(world);
    await boundResident(world, place.wang);
    return place;
  });
  const jobs = () => jobsOf(here.wang.person, DAY);

  test('by day there is enough to book: nothing is added', async () => {
    await seedJobNow(here.world.app, here.wang.id);
    expect(await jobs()).toEqual([]);
  });

  test('an engineer has a job at hand that he can set out for, and no second one', async () => {
    here.world.setTime(shanghai(`${DAY} 21:40`));
    for (let starts = 0; starts < 2; starts++) await seedJobNow(here.world.app, here.wang.id);
    const [job, ...more] = await jobs();
    expect(more).toEqual([]);
    expect(job).toMatchObject({ state: 'scheduled', start: shanghai(`${DAY} 21:30`), can: { depart: true } });
    for (const step of ['depart', 'start', 'complete'])
      expectStatus(await here.wang.person.post(`/api/engineer/bookings/${job.id as string}/${step}`), 200);
  });

  test('who has played it and starts again in the same half hour gets no other', async () => {
    await seedJobNow(here.world.app, here.wang.id);
    expect(await jobs()).toHaveLength(1);
  });

  test('it is of a resident who can be played, where she has bound him', async () => {
    here.world.setTime(shanghai(`${DAY} 22:40`));
    const chen = await boundResident(here.world, here.wang);
    const { id: residentId } = (await chen.get('/api/me')).body;
    await seedJobNow(here.world.app, here.wang.id, { residentId, name: '陈奶奶' });
    const { items } = expectStatus(await chen.get('/api/me/bookings'), 200);
    expect(items).toMatchObject([{ state: 'scheduled', contact: { name: '陈奶奶' } }]);
  });
});
