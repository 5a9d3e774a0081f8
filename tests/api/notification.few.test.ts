import { FRIDAY } from '../support/days.js';
import { boundResident, makeNeighbourhood } from '../support/neighbourhood.js';
import { inboxOf, Notices } from '../support/notices.js';
import { World } from '../support/world.js';

test('among few households another part of the day is no news: it would tell of the one who moved', async () => {
  const world = await World.create();
  world.setTime(FRIDAY);
  const place = await makeNeighbourhood(world);
  const notices = new Notices(world);
  const neighbour = await boundResident(world, place.wang);
  const visit = await notices.announce(place.wang.id);
  await notices.deliver();
  await notices.change(visit, 'part', { part: 'afternoon' });
  await notices.deliver();
  expect((await inboxOf(neighbour)).map(({ kind }) => kind)).toEqual(['visitAnnounced']);
  await notices.change(visit, 'engineer', { engineerId: place.liu.id });
  await notices.deliver();
  expect((await inboxOf(neighbour)).map(({ kind }) => kind)).toEqual(['visitChanged', 'visitAnnounced']);
  await world.close();
});
