import { at, daysFromToday } from '../support/coming-saturday.js';
import { Journey } from '../support/journey.js';
import { neighbour } from '../support/neighbour.js';
import { OwnEngineer } from '../support/own-engineer.js';
import { says } from '../support/says.js';

/** Nobody else has anything to do there. */
const COMMUNITY = '310104103009';
const DAY = daysFromToday(2);

describe('nobody has hours any more', () => {
  let journey: Journey;
  let engineer: OwnEngineer;
  let home: Awaited<ReturnType<typeof neighbour>>;
  let bookingId: string;
  let doneId: string;
  beforeAll(async () => {
    journey = await Journey.begin();
    engineer = await OwnEngineer.hired(journey, '韩师傅', COMMUNITY);
    home = await neighbour(journey, '苗女士', COMMUNITY);
    bookingId = await engineer.bookedBy(home.api, DAY, '09:30');
    doneId = await engineer.atWorkFor(home.api, '10:00');
    await engineer.finish(doneId);
  });
  afterAll(() => journey.end());

  test('the resident cannot move what is booked, and reads that it stands and whom to call', async () => {
    const operator = await journey.operator();
    await operator('PUT', `/api/console/engineers/${engineer.id}/shifts`, { shifts: [], confirmed: true });
    await home.phone.open(`pages/booking/detail?id=${bookingId}`);
    await says(home.phone, 'booking-stuck', '打下面的客服电话');
    expect(await home.phone.has('booking-reschedule')).toBe(false);
    await home.phone.wait('call-hotline');
    await home.phone.picture('stuck-booking');
  });

  test('nor can what was not put right come back: whom to call stands there', async () => {
    await home.phone.open(`pages/booking/detail?id=${doneId}`);
    await says(home.phone, 'booking-stuck', '没修好？');
    expect(await home.phone.has('booking-reopen')).toBe(false);
    await home.phone.wait('call-hotline');
    await home.phone.picture('stuck-done');
  });

  test('his engineer reads when he himself is away', async () => {
    const operator = await journey.operator();
    const away = (from: number, until: number, reason: string) => ({
      ...{ startsAt: at(daysFromToday(from), '00:00'), endsAt: at(daysFromToday(until), '00:00'), reason },
      confirmed: true,
    });
    const path = `/api/console/engineers/${engineer.id}/time-off`;
    for (const off of [away(4, 5, '体检'), away(40, 47, '回老家过年')]) await operator('POST', path, off);
    const work = await journey.phoneOf(engineer.person);
    await work.open('pages/workbench/index');
    await says(work, 'own-time-off', '回老家过年');
    await says(work, `day-${daysFromToday(4)}`, '休息');
    await work.picture('stuck-time-off');
  });

  test('no page complained', () => expect(journey.complaints()).toEqual([]));
});
