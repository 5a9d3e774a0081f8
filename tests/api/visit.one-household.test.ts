import { book } from '../support/bookings.js';
import { FRIDAY, SATURDAY, shanghai } from '../support/days.js';
import { everythingFor } from '../support/first-household.js';
import {
  boundResident,
  CONTACT,
  expectStatus,
  makeNeighbourhood,
  type Neighbourhood,
} from '../support/neighbourhood.js';
import type { Answer, Person } from '../support/person.js';
import { announce, join, joinStarts, visitOf, type VisitCard } from '../support/visits.js';
import { World } from '../support/world.js';

const at = (clock: string) => shanghai(`${SATURDAY} ${clock}`);
/** Every half hour at which he could begin. */
const HALF_HOURS = Array.from({ length: 18 }, (_, n) => new Date(Date.parse(at('09:00')) + n * 1800_000).toISOString());
const HOURS = ['14:30', '10:30'];
/** Where the household lives, and where he comes as well. */
const [HOME, ELSEWHERE] = ['1001', '1002'];

describe('the only household of a community has booked the engineer', () => {
  let world: World;
  let place: Neighbourhood;
  let household: Person;
  let neighbour: Person;
  let visit: VisitCard;
  /** What he has announced for the other community. */
  let other: string;
  let bookingId: string;
  let viewers: Record<string, Person>;
  /** What each of them could read while the booking stood at each hour. */
  const read: Record<string, string[]> = {};

  beforeAll(async () => {
    world = await World.create();
    world.setTime(FRIDAY);
    place = await makeNeighbourhood(world);
    household = await boundResident(world, place.wang);
    neighbour = await world.resident();
    await neighbour.post('/api/me/communities', { communityId: '1001' });
    bookingId = await book(household, place, { start: at('14:30') });
    visit = await visitOf(neighbour, place.wang);
    other = expectStatus(await announce(place.wang, { communityId: ELSEWHERE }), 201).id as string;
    const customerOfLiu = await boundResident(world, place.liu, ELSEWHERE);
    // Who comes when the visit has been announced has heard nothing of it yet.
    await world.settle();
    const latecomer = await world.resident();
    await latecomer.post('/api/me/communities', { communityId: HOME });
    viewers = { outsider: await world.resident(), neighbour, latecomer, customerOfLiu, stranger: world.anonymous() };
    for (const [n, clock] of HOURS.entries()) {
      // Whoever asks so much has to wait in between.
      world.setTime(new Date(Date.parse(FRIDAY) + n * 20 * 60_000).toISOString());
      await moveTo(clock);
      await world.settle();
      for (const [name, who] of Object.entries(viewers)) (read[name] ??= []).push(await everything(who));
    }
  });
  afterAll(() => world.close());

  const moveTo = async (clock: string) =>
    expectStatus(await household.post(`/api/me/bookings/${bookingId}/reschedule`, { start: at(clock) }), 200);

  /** Every answer that says something of a community, a visit, an engineer's time, or of why something is refused. */
  async function everything(who: Person): Promise<string> {
    const keys = [HOME, visit.id, place.wang.id, place.wang.code];
    const items = Object.values(place.services);
    const wishesFor = (communityId: string) =>
      ['mode=prefer', `mode=only&engineerId=${place.wang.id}`].flatMap((mode) =>
        items.map((id) => `serviceItemId=${id}&communityId=${communityId}&${mode}`),
      );
    const previews = [...wishesFor(HOME).slice(1, 4), ...wishesFor(ELSEWHERE).slice(3, 5)];
    const urls = [
      ...['/page', '/visits'].map((what) => `/api/communities/${ELSEWHERE}${what}`),
      `/api/visits/${other}`,
      ...[visit.id, other].flatMap((id) => items.map((item) => `/api/visits/${id}/slots?serviceItemId=${item}`)),
      ...[HOME, ELSEWHERE].flatMap(wishesFor).map((wish) => `/api/slots?${wish}&from=${SATURDAY}&days=2`),
      ...previews.flatMap((wish) => HALF_HOURS.map((start) => `/api/booking-preview?${wish}&start=${start}`)),
    ];
    const answers: Answer[] = [];
    for (const url of urls) answers.push(await who.get(url));
    const { wang, services } = place;
    const lunch = { serviceItemId: services['滤芯更换'], start: at('12:30'), ...CONTACT };
    answers.push(await join(who, place, visit.id, at('12:30')));
    for (const communityId of [HOME, ELSEWHERE])
      answers.push(await who.post('/api/bookings', { ...lunch, communityId, mode: 'only', engineerId: wang.id }));
    // Who does not belong there hears nothing of any time, however he asks.
    if (![viewers.neighbour, viewers.latecomer].includes(who))
      for (const start of HALF_HOURS) answers.push(await join(who, place, visit.id, start));
    const texts = answers.map(({ status, body }) => JSON.stringify([status, body]));
    texts.push(await everythingFor(world, who, { keys, place }));
    return texts.join('\n').replaceAll(/"requestId":"[^"]+"/g, '');
  }

  test.each(['outsider', 'neighbour', 'latecomer', 'customerOfLiu', 'stranger'])(
    '%s reads the same whenever it is',
    (name) => {
      const [first, ...others] = read[name];
      expect(first).toContain(visit.id);
      for (const other of others) expect(other.split('\n').filter((line) => !first.includes(line))).toEqual([]);
      expect(new Set(read[name]).size).toBe(1);
    },
  );

  test('who asks for a time there is told, and offered others; any free time of the day is his', async () => {
    await moveTo('14:30');
    expect(await joinStarts(neighbour, place, visit.id)).toContain(at('14:30'));
    const taken = await join(neighbour, place, visit.id, at('14:30'));
    expect([taken.status, taken.body.code]).toEqual([409, 'schedule.slotTaken']);
    const offered = (taken.body.details.alternatives as { start: string }[]).map(({ start }) => start);
    expect(offered).toHaveLength(3);
    expect(offered).not.toContain(at('14:30'));
    expectStatus(await join(neighbour, place, visit.id, at('09:30')), 201);
  });

  test('a refused time comes with three that are free indeed', async () => {
    await moveTo('14:30');
    const newcomer = await world.resident();
    let start = at('14:30');
    const lunch = { serviceItemId: place.services['滤芯更换'], communityId: HOME, mode: 'only', becomesMember: true };
    const ask = () => newcomer.post('/api/bookings', { ...lunch, engineerId: place.wang.id, start, ...CONTACT });
    const refused = await ask();
    expect([refused.status, refused.body.code]).toEqual([409, 'schedule.slotTaken']);
    const offered = (refused.body.details.alternatives as { start: string }[]).map((each) => each.start);
    expect(offered).toHaveLength(3);
    for (start of offered) expectStatus(await ask(), 201);
  });

  test('with five bound residents what is taken is left out', async () => {
    const answer = () => neighbour.get(`/api/visits/${visit.id}/slots?serviceItemId=${place.services['滤芯更换']}`);
    expect((await answer()).body).toMatchObject({ keepsTaken: true });
    for (let n = 0; n < 4; n++) await boundResident(world, place.wang);
    expect((await answer()).body).toMatchObject({ keepsTaken: false });
    expect(await joinStarts(neighbour, place, visit.id)).not.toContain(at('14:30'));
  });
});
