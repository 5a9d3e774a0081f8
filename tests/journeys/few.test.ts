import { daysFromToday } from '../support/coming-saturday.js';
import { Journey } from '../support/journey.js';
import { chooseShortest, fillContact, neighbour, unseenNeighbour } from '../support/neighbour.js';
import { OwnEngineer } from '../support/own-engineer.js';
import type { Phone } from '../support/phone.js';
import { says } from '../support/says.js';

/** Where no other journey goes, and nobody has a butler. */
const COMMUNITY = '310104103014';

describe('among few households nobody is told when a neighbour has booked', () => {
  let journey: Journey;
  let visitId: string;
  let takenAt: string;
  let phone: Phone;
  beforeAll(async () => {
    journey = await Journey.begin();
    const engineer = await OwnEngineer.hired(journey, '韩师傅', COMMUNITY);
    const { api } = await unseenNeighbour(journey, '齐先生', COMMUNITY);
    const bookingId = await engineer.bookedBy(api, daysFromToday(2), '14:30');
    const booking = (await api('GET', `/api/me/bookings/${bookingId}`)) as { visitId: string; start: string };
    visitId = booking.visitId;
    takenAt = booking.start;
    ({ phone } = await neighbour(journey, '邱女士', COMMUNITY));
  });
  afterAll(() => journey.end());

  test('the visit says that there is room, not how much', async () => {
    await phone.open(`pages/community/index?id=${COMMUNITY}`);
    expect(await phone.read(`visit-${visitId}`)).toMatch(/可以预约/);
    expect(await phone.read(`visit-${visitId}`)).not.toMatch(/还可预约 \d/);
    await phone.picture('few-community');
  });

  test('the time that is taken stands among the others; who picks it is offered another', async () => {
    await phone.open(`pages/visit/detail?id=${visitId}`);
    await chooseShortest(phone);
    await says(phone, 'keeps-taken', '为保护邻居隐私');
    await phone.picture('few-join');
    await phone.tap(`join-${takenAt}`);
    await fillContact(phone);
    await phone.tap('booking-confirm');
    await phone.wait('alternative-0');
    await phone.picture('few-taken');
    await phone.tap('alternative-0');
    await phone.tap('booking-confirm');
    await phone.wait('booked-ok');
  });

  test('no page complained of anything but the lost time', () => {
    expect(journey.complaints().filter((line) => !/\b409\b/.test(line))).toEqual([]);
  });
});
