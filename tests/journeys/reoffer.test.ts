import { at, daysFromToday } from '../support/coming-saturday.js';
import { Journey } from '../support/journey.js';
import { neighbour, until, type Api } from '../support/neighbour.js';
import { OwnEngineer } from '../support/own-engineer.js';
import { says } from '../support/says.js';

/** Where no other journey goes. */
const COMMUNITY = '310104103016';
const DAY = daysFromToday(3);

describe('the engineer is sick, and nobody else comes to this community', () => {
  let journey: Journey;
  let engineer: OwnEngineer;
  let home: Awaited<ReturnType<typeof neighbour>>;
  let bookingId: string;
  beforeAll(async () => {
    journey = await Journey.begin();
    engineer = await OwnEngineer.hired(journey, '韩师傅', COMMUNITY);
    home = await neighbour(journey, '柏女士', COMMUNITY);
    bookingId = await engineer.bookedBy(home.api, DAY, '09:30');
    const operator = await journey.operator();
    const off = { startsAt: at(DAY, '08:00'), endsAt: at(DAY, '12:00'), reason: '病假' };
    await operator('POST', `/api/console/engineers/${engineer.id}/time-off`, { ...off, confirmed: true });
  });
  afterAll(() => journey.end());

  test('the resident is told, and the news leads to the booking', async () => {
    const { phone, api } = home;
    await until(async () => (await notices(api)).includes('bookingWaiting'));
    await phone.open('pages/notice/index');
    const [notice] = await phone.waitForIds('notice-');
    await phone.picture('reoffer-notice');
    await phone.tap(notice);
    await says(phone, 'booking-no-engineer', '正在为您安排师傅');
  });

  test('and takes another time instead of waiting', async () => {
    const { phone, api } = home;
    await says(phone, 'other-time-0', '韩师傅');
    await phone.picture('reoffer-other-times');
    await phone.tap('other-time-0');
    await phone.answer(true);
    await phone.wait('booking-engineer');
    await phone.waitGone('other-times');
    const { start } = (await api('GET', `/api/me/bookings/${bookingId}`)) as { start: string };
    expect(Date.parse(start)).toBeGreaterThanOrEqual(Date.parse(at(DAY, '12:00')));
    await phone.picture('reoffer-taken');
  });

  async function notices(api: Api): Promise<string[]> {
    const { items } = (await api('GET', '/api/me/notices')) as { items: { kind: string }[] };
    return items.map(({ kind }) => kind);
  }

  test('no page complained', () => expect(journey.complaints()).toEqual([]));
});
