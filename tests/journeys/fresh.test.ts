import { at, daysFromToday } from '../support/coming-saturday.js';
import { Journey } from '../support/journey.js';
import { neighbour, unseenNeighbour, type Api } from '../support/neighbour.js';
import { OwnEngineer } from '../support/own-engineer.js';
import type { Phone } from '../support/phone.js';
import { says } from '../support/says.js';
import { needs } from '../support/targets/abilities.js';

/** Where no other journey goes. */
const COMMUNITY = '310104103013';
const TODAY = daysFromToday(0);
/** Beyond what the strip of the workbench shows. */
const FAR = daysFromToday(10);

/** What others do meanwhile comes onto a page that is open, without a tap. */
describe('pages that are open stay fresh', () => {
  let journey: Journey;
  let engineer: OwnEngineer;
  let home: Awaited<ReturnType<typeof neighbour>>;
  let other: Api;
  let work: Phone;
  let today: string;
  beforeAll(async () => {
    journey = await Journey.begin();
    engineer = await OwnEngineer.hired(journey, '郝师傅', COMMUNITY);
    home = await neighbour(journey, '季女士', COMMUNITY);
    ({ api: other } = await unseenNeighbour(journey, '倪先生', COMMUNITY));
    today = await engineer.bookedBy(home.api, TODAY, '14:00');
    work = await journey.phoneOf(engineer.person);
  });
  afterAll(() => journey.end());

  test('an engineer who opens the program comes to his workbench; home lies below', async () => {
    await work.open('pages/community/index');
    await work.wait('page-workbench');
    await work.wait(`job-${today}-accept`);
    expect(await work.has('work-new')).toBe(false);
    await work.picture('fresh-workbench-new');
  });

  test('a booking for a far day comes onto it by itself, on top, with its news', async () => {
    const far = await engineer.bookedBy(other, FAR, '10:00');
    await says(work, 'work-new', '待接单 1');
    await work.wait(`new-${far}-accept`);
    await says(work, 'workbench-unread', '条没看');
    await work.picture('fresh-workbench-two');
    await work.tap(`new-${far}-accept`);
    await work.waitGone(`new-${far}`);
    await work.waitGone('work-new');
    await work.wait(`job-${today}-accept`);
  });

  test('a resident reads that he has accepted, while a sheet over the page stays as it is', async () => {
    const { phone } = home;
    await phone.open(`pages/booking/detail?id=${today}`);
    await phone.tap('booking-reschedule');
    await phone.wait(`day-${daysFromToday(1)}`);
    await engineer.api('POST', `/api/engineer/bookings/${today}/accept`, {});
    await says(phone, 'booking-history', '接单');
    expect(await phone.has('reschedule')).toBe(true);
    await phone.tap('reschedule-close');
    await phone.waitGone('reschedule');
  });

  test('who is refused sees at once what has become of it', async () => {
    const { phone, api } = home;
    await work.wait(`job-${today}-depart`);
    await api('POST', `/api/me/bookings/${today}/cancel`, {});
    await work.tap(`job-${today}-depart`);
    await work.answer(true);
    await work.waitGone(`job-${today}-depart`);
    await says(phone, 'booking-state', '取消');
    await work.picture('fresh-workbench-refused');
  });

  needs('own-clock')('with a clock eight days slow there are times to choose, and tomorrow is tomorrow', async () => {
    const { phone } = await neighbour(journey, '覃女士', COMMUNITY);
    await phone.putClock(-8);
    const { items } = (await other('GET', '/api/services')) as { items: { id: string; skill: string }[] };
    const service = items.find(({ skill }) => skill === '净水器')!.id;
    await phone.open(`pages/booking/index?serviceItemId=${service}&communityId=${COMMUNITY}`);
    const tomorrow = daysFromToday(1);
    await says(phone, `day-${tomorrow}`, '明天');
    await phone.tap(`day-${tomorrow}`);
    await says(phone, 'slot-day', '明天');
    await phone.wait(`slot-${at(tomorrow, '10:00')}`);
    await phone.picture('fresh-slow-clock');
    expect(await phone.has(`day-${daysFromToday(-8)}`)).toBe(false);
  });

  test('no page complained but of the refusal', () =>
    expect(journey.complaints().filter((line) => !line.includes('409'))).toEqual([]));
});
