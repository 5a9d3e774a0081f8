import { book } from '../support/bookings.js';
import { FRIDAY, SATURDAY, SATURDAY_9 } from '../support/days.js';
import { boundResident, expectStatus, hire, makeNeighbourhood } from '../support/neighbourhood.js';
import { story } from '../support/story.js';
import { announce, type VisitCard, visitsIn } from '../support/visits.js';

describe('visits of one day stand in the order of its parts', () => {
  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const zhou = await hire(world, place.operator, {
      name: '周师傅',
      employeeNo: 'T-4',
      skills: ['净水器'],
      primary: false,
    });
    const resident = await boundResident(world, place.wang);
    // The later in the day, the earlier announced.
    expectStatus(await announce(zhou, { part: 'afternoon' }), 201);
    await book(resident, place, { start: SATURDAY_9 });
    expectStatus(await announce(place.liu), 201);
    return { place, zhou, resident };
  });
  const namesOf = (visits: VisitCard[]) => visits.map(({ engineer }) => engineer.name);

  test('among few households in an order that tells nothing', async () => {
    const visits = await visitsIn(here.resident);
    expect(namesOf(visits)).toEqual(['周师傅', '王师傅', '刘师傅']);
    expect(visits.map(({ part }) => part)).toEqual([null, null, null]);
  });

  test('among many the whole day, 上午 and 下午 follow each other, on every page and on the page of the community', async () => {
    for (let n = 0; n < 4; n++) await boundResident(here.world, here.place.wang);
    const wanted = ['刘师傅', '王师傅', '周师傅'];
    expect(namesOf(await visitsIn(here.resident))).toEqual(wanted);
    const page = expectStatus(await here.resident.get('/api/communities/1001/page'), 200);
    expect(namesOf(page.visits as VisitCard[])).toEqual(wanted);
    const one = async (after: string) =>
      expectStatus(await here.resident.get(`/api/communities/1001/visits?limit=1${after}`), 200);
    const read: string[] = [];
    for (let after = ''; read.length < 3;) {
      const { items, next } = await one(after);
      read.push(...namesOf(items as VisitCard[]));
      after = `&after=${next as string}`;
    }
    expect(read).toEqual(wanted);
  });

  test('of an engineer too', async () => {
    expectStatus(await announce(here.zhou, { communityId: '1002', part: 'morning' }), 201);
    const own = expectStatus(await here.zhou.person.get(`/api/engineer/visits?from=${SATURDAY}&days=1`), 200);
    expect((own.items as VisitCard[]).map(({ part }) => part)).toEqual(['morning', 'afternoon']);
  });
});
